package org.childhub.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.childhub.database.ModuleMigrations;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A schema beside the hub's own in which a restore is prepared. */
@Component
class SecondSchema {
  private static final String NAME = "restoring";

  private final PGSimpleDataSource database;
  private final JdbcClient jdbc;

  SecondSchema(JdbcConnectionDetails access) {
    database = new PGSimpleDataSource();
    database.setUrl(access.getJdbcUrl());
    database.setUser(access.getUsername());
    database.setPassword(access.getPassword());
    database.setCurrentSchema(NAME + ",public");
    jdbc = JdbcClient.create(database);
  }

  /** Modules whose version this program has no migration for. */
  List<String> unknown(Map<String, String> versions) {
    return versions.entrySet().stream()
        .filter(module -> !known(module.getKey(), module.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean known(String module, String version) {
    MigrationInfo[] all = flyway(module, "latest").info().all();
    return version.equals("0")
        || Stream.of(all)
            .anyMatch(
                one -> one.getVersion() != null && one.getVersion().toString().equals(version));
  }

  /** Makes the tables as they were at these versions. */
  void create(Map<String, String> versions) {
    drop();
    jdbc.sql("create schema " + NAME).update();
    for (String module : ModuleMigrations.inOrder()) {
      String version = versions.get(module);
      if (version != null) {
        flyway(module, version).migrate();
      }
    }
  }

  // Table names as Modulith gives them, for these tables become the hub's own.
  private Flyway flyway(String module, String version) {
    return Flyway.configure()
        .dataSource(database)
        .defaultSchema(NAME)
        .createSchemas(false)
        .table(ModuleMigrations.history(module))
        .locations("classpath:db/migration/" + module)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target(version)
        .load();
  }

  Map<String, Long> counts() {
    return Schema.counts(jdbc);
  }

  Connection connect() throws SQLException {
    return database.getConnection();
  }

  /** Puts this schema in the place of the hub's own, within the caller's transaction. */
  void takeOver(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema childhub cascade");
      statement.execute("alter schema " + NAME + " rename to childhub");
    }
  }

  void drop() {
    jdbc.sql("drop schema if exists " + NAME + " cascade").update();
  }
}
