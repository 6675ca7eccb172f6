package org.childhub.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of a running hub, for what a browser cannot do: let time pass.
 *
 * @param data the hub's data folder
 */
record HubDatabase(Path data) {
  // The line of postmaster.pid that says the port.
  private static final int PORT = 3;

  /** Changes rows and answers how many. */
  int update(String sql, String value) {
    try (var connection = connect();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      return statement.executeUpdate();
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first value that a query finds. */
  String value(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      if (!rows.next()) {
        throw new IllegalStateException("Nothing is found by " + sql);
      }
      return rows.getString(1);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Executes one statement or several. */
  void execute(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a query that only reads finds anything; one that is refused finds nothing. */
  boolean finds(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      connection.setReadOnly(true);
      return findsAny(statement, sql);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean findsAny(Statement statement, String sql) {
    try (var rows = statement.executeQuery(sql)) {
      return rows.next();
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection connect() throws SQLException, IOException {
    var port = Files.readAllLines(data.resolve("database/postmaster.pid")).get(PORT).strip();
    var source = new PGSimpleDataSource();
    source.setURL("jdbc:postgresql://127.0.0.1:" + port + "/childhub?currentSchema=childhub");
    return source.getConnection(
        "childhub", Files.readString(data.resolve("secrets/database")).strip());
  }
}
