package org.childhub.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every version of every item, and what members have typed and not saved yet. */
@Component
class Versions {
  private final JdbcClient db;
  private final JsonMapper json;

  Versions(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** What a member has typed since a version. */
  record Unsaved(int base, Content content, Instant at) {}

  /**
   * Adds a version.
   *
   * @param base number of the version that is public while this one is saved; its own where it
   *     becomes public at once, null where none is
   */
  void add(
      long item,
      int number,
      @Nullable Integer base,
      Content content,
      @Nullable Long savedBy,
      Instant at,
      String note) {
    db.sql(
            """
            insert into editing_version (item_id, number, base, content, saved_by, at, note)
            values (:item, :number, :base, :content::jsonb, :by, :at, :note)
            """)
        .param("item", item)
        .param("number", number)
        .param("base", base)
        .param("content", json.writeValueAsString(content))
        .param("by", savedBy)
        .param("at", Timestamp.from(at))
        .param("note", note)
        .update();
  }

  /** The number that the next version of an item gets. */
  int next(long item) {
    return db.sql("select coalesce(max(number), 0) + 1 from editing_version where item_id = :item")
        .param("item", item)
        .query(Integer.class)
        .single();
  }

  /** What was public when a version was saved; empty where nothing was. */
  Optional<Version> base(long item, int number) {
    return db.sql(
            """
            select b.number, b.content, b.saved_by, b.at, b.note from editing_version v
            join editing_version b on b.item_id = v.item_id and b.number = v.base
            where v.item_id = :item and v.number = :number
            """)
        .param("item", item)
        .param("number", number)
        .query(this::version)
        .optional();
  }

  /** Has a version, and those that were saved on top of it since, know what is public now. */
  void rebase(long item, int number, int base) {
    db.sql(
            """
            update editing_version v set base = :base from editing_version w
            where w.item_id = :item and w.number = :number and v.item_id = :item and v.number >= :number
              and v.base is not distinct from w.base
            """)
        .param("item", item)
        .param("number", number)
        .param("base", base)
        .update();
  }

  /** Makes a version say exactly what became public of it. */
  void settle(long item, int number, Content content) {
    db.sql(
            "update editing_version set content = :content::jsonb where item_id = :item and number = :number")
        .param("item", item)
        .param("number", number)
        .param("content", json.writeValueAsString(content))
        .update();
  }

  Optional<Version> find(long item, int number) {
    return find(item, number, number).values().stream().findFirst();
  }

  /** Two versions of an item by number, as far as there are such. */
  Map<Integer, Version> find(long item, int one, int other) {
    return db
        .sql(
            """
            select number, content, saved_by, at, note from editing_version
            where item_id = :item and number in (:one, :other)
            """)
        .param("item", item)
        .param("one", one)
        .param("other", other)
        .query(this::version)
        .list()
        .stream()
        .collect(Collectors.toMap(Version::number, Function.identity()));
  }

  /** The newest first. */
  List<VersionLine> list(long item) {
    return db.sql(
            """
            select number, saved_by, former, at, note from editing_version where item_id = :item order by number desc limit 500
            """)
        .param("item", item)
        .query(
            (row, n) ->
                new VersionLine(
                    row.getInt("number"),
                    row.getObject("saved_by", Long.class),
                    row.getBoolean("former"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("note")))
        .list();
  }

  /** Keeps what a member has typed in place of what she had typed before. */
  void keepUnsaved(long item, long member, int base, Content content, Instant at) {
    db.sql(
            """
            insert into editing_autosave (item_id, member, base, content, at)
            values (:item, :member, :base, :content::jsonb, :at)
            on conflict (item_id, member) do update set base = excluded.base, content = excluded.content, at = excluded.at
            """)
        .param("item", item)
        .param("member", member)
        .param("base", base)
        .param("content", json.writeValueAsString(content))
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Unsaved> unsaved(long item, long member) {
    return db.sql(
            "select base, content, at from editing_autosave where item_id = :item and member = :member")
        .param("item", item)
        .param("member", member)
        .query(
            (row, n) ->
                new Unsaved(
                    row.getInt("base"),
                    json.readValue(row.getString("content"), Content.class),
                    row.getTimestamp("at").toInstant()))
        .optional();
  }

  void discard(long item, long member) {
    db.sql("delete from editing_autosave where item_id = :item and member = :member")
        .param("item", item)
        .param("member", member)
        .update();
  }

  private Version version(ResultSet row, int number) throws SQLException {
    return new Version(
        row.getInt("number"),
        json.readValue(row.getString("content"), Content.class),
        row.getObject("saved_by", Long.class),
        row.getTimestamp("at").toInstant(),
        row.getString("note"));
  }
}
