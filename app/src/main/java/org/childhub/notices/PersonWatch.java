package org.childhub.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.childhub.catalogue.Arrivals;
import org.childhub.catalogue.Arrivals.Arrival;
import org.childhub.catalogue.Entries;
import org.childhub.catalogue.EntriesChanged;
import org.childhub.catalogue.EntryContent;
import org.childhub.catalogue.EntryName;
import org.childhub.people.PublicNameChanged;
import org.childhub.people.PublicNames;
import org.childhub.people.PublicPerson;
import org.childhub.text.Fold;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Notes which entries name somebody who is followed among those who made them. Only the name of her
 * public page counts, so that nobody learns from a notice who stands behind a pseudonym; what does
 * not name her any more is none of hers.
 */
@Component
class PersonWatch {
  private final JdbcClient db;
  private final Entries turns;
  private final Arrivals arrivals;
  private final PublicNames people;
  private final List<EntryContent> contents;

  PersonWatch(
      JdbcClient db,
      Entries turns,
      Arrivals arrivals,
      PublicNames people,
      List<EntryContent> contents) {
    this.db = db;
    this.turns = turns;
    this.arrivals = arrivals;
    this.people = people;
    this.contents = contents;
  }

  private record Written(long personId, long entryId, Instant arrivedAt) {}

  @ApplicationModuleListener
  void on(EntriesChanged changed) {
    var followed = followed();
    if (followed.isEmpty()) {
      return;
    }
    turns.waitForTurn();
    var written = written(changed.ids(), followed);
    db.sql(
            """
            delete from notices_written w where w.entry_id = any(:ids) and not exists (
              select from unnest(:people, :entries) as still(person, entry)
              where still.person = w.person_id and still.entry = w.entry_id)
            """)
        .param("ids", changed.ids().toArray(Long[]::new))
        .param("people", column(written, Written::personId))
        .param("entries", column(written, Written::entryId))
        .update();
    db.sql(
            """
            insert into notices_written (person_id, entry_id, arrived_at)
            select person, entry, arrived from unnest(:people, :entries, :arrived) as n(person, entry, arrived)
            on conflict do nothing
            """)
        .param("people", column(written, Written::personId))
        .param("entries", column(written, Written::entryId))
        .param(
            "arrived",
            written.stream().map(one -> Timestamp.from(one.arrivedAt())).toArray(Timestamp[]::new))
        .update();
  }

  /** Whoever hides herself or takes another name is followed by nobody any more. */
  @EventListener
  void on(PublicNameChanged news) {
    db.sql("delete from notices_follow where person_id = :person")
        .param("person", news.memberId())
        .update();
    db.sql("delete from notices_written where person_id = :person")
        .param("person", news.memberId())
        .update();
  }

  /** Those who are followed and have a public page, by what their names have in common. */
  private Map<String, List<PublicPerson>> followed() {
    var ids =
        db.sql("select distinct person_id from notices_follow where person_id is not null")
            .query(Long.class)
            .list();
    return people.withPages(ids).values().stream()
        .collect(Collectors.groupingBy(person -> key(person.name())));
  }

  private List<Written> written(List<Long> entryIds, Map<String, List<PublicPerson>> followed) {
    var arrived = arrivals.of(entryIds);
    var makers =
        contents.stream()
            .flatMap(content -> content.names(arrived.stream().map(Arrival::id).toList()).stream())
            .filter(EntryName::maker)
            .collect(Collectors.groupingBy(EntryName::entryId));
    return arrived.stream()
        .flatMap(
            entry ->
                makers.getOrDefault(entry.id(), List.of()).stream()
                    .flatMap(name -> followed.getOrDefault(key(name.name()), List.of()).stream())
                    .map(person -> new Written(person.memberId(), entry.id(), entry.at())))
        .distinct()
        .toList();
  }

  /** The same for a name in either script and with its parts in either order. */
  static String key(String name) {
    return Arrays.stream(Fold.slug(name).split("-")).sorted().collect(Collectors.joining("-"));
  }

  private static Long[] column(List<Written> written, Function<Written, Long> value) {
    return written.stream().map(value).toArray(Long[]::new);
  }
}
