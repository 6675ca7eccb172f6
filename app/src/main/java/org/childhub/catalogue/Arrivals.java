package org.childhub.catalogue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became public for the first time, and when by the database's clock. Arrivals become visible
 * in their order: whoever has seen one has seen all before it.
 */
@Component
public class Arrivals {
  private static final String MATCHING =
      """
      select e.id, e.arrived_at as at from catalogue_entry e
      where e.visibility = 'public' and e.arrived_at > :after and (e.arrived_at, e.id) < (:before, :beforeId)
        and (e.topics && :topics::text[] or e.countries && :countries::text[] or e.organisation_id = any(:organisations)
          or e.id = any(array(select m.entry_id from catalogue_membership m where m.whole_id = any(:wholes))))
        and exists (
          select from unnest(:kinds::text[], :codes::text[], :ids, :sinces::timestamptz[]) as w(kind, code, id, since)
          where e.arrived_at > w.since and case w.kind
            when 'topic' then w.code = any(e.topics)
            when 'country' then w.code = any(e.countries)
            when 'organisation' then e.organisation_id = w.id
            else exists (select from catalogue_membership m where m.whole_id = w.id and m.entry_id = e.id) end)
      order by e.arrived_at desc, e.id desc limit :limit
      """;

  private static final String BECAUSE =
      """
      select e.id, min(w.position) - 1 as because from catalogue_entry e,
        unnest(:kinds::text[], :codes::text[], :ids, :sinces::timestamptz[]) with ordinality as w(kind, code, id, since, position)
      where e.id = any(:entries) and e.arrived_at > w.since and case w.kind
        when 'topic' then w.code = any(e.topics)
        when 'country' then w.code = any(e.countries)
        when 'organisation' then e.organisation_id = w.id
        else exists (select from catalogue_membership m where m.whole_id = w.id and m.entry_id = e.id) end
      group by e.id
      """;

  private final JdbcClient db;

  Arrivals(JdbcClient db) {
    this.db = db;
  }

  /** What an arrival may have to do with. */
  public enum By {
    TOPIC,
    COUNTRY,
    ORGANISATION,
    /** A series or collection. */
    WHOLE
  }

  /**
   * What somebody waits for.
   *
   * @param code slug of the topic or code of the country; else null
   * @param id of the organisation or whole; else 0
   * @param since only later arrivals count
   */
  public record Wanted(By by, @Nullable String code, long id, Instant since) {
    private String kind() {
      return by.name().toLowerCase(Locale.ROOT);
    }
  }

  /** An entry that arrived, or something else that happened to it at a time. */
  public record Arrival(long id, Instant at) {}

  /** When the latest of them arrived; the beginning of 1970 where there is none. */
  public Instant latest() {
    return db.sql("select coalesce(max(arrived_at), 'epoch') from catalogue_entry")
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  /** The next public entries that arrived after this one, the oldest first. */
  public List<Arrival> after(Arrival last, int limit) {
    return db.sql(
            """
            select id, arrived_at as at from catalogue_entry
            where visibility = 'public' and (arrived_at, id) > (:at, :id) order by arrived_at, id limit :limit
            """)
        .param("at", Timestamp.from(last.at()))
        .param("id", last.id())
        .param("limit", limit)
        .query((row, number) -> new Arrival(row.getLong(1), row.getTimestamp(2).toInstant()))
        .list();
  }

  /** Those of the entries that are public, with the moment when they became so. */
  public List<Arrival> of(Collection<Long> ids) {
    return db.sql(
            """
            select id, arrived_at as at from catalogue_entry
            where id = any(:ids) and visibility = 'public' and arrived_at is not null
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> new Arrival(row.getLong(1), row.getTimestamp(2).toInstant()))
        .list();
  }

  /**
   * The public entries that somebody waits for, the latest first.
   *
   * @param after only what arrived later
   * @param before only what stands behind this one in the list
   */
  public List<Arrival> matching(
      Collection<Wanted> wanted, Instant after, Arrival before, int limit) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    return about(MATCHING, wanted)
        .param("after", Timestamp.from(after))
        .param("before", Timestamp.from(before.at()))
        .param("beforeId", before.id())
        .param("topics", codes(wanted, By.TOPIC))
        .param("countries", codes(wanted, By.COUNTRY))
        .param("organisations", ids(wanted, By.ORGANISATION))
        .param("wholes", ids(wanted, By.WHOLE))
        .param("limit", limit)
        .query((row, number) -> new Arrival(row.getLong(1), row.getTimestamp(2).toInstant()))
        .list();
  }

  /**
   * What entries arrived for, by their ids: the place in the list, from 0, of the first that fits;
   * an entry that nothing fits is left out.
   */
  public Map<Long, Integer> because(Collection<Long> entryIds, List<Wanted> wanted) {
    var because = new HashMap<Long, Integer>();
    if (!wanted.isEmpty()) {
      about(BECAUSE, wanted)
          .param("entries", entryIds.toArray(Long[]::new))
          .query(
              row -> {
                because.put(row.getLong("id"), row.getInt("because"));
              });
    }
    return because;
  }

  private JdbcClient.StatementSpec about(String sql, Collection<Wanted> wanted) {
    return db.sql(sql)
        .param("kinds", column(wanted, Wanted::kind).toArray(String[]::new))
        .param("codes", column(wanted, Wanted::code).toArray(String[]::new))
        .param("ids", column(wanted, Wanted::id).toArray(Long[]::new))
        .param("sinces", column(wanted, each -> each.since().toString()).toArray(String[]::new));
  }

  private static String[] codes(Collection<Wanted> wanted, By by) {
    return wanted.stream().filter(each -> each.by() == by).map(Wanted::code).toArray(String[]::new);
  }

  private static Long[] ids(Collection<Wanted> wanted, By by) {
    return wanted.stream().filter(each -> each.by() == by).map(Wanted::id).toArray(Long[]::new);
  }

  private static <T> List<@Nullable T> column(
      Collection<Wanted> wanted, Function<Wanted, @Nullable T> value) {
    var column = new ArrayList<@Nullable T>();
    wanted.forEach(each -> column.add(value.apply(each)));
    return column;
  }
}
