package org.childhub.search.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.Shelf.await;
import static org.childhub.search.Shelf.book;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.childhub.HubTest;
import org.childhub.catalogue.Entries;
import org.childhub.catalogue.EntriesChanged;
import org.childhub.library.Publications;
import org.childhub.search.Search;
import org.childhub.search.Shelf;
import org.childhub.search.engine.Order;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.SearchIndex;
import org.childhub.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class CatchUpTests {
  @Autowired Search search;
  @Autowired SearchIndex index;
  @Autowired IndexFeed feed;
  @Autowired Rebuild rebuild;
  @Autowired RebuildOrders orders;
  @Autowired CatchUp catchUp;
  @Autowired Publications publications;
  @Autowired Entries entries;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;

  private Shelf shelf;

  @BeforeEach
  void startedWhole() {
    shelf = new Shelf(publications, feed);
    await(() -> index.needsRebuild().isEmpty());
  }

  @Test
  void whatIsWrittenIsFoundAndTheRegistryForgetsIt() {
    publications.putAll(List.of(book("told-axolotl", Language.EN, "Axolotl told").draft()));
    await(() -> finds("axolotl"));
    await(() -> registered() == 0);
  }

  @Test
  void whatWasLeftInTheRegistryIsTakenUp() {
    var ids = shelf.put(book("left-pangolin", Language.EN, "Pangolin left over"));
    forget(ids);
    db.sql(
            """
            insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
            values (gen_random_uuid(), :listener, :type, :event, now() - interval '1 minute', 'FAILED')
            """)
        .param(
            "listener", IndexFeed.class.getName() + ".on(" + EntriesChanged.class.getName() + ")")
        .param("type", EntriesChanged.class.getName())
        .param("event", "{\"ids\":" + ids + "}")
        .update();
    await(() -> finds("pangolin"));
  }

  @Test
  void aHubThatWasKilledFindsWhatItMissed() {
    var missed = shelf.put(book("missed-okapi", Language.EN, "Okapi missed"));
    var gone = shelf.put(book("gone-okapi", Language.EN, "Okapi gone"));
    forget(missed);
    db.sql("delete from catalogue_entry where id = any(:ids)")
        .param("ids", gone.toArray(Long[]::new))
        .update();
    catchUp.compare();
    await(() -> slugs("okapi").equals(List.of("missed-okapi")));
  }

  @Test
  void whatChangesDuringARebuildIsNotLost() {
    shelf.put(book("old-narwhal", Language.EN, "Narwhal old"));
    var gone = shelf.put(book("gone-narwhal", Language.EN, "Narwhal gone"));
    var first = new AtomicBoolean(true);
    rebuild.run(
        (done, total) -> {
          assertThat(slugs("narwhal")).as("searches go on").isNotEmpty();
          if (done > 0 && first.getAndSet(false)) {
            shelf.put(book("new-narwhal", Language.EN, "Narwhal new"));
            transaction.executeWithoutResult(status -> entries.removeAll(gone));
            feed.take(gone).join();
          }
        });
    assertThat(slugs("narwhal")).containsExactlyInAnyOrder("old-narwhal", "new-narwhal");
  }

  @Test
  void anOrderToRebuildIsCarriedOutByTheHub() {
    shelf.put(book("ordered-quetzal", Language.EN, "Quetzal ordered"));
    var order = orders.give();
    await(() -> orders.state(order).finished());
    assertThat(orders.state(order).problem()).isNull();
    assertThat(orders.state(order).done()).isPositive().isEqualTo(orders.state(order).total());
    assertThat(finds("quetzal")).isTrue();
  }

  private void forget(List<Long> ids) {
    index.delete(ids);
    index.commit();
  }

  private long registered() {
    return db.sql("select count(*) from event_publication").query(Long.class).single();
  }

  private boolean finds(String word) {
    return !slugs(word).isEmpty();
  }

  private List<String> slugs(String words) {
    return search
        .find(
            new Question(
                words, false, List.of(), Set.of(), Map.of(), Order.TITLE, 0, 10, Language.EN))
        .found()
        .stream()
        .map(found -> found.card().slug())
        .toList();
  }
}
