package org.childhub.editing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.childhub.text.Language;
import org.childhub.web.Refreshed;
import org.springframework.stereotype.Component;

/** What {@link Choices} offer in each language, kept until the public content changes. */
@Component
class KeptOffers implements Refreshed {
  private volatile Map<Language, Choices.Offer> offers = new ConcurrentHashMap<>();

  /** Those of now: what is read before a change and put here after it is not seen any more. */
  Map<Language, Choices.Offer> now() {
    return offers;
  }

  @Override
  public void refresh() {
    offers = new ConcurrentHashMap<>();
  }
}
