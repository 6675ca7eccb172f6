package org.childhub.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.engine.IndexedEntry.Words;
import org.childhub.search.engine.Narrowing;
import org.childhub.search.engine.Order;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.Role;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts beside the filters against counting one by one. */
class FacetCountTests {
  private static final Map<Facet, List<String>> VALUES =
      Map.of(
          Facet.KIND, List.of("publication", "job", "story"),
          Facet.COUNTRY, List.of("rs", "ba", "hr", "al"),
          Facet.TOPIC, List.of("a", "b", "c", "d", "e"),
          Facet.YEAR, List.of("2010-2014", "2015-2019"));
  private static final List<String> WORDS = List.of("heron", "stork", "crane");

  private final Random random = new Random(20261128);

  @Test
  void areRightUnderAnyFilters(@TempDir Path root) throws Exception {
    var entries = new ArrayList<IndexedEntry>();
    for (var id = 1; id <= 400; id++) {
      entries.add(entry(id));
    }
    try (var index = new LuceneIndex(root, true, Clock.systemUTC(), null)) {
      index.put(entries.subList(0, 250));
      index.commit();
      index.put(entries.subList(200, 400));
      index.delete(List.of(7L, 77L, 377L));
      index.commit();
      entries.removeIf(entry -> Set.of(7L, 77L, 377L).contains(entry.id()));
      for (var round = 0; round < 300; round++) {
        check(index, entries);
      }
    }
  }

  private void check(LuceneIndex index, List<IndexedEntry> entries) {
    var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
    VALUES.forEach(
        (facet, values) -> {
          if (random.nextInt(3) == 0) {
            chosen.put(facet, some(values));
          }
        });
    var word = random.nextBoolean() ? "" : WORDS.get(random.nextInt(WORDS.size()));
    var kinds = random.nextInt(4) == 0 ? Set.of("job", "story") : Set.<String>of();
    var country = VALUES.getOrDefault(Facet.COUNTRY, List.of()).get(random.nextInt(4));
    var narrowings =
        random.nextInt(4) > 0
            ? List.<Narrowing>of()
            : List.of(
                new Narrowing(
                    "",
                    random.nextBoolean(),
                    new Narrowing.Values(Facet.COUNTRY, Set.of(country))));
    var question =
        new Question(word, false, narrowings, kinds, chosen, Order.NEWEST, 0, 5, Language.EN);
    var inList =
        entries.stream()
            .filter(entry -> word.isEmpty() || entry.words().getFirst().text().contains(word))
            .filter(entry -> kinds.isEmpty() || meets(entry, Facet.KIND, kinds))
            .filter(
                entry ->
                    narrowings.stream()
                        .allMatch(
                            narrowing ->
                                meets(entry, Facet.COUNTRY, Set.of(country))
                                    != narrowing.excluded()))
            .toList();
    var answer = index.search(question);
    assertThat(answer.total())
        .as("%s", question)
        .isEqualTo(inList.stream().filter(entry -> meets(entry, chosen, null)).count());
    for (var facet : VALUES.keySet()) {
      var counts = new TreeMap<String, Integer>();
      inList.stream()
          .filter(entry -> meets(entry, chosen, facet))
          .flatMap(entry -> entry.facets().getOrDefault(facet, List.of()).stream())
          .forEach(value -> counts.merge(value, 1, Integer::sum));
      assertThat(answer.counts().getOrDefault(facet, Map.of()))
          .as("%s of %s", facet, question)
          .containsExactlyInAnyOrderEntriesOf(counts);
    }
  }

  private static boolean meets(
      IndexedEntry entry,
      Map<Facet, Set<String>> chosen,
      @org.jspecify.annotations.Nullable Facet but) {
    return chosen.entrySet().stream()
        .allMatch(each -> each.getKey() == but || meets(entry, each.getKey(), each.getValue()));
  }

  private static boolean meets(IndexedEntry entry, Facet facet, Set<String> values) {
    return entry.facets().getOrDefault(facet, List.of()).stream().anyMatch(values::contains);
  }

  private IndexedEntry entry(long id) {
    var facets = new EnumMap<Facet, List<String>>(Facet.class);
    facets.put(Facet.KIND, List.of(one(VALUES.getOrDefault(Facet.KIND, List.of()))));
    facets.put(Facet.YEAR, List.of(one(VALUES.getOrDefault(Facet.YEAR, List.of()))));
    facets.put(Facet.COUNTRY, List.copyOf(some(VALUES.getOrDefault(Facet.COUNTRY, List.of()))));
    facets.put(Facet.TOPIC, List.copyOf(some(VALUES.getOrDefault(Facet.TOPIC, List.of()))));
    var title = one(WORDS) + " and " + one(WORDS);
    return new IndexedEntry(
        id,
        id,
        PartialDate.parse("2020"),
        Language.EN,
        Map.of(Language.EN, title),
        List.of(),
        List.of(new Words(Role.TITLE, Language.EN, title)),
        facets,
        List.of());
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private Set<String> some(List<String> values) {
    var some = new TreeSet<String>();
    for (var n = random.nextInt(values.size()); n >= 0; n--) {
      some.add(one(values));
    }
    return some;
  }
}
