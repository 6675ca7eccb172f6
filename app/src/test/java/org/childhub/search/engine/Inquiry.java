package org.childhub.search.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.text.Language;

/** A question in the making, in English unless it says otherwise. */
final class Inquiry {
  private final SearchIndex index;
  private final String words;
  private final Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
  private final List<Narrowing> narrowings = new ArrayList<>();
  private Set<String> kinds = Set.of();
  private Order order = Order.RELEVANCE;
  private Language reader = Language.EN;
  private boolean only;
  private int from;
  private int size = 10;

  Inquiry(SearchIndex index, String words) {
    this.index = index;
    this.words = words;
  }

  Inquiry choose(Facet facet, String... values) {
    chosen.put(facet, Set.of(values));
    return this;
  }

  Inquiry narrow(Narrowing narrowing) {
    narrowings.add(narrowing);
    return this;
  }

  Inquiry of(String... codes) {
    kinds = Set.of(codes);
    return this;
  }

  Inquiry order(Order other) {
    order = other;
    return this;
  }

  Inquiry reader(Language other) {
    reader = other;
    return this;
  }

  Inquiry only() {
    only = true;
    return this;
  }

  Inquiry from(int first) {
    from = first;
    return this;
  }

  Inquiry size(int most) {
    size = most;
    return this;
  }

  Answer answer() {
    return index.search(
        new Question(words, only, narrowings, kinds, chosen, order, from, size, reader));
  }
}
