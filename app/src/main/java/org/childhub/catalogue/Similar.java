package org.childhub.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.childhub.catalogue.Neighbourhood.Ranked;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.springframework.stereotype.Component;

/**
 * "You might like": entries that share rare topics, a country or a series, newer ones and other
 * kinds first.
 */
@Component
public class Similar {
  // Each further entry of a kind that is there already must be this much better.
  private static final double SAME_KIND = 0.85;

  private final Cards cards;
  private final Neighbours neighbours;
  // What is similar changes slowly; an entry that is taken away meanwhile has no card and so is not
  // shown.
  private final Cache<Question, List<Long>> answers =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofHours(1)).build();

  Similar(Cards cards, Neighbours neighbours) {
    this.cards = cards;
    this.neighbours = neighbours;
  }

  private record Question(long id, List<String> topics, List<String> countries, int limit) {}

  /**
   * At most {@code limit} others, best first; never the entry itself, never one work twice. As
   * fresh as an hour ago.
   */
  public List<EntryCard> to(EntryCard card, Language reader, int limit) {
    var question = new Question(card.id(), card.topics(), card.countries(), limit);
    var known = answers.getIfPresent(question);
    if (known != null) {
      return cards.byIds(known, reader);
    }
    var ranked = varied(neighbours.now().like(card, 3 * limit));
    var similar = worksOnce(card, ranked, reader, limit);
    answers.put(question, similar.stream().map(EntryCard::id).toList());
    return similar;
  }

  /** In the order of their worth, with other kinds before more of the same. */
  private static List<Long> varied(List<Ranked> ranked) {
    var kinds = new EnumMap<Kind, Integer>(Kind.class);
    var left = new ArrayList<>(ranked);
    var order = new ArrayList<Long>();
    Function<Ranked, Double> worth =
        one -> one.score() * Math.pow(SAME_KIND, kinds.getOrDefault(one.neighbour().kind(), 0));
    while (!left.isEmpty()) {
      var best = left.stream().max(Comparator.comparing(worth)).orElseThrow();
      left.remove(best);
      kinds.merge(best.neighbour().kind(), 1, Integer::sum);
      order.add(best.neighbour().id());
    }
    return order;
  }

  /** The first of them, each work once; those behind are looked at only where works repeat. */
  private List<EntryCard> worksOnce(EntryCard card, List<Long> order, Language reader, int limit) {
    var works = works(card);
    var chosen = new ArrayList<EntryCard>();
    for (var from = 0; from < order.size() && chosen.size() < limit; from += limit + 1) {
      for (var one :
          cards.byIds(order.subList(from, Math.min(order.size(), from + limit + 1)), reader)) {
        var titles = works(one);
        if (chosen.size() < limit && titles.stream().noneMatch(works::contains)) {
          works.addAll(titles);
          chosen.add(one);
        }
      }
    }
    return chosen;
  }

  /**
   * The titles under which a work goes, so that its editions and translations are known for one.
   */
  private static Set<String> works(EntryCard card) {
    var original = card.originalTitle();
    return (original == null ? List.of(card.title()) : List.of(card.title(), original))
        .stream().map(Fold::fold).collect(Collectors.toCollection(HashSet::new));
  }
}
