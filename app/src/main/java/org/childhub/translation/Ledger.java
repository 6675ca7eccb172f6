package org.childhub.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.editing.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps which text of a translation was made from which text of the original. */
@Component
class Ledger {
  private final JdbcClient db;
  private final JsonMapper json;

  Ledger(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** What is noted of these entries, by id; of those without translations nothing. */
  Map<Long, Known> of(Collection<Long> ids) {
    var known = new HashMap<Long, Known>();
    var entries = ids.toArray(Long[]::new);
    db.sql(
            "select entry_id, field, hash, since from translation_source where current and entry_id = any(:ids)")
        .param("ids", entries)
        .query(
            row -> {
              of(known, row)
                  .add(
                      Part.of(row.getString("field")),
                      new Known.Source(
                          row.getString("hash"), row.getTimestamp("since").toInstant()));
            });
    db.sql("select * from translation_made where entry_id = any(:ids)")
        .param("ids", entries)
        .query(
            row -> {
              of(known, row).add(row.getString("language"), made(row));
            });
    return known;
  }

  private static Known of(Map<Long, Known> known, ResultSet row) throws SQLException {
    return known.computeIfAbsent(row.getLong("entry_id"), any -> new Known());
  }

  private static Made made(ResultSet row) throws SQLException {
    var at = row.getTimestamp("at");
    return new Made(
        Part.of(row.getString("field")),
        row.getString("hash"),
        row.getString("source"),
        row.getString("state"),
        row.getObject("member", Long.class),
        row.getString("translator"),
        at == null ? null : at.toInstant(),
        row.getBoolean("current"));
  }

  /** A text that an entry's original had once, where it was noted. */
  Optional<String> source(long entryId, Part part, @Nullable String hash) {
    return db.sql(
            "select words from translation_source where entry_id = :entry and field = :field and hash = :hash")
        .param("entry", entryId)
        .param("field", part.code())
        .param("hash", hash)
        .query(String.class)
        .optional();
  }

  /**
   * Notes from what a translator made texts, in the transaction in which they become public and
   * before they do.
   */
  void note(long entryId, String language, List<Made> texts) {
    db.sql(
            """
            insert into translation_made as m (entry_id, language, field, hash, source, state, member, translator, at)
            select entry_id, language, field, hash, source, state, member, translator, at from jsonb_to_recordset(:rows::jsonb)
              as r(entry_id bigint, language text, field text, hash text, source text, state text, member bigint,
                translator text, at timestamptz)
            on conflict (entry_id, language, field, hash) do update set source = excluded.source,
              state = excluded.state, member = excluded.member, translator = excluded.translator, at = excluded.at
            """)
        .param("rows", rows(texts.stream().map(text -> row(entryId, language, text)).toList()))
        .update();
    db.sql(
            "update translation_text set remembered = false where entry_id = :entry and language = :language")
        .param("entry", entryId)
        .param("language", language)
        .update();
  }

  /** Notes who worked on a translation, and by which name; an empty one is shown to nobody. */
  void credit(long entryId, String language, long memberId, String name, Instant at) {
    db.sql(
            """
            insert into translation_credit (entry_id, language, member_id, name, at)
            values (:entry, :language, :member, :name, :at)
            on conflict (entry_id, language, member_id, name) do update set at = excluded.at
            """)
        .param("entry", entryId)
        .param("language", language)
        .param("member", memberId)
        .param("name", name)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Keeps what was found out, of what each entry says now. */
  void write(Map<Long, Reckoning> reckonings) {
    if (reckonings.isEmpty()) {
      return;
    }
    var sources = new ArrayList<Map<String, @Nullable Object>>();
    var texts = new ArrayList<Map<String, @Nullable Object>>();
    var changed = new ArrayList<Map<String, @Nullable Object>>();
    reckonings.forEach(
        (id, reckoning) -> {
          reckoning
              .sources()
              .forEach((part, source) -> sources.add(row(id, part, source, reckoning.source())));
          for (var standing : reckoning.standings()) {
            if (standing.changed()) {
              changed.add(row(id, standing.language()));
              standing.texts().forEach(text -> texts.add(row(id, standing.language(), text)));
            }
          }
        });
    writeSources(rows(sources));
    writeTexts(rows(changed), rows(texts));
  }

  private void writeSources(String rows) {
    db.sql(
            """
            update translation_source s set current = false
            from jsonb_to_recordset(:rows::jsonb) as r(entry_id bigint, field text, hash text)
            where s.entry_id = r.entry_id and s.field = r.field and s.current and s.hash <> r.hash
            """)
        .param("rows", rows)
        .update();
    db.sql(
            """
            insert into translation_source as s (entry_id, field, hash, words, since, current)
            select entry_id, field, hash, words, since, true from jsonb_to_recordset(:rows::jsonb)
              as r(entry_id bigint, field text, hash text, words text, since timestamptz)
            on conflict (entry_id, field, hash) do update set current = true, since = excluded.since where not s.current
            """)
        .param("rows", rows)
        .update();
  }

  private void writeTexts(String changed, String texts) {
    db.sql(
            """
            update translation_made m set current = false
            from jsonb_to_recordset(:rows::jsonb) as r(entry_id bigint, language text)
            where m.entry_id = r.entry_id and m.language = r.language and m.current
            """)
        .param("rows", changed)
        .update();
    db.sql(
            """
            insert into translation_made as m
              (entry_id, language, field, hash, source, state, member, translator, at, current)
            select entry_id, language, field, hash, source, state, member, translator, at, true
            from jsonb_to_recordset(:rows::jsonb)
              as r(entry_id bigint, language text, field text, hash text, source text, state text, member bigint,
                translator text, at timestamptz)
            on conflict (entry_id, language, field, hash) do update set current = true
            """)
        .param("rows", texts)
        .update();
  }

  private static Map<String, @Nullable Object> row(long entryId, String language) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("entry_id", entryId);
    row.put("language", language);
    return row;
  }

  private static Map<String, @Nullable Object> row(long entryId, String language, Made text) {
    var at = text.at();
    var row = row(entryId, language);
    row.put("field", text.part().code());
    row.put("hash", text.hash());
    row.put("source", text.source());
    row.put("state", text.state());
    row.put("member", text.member());
    row.put("translator", text.translator());
    row.put("at", at == null ? null : at.toString());
    return row;
  }

  private static Map<String, @Nullable Object> row(
      long entryId, Part part, Known.Source source, Content.Words words) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("entry_id", entryId);
    row.put("field", part.code());
    row.put("hash", source.hash());
    row.put("words", part.in(words));
    row.put("since", source.since().toString());
    return row;
  }

  private String rows(List<Map<String, @Nullable Object>> rows) {
    return json.writeValueAsString(rows);
  }
}
