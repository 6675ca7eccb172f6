package org.childhub.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest entries with the moment of their last change, for feeds. */
@Component
class FeedQueries {
  private static final int MOST = 30;
  private static final String NEWEST =
      """
      select e.id, e.changed_at from catalogue_entry e
      left join catalogue_deadline d on d.entry_id = e.id
      where e.visibility = 'public' and e.kind = any(:kinds) and (d.last_day is null or d.last_day >= :today) and %s
      order by e.published desc, e.id desc limit :most
      """;

  private final JdbcClient db;
  private final Cards cards;
  private final Clock clock;

  FeedQueries(JdbcClient db, Cards cards, Clock clock) {
    this.db = db;
    this.cards = cards;
    this.clock = clock;
  }

  record Item(EntryCard card, Instant changed) {}

  private record Row(long id, Instant changed) {}

  List<Item> all(Collection<Kind> kinds, Language reader) {
    return items("cardinality(:wanted::text[]) = 0", kinds, new String[0], reader);
  }

  List<Item> about(Collection<String> topics, Collection<Kind> kinds, Language reader) {
    return items("e.topics && :wanted::text[]", kinds, topics.toArray(String[]::new), reader);
  }

  List<Item> in(String country, Collection<Kind> kinds, Language reader) {
    return items("e.countries && :wanted::text[]", kinds, new String[] {country}, reader);
  }

  private List<Item> items(
      String condition, Collection<Kind> kinds, String[] wanted, Language reader) {
    var rows =
        db.sql(NEWEST.formatted(condition))
            .param("kinds", kinds.stream().map(Kind::code).toArray(String[]::new))
            .param("today", LocalDate.now(clock))
            .param("wanted", wanted)
            .param("most", MOST)
            .query((row, number) -> new Row(row.getLong(1), row.getTimestamp(2).toInstant()))
            .list();
    var byId =
        cards.byIds(rows.stream().map(Row::id).toList(), reader).stream()
            .collect(Collectors.toMap(EntryCard::id, Function.identity()));
    return rows.stream()
        .flatMap(
            row ->
                Optional.ofNullable(byId.get(row.id()))
                    .map(card -> new Item(card, row.changed()))
                    .stream())
        .toList();
  }
}
