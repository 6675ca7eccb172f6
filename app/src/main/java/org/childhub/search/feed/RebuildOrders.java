package org.childhub.search.feed;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Orders to make the index anew, kept in the database: a command gives them, the hub that owns the
 * index carries them out.
 */
@Component
class RebuildOrders {
  private final JdbcClient db;

  RebuildOrders(JdbcClient db) {
    this.db = db;
  }

  /** How far an order is, in entries; {@code problem} says why it failed. */
  record State(long done, long total, boolean finished, @Nullable String problem) {}

  long give() {
    return db.sql("insert into search_rebuild default values returning id")
        .query(Long.class)
        .single();
  }

  /** The oldest that is not carried out. */
  Optional<Long> next() {
    return db.sql("select id from search_rebuild where finished_at is null order by id limit 1")
        .query(Long.class)
        .optional();
  }

  /** An order with how far it is. */
  record Order(long id, Instant askedAt, State state) {}

  /** The last that was given. */
  Optional<Order> latest() {
    return db.sql(
            """
            select id, asked_at, done, total, finished_at is not null as finished, problem from search_rebuild
            order by id desc limit 1
            """)
        .query(
            (row, number) ->
                new Order(
                    row.getLong("id"),
                    row.getTimestamp("asked_at").toInstant(),
                    new State(
                        row.getLong("done"),
                        row.getLong("total"),
                        row.getBoolean("finished"),
                        row.getString("problem"))))
        .optional();
  }

  State state(long id) {
    return db.sql(
            "select done, total, finished_at is not null as finished, problem from search_rebuild where id = :id")
        .param("id", id)
        .query(State.class)
        .single();
  }

  void progress(long id, long done, long total) {
    db.sql("update search_rebuild set done = :done, total = :total where id = :id")
        .param("id", id)
        .param("done", done)
        .param("total", total)
        .update();
  }

  void finish(long id, @Nullable String problem) {
    db.sql("update search_rebuild set finished_at = now(), problem = :problem where id = :id")
        .param("id", id)
        .param("problem", problem)
        .update();
  }
}
