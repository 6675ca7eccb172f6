package org.childhub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationsTests {
  @TempDir Path root;
  private Flyway flyway;
  private JdbcClient jdbc;

  @BeforeEach
  void anEmptyDatabase() {
    TestDatabase.Access access = TestDatabase.empty();
    var database =
        new DriverManagerDataSource(
            access.url() + "&currentSchema=childhub", access.username(), access.password());
    flyway = Flyway.configure().dataSource(database).defaultSchema("childhub").load();
    jdbc = JdbcClient.create(database);
  }

  @Test
  void aCommandOfANewerVersionChangesNothingUnderARunningHub() throws Exception {
    try (FolderLock hub = FolderLock.forHub(new DataFolder(root));
        FolderLock command = FolderLock.forCommand(new DataFolder(root))) {
      new Migrations(hub, Duration.ZERO).migrate(flyway);
      new Migrations(command, Duration.ZERO).migrate(flyway);
      jdbc.sql(
              """
              delete from flyway_schema_history_moderation
              where installed_rank = (select max(installed_rank) from flyway_schema_history_moderation)
              """)
          .update();
      var left = applied("moderation");
      assertThatThrownBy(() -> new Migrations(command, Duration.ZERO).migrate(flyway))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("older version");
      assertThat(applied("moderation")).isEqualTo(left).isPositive();
    }
  }

  @Test
  void neitherHubNorCommandWorksWithTablesOfANewerVersion() throws Exception {
    try (FolderLock hub = FolderLock.forHub(new DataFolder(root));
        FolderLock command = FolderLock.forCommand(new DataFolder(root))) {
      new Migrations(hub, Duration.ZERO).migrate(flyway);
      jdbc.sql(
              """
              insert into flyway_schema_history_moderation
                (installed_rank, version, description, type, script, installed_by, execution_time, success)
              values (99, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 'me', 1, true)
              """)
          .update();
      for (FolderLock lock : new FolderLock[] {hub, command}) {
        assertThatThrownBy(() -> new Migrations(lock, Duration.ZERO).migrate(flyway))
            .isInstanceOf(StartRefused.class)
            .hasMessageContaining("newer ChildHub (tables of: moderation)");
      }
    }
  }

  @Test
  void aDatabaseThatIsUpToDateIsKnownAtOnce() throws Exception {
    var modules = ModuleMigrations.inOrder();
    var database = flyway.getConfiguration().getDataSource();
    try (FolderLock hub = FolderLock.forHub(new DataFolder(root))) {
      assertThat(AppliedMigrations.areThoseOfTheProgram(database, modules)).isFalse();
      new Migrations(hub, Duration.ZERO).migrate(flyway);
      assertThat(AppliedMigrations.areThoseOfTheProgram(database, modules)).isTrue();

      jdbc.sql(
              "update flyway_schema_history_moderation set checksum = checksum + 1 where version = '1'")
          .update();
      assertThat(AppliedMigrations.areThoseOfTheProgram(database, modules)).isFalse();
      assertThatThrownBy(() -> new Migrations(hub, Duration.ZERO).migrate(flyway))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("not those that this ChildHub made");
    }
  }

  private long applied(String module) {
    return jdbc.sql("select count(*) from " + ModuleMigrations.history(module))
        .query(Long.class)
        .single();
  }
}
