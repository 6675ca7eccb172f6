package org.childhub.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.childhub.database.ModuleMigrations;
import org.childhub.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A hub from before the common audit log loses nothing of its own. */
class MovedAuditTests {
  private DriverManagerDataSource database;
  private JdbcClient db;

  @BeforeEach
  void anEmptyDatabase() {
    var access = TestDatabase.empty();
    database =
        new DriverManagerDataSource(
            access.url() + "&currentSchema=childhub", access.username(), access.password());
    db = JdbcClient.create(database);
  }

  @Test
  void theDeedsOfOldAreInTheCommonLogAndConcernsGoOn() {
    migrate("audit", "latest");
    migrate("moderation", "2");
    db.sql(
            """
            insert into moderation_concern (reference, form, worry, language, state, received_at, due_at, outcome) values
              ('AAAAAAAAAA', gen_random_uuid(), 'x', 'en', 'closed', '2026-01-01', '2026-01-02', 'done'),
              ('BBBBBBBBBB', gen_random_uuid(), 'y', 'en', 'received', '2026-01-03', '2026-01-04', null)
            """)
        .update();
    db.sql(
            """
            insert into moderation_audit (concern_id, action, actor, at) values
              (1, 'received', 'form', '2026-01-01'), (1, 'read', 'command line, root', '2026-01-02'),
              (2, 'received', 'form', '2026-01-03'), (1, 'closed', 'command line, root', '2026-01-05')
            """)
        .update();

    migrate("moderation", "latest");

    assertThat(
            db.sql(
                    """
                    select number || ' ' || actor || ' ' || action || ' ' || subject || ' ' || details::text
                    from audit_entry order by number
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "1 form concern.received concern:AAAAAAAAAA {}",
            "2 command concern.read concern:AAAAAAAAAA {\"account\": \"root\"}",
            "3 form concern.received concern:BBBBBBBBBB {}",
            "4 command concern.closed concern:AAAAAAAAAA {\"account\": \"root\"}");
    assertThat(
            db.sql(
                    """
                    select reference || ' ' || (step_at = due_at) || ' ' || coalesce(closed_at::date::text, 'open')
                    from moderation_concern order by id
                    """)
                .query(String.class)
                .list())
        .containsExactly("AAAAAAAAAA true 2026-01-05", "BBBBBBBBBB true open");
  }

  private void migrate(String module, String version) {
    Flyway.configure()
        .dataSource(database)
        .defaultSchema("childhub")
        .table(ModuleMigrations.history(module))
        .locations("classpath:db/migration/" + module)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target(version)
        .load()
        .migrate();
  }
}
