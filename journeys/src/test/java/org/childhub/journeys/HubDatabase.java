package org.childhub.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

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

  private Connection connect() throws SQLException, IOException {
    var port = Files.readAllLines(data.resolve("database/postmaster.pid")).get(PORT).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/childhub?currentSchema=childhub",
        "childhub",
        Files.readString(data.resolve("secrets/database")).strip());
  }
}
