package org.childhub.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gathers what concerns a topic, a country or an organisation: the newest of each shelf and how
 * many there are.
 */
@Component
public class Shelves {
  private static final int MOST = 5;
  private static final String NEWEST =
      """
      select shelf, entries, id from (
        select k.shelf, e.id, count(*) over (partition by k.shelf) as entries,
          row_number() over (partition by k.shelf order by e.published desc, e.id desc) as rank
        from catalogue_entry e
        join unnest(:kinds, :shelves) as k(kind, shelf) using (kind)
        left join catalogue_deadline d on d.entry_id = e.id
        where e.visibility = 'public' and (d.last_day is null or d.last_day >= :today) and %s) as ranked
      where rank <= :most
      order by shelf, rank
      """;
  private static final String ABOUT = NEWEST.formatted("e.topics && :wanted::text[]");
  private static final String IN = NEWEST.formatted("e.countries && :wanted::text[]");
  private static final String OF = NEWEST.formatted("e.organisation_id = :wanted");

  private final JdbcClient db;
  private final Cards cards;
  private final Clock clock;

  Shelves(JdbcClient db, Cards cards, Clock clock) {
    this.db = db;
    this.cards = cards;
    this.clock = clock;
  }

  /** A shelf with something on it. */
  public record Filled(Shelf shelf, long count, List<EntryCard> newest) {}

  private record Row(Shelf shelf, long entries, long id) {}

  /** What carries any of these topics. */
  public List<Filled> about(Collection<String> topics, Language reader) {
    return filled(ABOUT, topics.toArray(String[]::new), reader);
  }

  /** What concerns a country or region, by its code as entries carry it. */
  public List<Filled> in(String country, Language reader) {
    return filled(IN, new String[] {country}, reader);
  }

  /** What an organisation stands behind. */
  public List<Filled> of(long organisationId, Language reader) {
    return filled(OF, organisationId, reader);
  }

  private List<Filled> filled(String sql, Object wanted, Language reader) {
    var kinds = Stream.of(Shelf.values()).flatMap(shelf -> shelf.kinds().stream()).toList();
    var rows =
        db.sql(sql)
            .param("kinds", kinds.stream().map(Kind::code).toArray(String[]::new))
            .param("shelves", kinds.stream().map(Shelves::ordinal).toArray(Integer[]::new))
            .param("today", LocalDate.now(clock))
            .param("most", MOST)
            .param("wanted", wanted)
            .query(
                (row, number) ->
                    new Row(Shelf.values()[row.getInt(1)], row.getLong(2), row.getLong(3)))
            .list();
    var byId =
        cards.byIds(rows.stream().map(Row::id).toList(), reader).stream()
            .collect(Collectors.toMap(EntryCard::id, Function.identity()));
    var filled = new LinkedHashMap<Shelf, Filled>();
    for (var row : rows) {
      var card = byId.get(row.id());
      if (card != null) {
        filled
            .computeIfAbsent(
                row.shelf(), shelf -> new Filled(shelf, row.entries(), new ArrayList<>()))
            .newest()
            .add(card);
      }
    }
    return List.copyOf(filled.values());
  }

  private static Integer ordinal(Kind kind) {
    return Stream.of(Shelf.values())
        .filter(shelf -> shelf.kinds().contains(kind))
        .findFirst()
        .map(Shelf::ordinal)
        .orElseThrow();
  }
}
