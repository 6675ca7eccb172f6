package org.childhub.operations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets tables be filled in any order without a superuser's rights. */
final class Constraints {
  private Constraints() {}

  /**
   * Drops foreign keys, stills triggers and empties all tables; returns what {@link #resume} needs.
   */
  static List<String> suspend(JdbcClient jdbc) {
    List<String> rules =
        jdbc.sql(
                """
                select format('alter table %s add constraint %I %s',
                  conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint
                where contype = 'f' and connamespace = current_schema()::regnamespace
                order by conrelid, conname
                """)
            .query(String.class)
            .list();
    run(
        jdbc,
        """
        select format('alter table %s drop constraint %I', conrelid::regclass, conname)
        from pg_constraint
        where contype = 'f' and connamespace = current_schema()::regnamespace
        """);
    run(
        jdbc,
        """
        select format('alter table %1$s disable trigger user; truncate %1$s', oid::regclass)
        from pg_class
        where relkind = 'r' and relnamespace = current_schema()::regnamespace
          and relname not like 'flyway\\_schema\\_history%'
        """);
    return rules;
  }

  /** Adds the foreign keys again, which checks every row, and wakes the triggers. */
  static void resume(JdbcClient jdbc, List<String> rules) {
    rules.forEach(rule -> jdbc.sql(rule).update());
    run(
        jdbc,
        """
        select format('alter table %s enable trigger user', oid::regclass)
        from pg_class
        where relkind = 'r' and relnamespace = current_schema()::regnamespace
        """);
  }

  private static void run(JdbcClient jdbc, String commands) {
    jdbc.sql(commands).query(String.class).list().forEach(command -> jdbc.sql(command).update());
  }
}
