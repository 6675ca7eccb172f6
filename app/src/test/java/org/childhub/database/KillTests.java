package org.childhub.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code kill -9} in the middle of writes, of the program and of the database. */
class KillTests {
  private static final int ENOUGH = 200;
  private static final String TOLD = "committed ";

  @TempDir Path root;

  @Test
  void killingTheProgramLosesNoCommittedRow() throws Exception {
    Process program = start();
    int told = readUntilEnough(program);
    program.destroyForcibly().waitFor();
    assertThat(rowsAfterRestart()).isGreaterThanOrEqualTo(told);
  }

  @Test
  void killingTheDatabaseLosesNoCommittedRow() throws Exception {
    Process program = start();
    int told = readUntilEnough(program);
    PostmasterFile.of(root.resolve("database"))
        .flatMap(PostmasterFile::process)
        .orElseThrow()
        .destroyForcibly();
    for (String line; (line = program.inputReader().readLine()) != null; ) {
      told = Math.max(told, row(line));
    }
    program.waitFor();
    assertThat(rowsAfterRestart()).isGreaterThanOrEqualTo(told);
  }

  private Process start() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            root.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int readUntilEnough(Process program) throws Exception {
    BufferedReader told = program.inputReader();
    int row = 0;
    while (row < ENOUGH) {
      row = Math.max(row, row(told.readLine()));
    }
    return row;
  }

  // The program's log goes to the same stream.
  private static int row(String line) {
    return line.startsWith(TOLD) ? Integer.parseInt(line.substring(TOLD.length())) : 0;
  }

  private int rowsAfterRestart() {
    var folder = new DataFolder(root);
    try (var lock = FolderLock.forHub(folder);
        var server = EmbeddedPostgres.start(folder, TestDatabase.PROGRAMS)) {
      assertThat(lock.owned()).isTrue();
      return jdbc(server).sql("select count(*) from written").query(Integer.class).single();
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JdbcClient jdbc(EmbeddedPostgres server) {
    return JdbcClient.create(
        new DriverManagerDataSource(server.url(), server.username(), server.password()));
  }

  /** The program that is killed: tells each row's number once it is committed. */
  static final class Writer {
    public static void main(String[] args) throws Exception {
      var folder = new DataFolder(Path.of(args[0]));
      FolderLock.forHub(folder);
      var server = EmbeddedPostgres.start(folder, TestDatabase.PROGRAMS);
      try (var connection =
          new org.springframework.jdbc.datasource.SingleConnectionDataSource(
              server.url(), server.username(), server.password(), true)) {
        JdbcClient jdbc = JdbcClient.create(connection);
        jdbc.sql("create table written (id int primary key)").update();
        for (int row = 1; ; row++) {
          jdbc.sql("insert into written values (:row)").param("row", row).update();
          System.out.println(TOLD + row);
        }
      } catch (RuntimeException e) {
        Runtime.getRuntime().halt(1);
      }
    }
  }
}
