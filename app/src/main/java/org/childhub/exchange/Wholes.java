package org.childhub.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.Kind;
import org.childhub.text.Language;

/** The series, collections and organisations that records name, each looked up once in a run. */
final class Wholes {
  private final Cards cards;
  private final Map<String, Optional<Kind>> kinds = new HashMap<>();

  Wholes(Cards cards) {
    this.cards = cards;
  }

  Optional<String> series(String slug) {
    return find(slug, Kind::isWhole);
  }

  Optional<String> organisation(String slug) {
    return find(slug, kind -> kind == Kind.ORGANISATION);
  }

  private Optional<String> find(String slug, Predicate<Kind> wanted) {
    return kinds
        .computeIfAbsent(
            slug,
            any ->
                cards.bySlugs(List.of(slug), Language.EN).stream()
                    .findFirst()
                    .map(card -> card.kind()))
        .filter(wanted)
        .map(kind -> slug);
  }
}
