package org.childhub.verification;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.Kind;
import org.childhub.web.Page;
import org.springframework.stereotype.Component;

/** The organisations that can confirm a profession. */
@Component
class Confirmers {
  private static final int MOST = 1000;
  private final Cards cards;

  Confirmers(Cards cards) {
    this.cards = cards;
  }

  /** Their names by slug, in order. */
  Map<String, String> organisations(Page page) {
    var named = new LinkedHashMap<String, String>();
    cards.newest(Cards.Filter.of(Kind.ORGANISATION), page.language(), MOST).stream()
        .sorted(Comparator.comparing(EntryCard::title, page.t().compare()))
        .forEach(card -> named.put(card.slug(), card.title()));
    return named;
  }

  boolean knows(String slug, Page page) {
    return organisations(page).containsKey(slug);
  }
}
