package org.childhub.editing;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.catalogue.EntryDrafts;
import org.childhub.catalogue.Kind;
import org.childhub.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds items. What a member may not see is not found. */
@Component
class Items {
  /** Whose an item {@code i} is as what was handed in of it says; an organisation is its own. */
  static final String HANDED_IN =
      """
      (select v.countries, case when i.kind = 'organisation' then i.organisation else v.organisation end as organisation
        from editing_version v where v.item_id = i.id and v.number = i.handed_in)\
      """;

  /** Hers; what she publishes; what waits for her decision. */
  private static final String VISIBLE =
      "(i.author = :me or %s or exists (select from %s h where %s))"
          .formatted(Reach.condition("publish"), HANDED_IN, Reach.condition("review", "h"));

  private final JdbcClient db;
  private final EntryDrafts entries;

  Items(JdbcClient db, EntryDrafts entries) {
    this.db = db;
    this.entries = entries;
  }

  /**
   * What narrows a list; blank and absent parts do not.
   *
   * @param words of the title
   * @param after the last item of the page before
   */
  record Filter(
      boolean mine,
      String state,
      String kind,
      String organisation,
      String words,
      @Nullable Place after) {}

  /** Where an item stands in a list. */
  record Place(Instant changedAt, long id) {}

  Optional<Item> find(Member member, long id) {
    return visible("i.id = :id and " + VISIBLE, member)
        .param("id", id)
        .query(Items::item)
        .optional();
  }

  /** The items of these that the member may see, in the order of their ids. */
  List<Item> find(Member member, Collection<Long> ids) {
    return visible("i.id = any(:ids) and " + VISIBLE + " order by i.id", member)
        .param("ids", ids.toArray(Long[]::new))
        .query(Items::item)
        .list();
  }

  /** The item of an entry. */
  Optional<Item> ofEntry(Member member, long entryId) {
    return visible("i.entry_id = :entry and " + VISIBLE, member)
        .param("entry", entryId)
        .query(Items::item)
        .optional();
  }

  /**
   * Whether the member may see an item that names the file, in a version or in what she has typed,
   * or is of one of these entries, which have it.
   */
  boolean isAnyVisible(Member member, long fileId, List<Long> entries) {
    return !visible(
            """
            i.id in (
                select id from editing_item where entry_id = any(:entries)
                union all
                select item_id from editing_version where files @> array[:file]::bigint[]
                union all
                select item_id from editing_autosave where files @> array[:file]::bigint[] and member = :me)
              and %s limit 1
            """
                .formatted(VISIBLE),
            member)
        .param("file", fileId)
        .param("entries", entries.toArray(Long[]::new))
        .query(Items::item)
        .list()
        .isEmpty();
  }

  /** An item, whoever may see it. */
  Optional<Item> any(long id) {
    return db.sql("select i.* from editing_item i where i.id = :id")
        .param("id", id)
        .query(Items::item)
        .optional();
  }

  /**
   * Locks an item, whoever may see it, until the transaction ends; before it its entry, in the
   * order of those who bring entries, so that neither waits for the other for ever.
   */
  Optional<Item> lock(long id) {
    any(id).flatMap(item -> Optional.ofNullable(item.entryId())).ifPresent(entries::lock);
    return db.sql("select i.* from editing_item i where i.id = :id for update")
        .param("id", id)
        .query(Items::item)
        .optional();
  }

  /** An item that the member may change, locked; for others there is none. */
  Item editable(Member member, long id) {
    return lock(id)
        .flatMap(locked -> find(member, id))
        .filter(item -> item.isEditableBy(member))
        .orElseThrow(NotFound::new);
  }

  /** The item of an entry, whoever may see it. */
  Optional<Item> ofEntry(long entryId) {
    return db.sql("select i.* from editing_item i where i.entry_id = :entry")
        .param("entry", entryId)
        .query(Items::item)
        .optional();
  }

  /** The same, locked like {@link #lock}. */
  Optional<Item> lockEntry(long entryId) {
    entries.lock(entryId);
    return db.sql("select i.* from editing_item i where i.entry_id = :entry for update")
        .param("entry", entryId)
        .query(Items::item)
        .optional();
  }

  /** Those that the member may change, changed last first. */
  List<Item> list(Member member, Filter filter, int limit) {
    var after = filter.after();
    return visible(
            """
            (i.author = :me or (not :mine and %s))
              and (:state = '' or i.state = :state or (:state = 'planned'
                and (i.publish_on is not null or (i.last_day is not null and i.withdrawn_by is null))))
              and (:kind = '' or i.kind = :kind)
              and (:organisation = '' or i.organisation = :organisation)
              and (:words = '' or strpos(lower(i.title), lower(:words)) > 0)
              and (:at::timestamptz is null or (i.changed_at, i.id) < (:at, :id))
            order by i.changed_at desc, i.id desc limit :limit
            """
                .formatted(Reach.condition("publish")),
            member)
        .param("mine", filter.mine())
        .param("state", filter.state())
        .param("kind", filter.kind())
        .param("organisation", filter.organisation())
        .param("words", filter.words())
        .param("at", after == null ? null : Timestamp.from(after.changedAt()))
        .param("id", after == null ? 0 : after.id())
        .param("limit", limit)
        .query(Items::item)
        .list();
  }

  private JdbcClient.StatementSpec visible(String condition, Member member) {
    var query =
        db.sql("select i.* from editing_item i where " + condition).param("me", member.id());
    return Reach.of(member, Right.REVIEW).in(Reach.of(member, Right.PUBLISH).in(query));
  }

  static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getLong("id"),
        Kind.of(row.getString("kind")),
        row.getObject("entry_id", Long.class),
        row.getObject("author", Long.class),
        row.getString("organisation"),
        strings(row.getArray("countries")),
        row.getString("language"),
        row.getString("title"),
        row.getInt("number"),
        row.getObject("published", Integer.class),
        row.getObject("handed_in", Integer.class),
        row.getObject("scheduled", Integer.class),
        day(row.getDate("publish_on")),
        day(row.getDate("last_day")),
        row.getString("withdrawn_by"),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("state"));
  }

  static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
