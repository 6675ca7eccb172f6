package org.childhub.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit log. */
@Component
public class AuditLog {
  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private final JdbcClient db;
  private final JsonMapper json;

  AuditLog(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * The latest rows with a number below {@code before}, the latest first; {@link Long#MAX_VALUE}
   * begins at the end.
   */
  @Transactional(readOnly = true)
  public List<AuditEntry> find(AuditSearch search, long before, int limit) {
    return db.sql(
            """
            select number, at, actor, action, subject, details::text, encode(hash, 'hex') as hash from audit_entry
            where number < :before
              and (:actor = '' or actor = :actor)
              and (:action = '' or action = :action or starts_with(action, :action || '.'))
              and (:subject = '' or subject = :subject)
              and at >= :from and at < :until
            order by number desc limit :limit
            """)
        .param("before", before)
        .param("actor", search.actor())
        .param("action", search.action())
        .param("subject", search.subject())
        .param("from", start(search.from(), FIRST))
        .param("until", start(search.until() == null ? null : search.until().plusDays(1), LAST))
        .param("limit", limit)
        .query(this::entry)
        .list();
  }

  /** Rows with a number above {@code after}, in the order of the chain. */
  List<AuditEntry> after(long after, int limit) {
    return db.sql(
            """
            select number, at, actor, action, subject, details::text, encode(hash, 'hex') as hash from audit_entry
            where number > :after order by number limit :limit
            """)
        .param("after", after)
        .param("limit", limit)
        .query(this::entry)
        .list();
  }

  private static Timestamp start(@Nullable LocalDate day, Instant other) {
    return Timestamp.from(day == null ? other : day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        details(row.getString("details")),
        row.getString("hash"));
  }

  private Map<String, String> details(String text) {
    var details = new TreeMap<String, String>();
    json.readValue(text, new TypeReference<Map<String, JsonNode>>() {})
        .forEach(
            (name, value) ->
                // What is no text was not written by the hub: a mark makes the hash fail.
                details.put(name, value.isString() ? value.stringValue() : "\0" + value));
    return details;
  }
}
