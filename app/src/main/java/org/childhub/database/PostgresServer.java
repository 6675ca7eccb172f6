package org.childhub.database;

/** A PostgreSQL to connect to; closing it stops it only where it is ours. */
sealed interface PostgresServer extends AutoCloseable
    permits EmbeddedPostgres, JoinedPostgres, OutsidePostgres {
  String url();

  String username();

  String password();

  @Override
  default void close() {}
}
