package org.childhub.members;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.childhub.accounts.OrganisationTitles;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.text.Language;
import org.springframework.stereotype.Component;

/** The organisations for which members hold roles, by name. */
@Component
class GrantedOrganisations implements OrganisationTitles {
  private final Cards cards;

  GrantedOrganisations(Cards cards) {
    this.cards = cards;
  }

  @Override
  public Map<String, String> titles(Set<String> slugs, Language reader) {
    return cards.bySlugs(slugs, reader).stream()
        .collect(Collectors.toMap(EntryCard::slug, EntryCard::title));
  }
}
