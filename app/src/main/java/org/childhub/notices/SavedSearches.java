package org.childhub.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.childhub.accounts.Member;
import org.childhub.catalogue.Arrivals;
import org.childhub.catalogue.Arrivals.Arrival;
import org.childhub.catalogue.Entries;
import org.childhub.search.KeptSearches;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches that members keep: each is asked about every arrival, once for all who keep it. */
@Component
class SavedSearches {
  private static final int AT_ONCE = 500;

  /** How long an arrival that the index lacks is waited for. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final JdbcClient db;
  private final KeptSearches searches;
  private final Arrivals arrivals;
  private final Entries turns;
  private final Follows follows;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SavedSearches(
      JdbcClient db,
      KeptSearches searches,
      Arrivals arrivals,
      Entries turns,
      Follows follows,
      TransactionTemplate transaction,
      Clock clock) {
    this.db = db;
    this.searches = searches;
    this.arrivals = arrivals;
    this.turns = turns;
    this.follows = follows;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Search(long id, String query, Arrival asked) {}

  /** Keeps the search at an address of the search page; false where that asks for everything. */
  @Transactional
  public boolean keep(Member member, Language language, String address) {
    var normal = searches.normal(language, address);
    normal.ifPresent(query -> follows.begin(member, target(put(query), query, language)));
    return normal.isPresent();
  }

  private static Target target(long id, String query, Language language) {
    return new Target(Subject.SEARCH, null, id, "", query, language, query);
  }

  private long put(String query) {
    db.sql(
            """
            insert into notices_search (query, asked_at, asked_id) values (:query, :at, :id)
            on conflict (query) do nothing
            """)
        .param("query", query)
        .param("at", Timestamp.from(arrivals.latest()))
        .param("id", Long.MAX_VALUE)
        .update();
    return db.sql("select id from notices_search where query = :query")
        .param("query", query)
        .query(Long.class)
        .single();
  }

  /** Asks all searches about what arrived since they were asked last; nobody's are forgotten. */
  @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
  void ask() {
    db.sql(
            """
            delete from notices_search s
            where not exists (select from notices_follow f where f.search_id = s.id)
            """)
        .update();
    for (var id : behind()) {
      while (askNext(id)) {
        // The next of its arrivals.
      }
    }
  }

  private List<Long> behind() {
    return db.sql("select id from notices_search where asked_at < :latest order by id")
        .param("latest", Timestamp.from(arrivals.latest()))
        .query(Long.class)
        .list();
  }

  /** Whether there may be more. */
  private boolean askNext(long id) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> lock(id).map(this::ask).orElse(false)));
  }

  private Optional<Search> lock(long id) {
    return db.sql(
            """
            select id, query, asked_at, asked_id from notices_search
            where id = :id for update skip locked
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new Search(
                    row.getLong(1),
                    row.getString(2),
                    new Arrival(row.getLong(4), row.getTimestamp(3).toInstant())))
        .optional();
  }

  private boolean ask(Search search) {
    var next = arrivals.after(search.asked(), AT_ONCE);
    var ready = ready(next);
    if (ready.isEmpty()) {
      return false;
    }
    var found = searches.among(search.query(), ready.stream().map(Arrival::id).toList());
    if (found.isEmpty()) {
      return false;
    }
    note(search, found.get(), ready.getLast());
    return ready.size() == AT_ONCE;
  }

  /** Up to the first that the index is yet to get. */
  private List<Arrival> ready(List<Arrival> next) {
    var indexed = searches.indexed(next.stream().map(Arrival::id).toList()).orElse(Set.of());
    var since = clock.instant().minus(PATIENCE);
    return next.stream()
        .takeWhile(each -> indexed.contains(each.id()) || each.at().isBefore(since))
        .toList();
  }

  private void note(Search search, Set<Long> found, Arrival last) {
    if (!found.isEmpty()) {
      turns.waitForTurn();
      db.sql(
              """
              insert into notices_found (search_id, entry_id) select :search, unnest(:entries)
              on conflict do nothing
              """)
          .param("search", search.id())
          .param("entries", found.toArray(Long[]::new))
          .update();
    }
    db.sql("update notices_search set asked_at = :at, asked_id = :id where id = :search")
        .param("search", search.id())
        .param("at", Timestamp.from(last.at()))
        .param("id", last.id())
        .update();
  }
}
