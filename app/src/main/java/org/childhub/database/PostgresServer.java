package org.childhub.database;

import org.jspecify.annotations.Nullable;

/** A PostgreSQL to connect to; closing it stops it only where it is ours. */
sealed interface PostgresServer extends AutoCloseable
    permits EmbeddedPostgres, JoinedPostgres, OutsidePostgres {
  String url();

  /** Null where the address names the user. */
  @Nullable String username();

  @Nullable String password();

  @Override
  default void close() {}
}
