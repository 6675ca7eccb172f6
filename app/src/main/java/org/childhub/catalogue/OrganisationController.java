package org.childhub.catalogue;

import java.util.Comparator;
import java.util.Set;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Organisations and what they publish here. */
@OpenToEveryone
@Controller
class OrganisationController implements EntryPage {
  private static final int MOST = 300;

  private final Cards cards;
  private final EntryBodies bodies;
  private final Shelves shelves;
  private final Logos logos;

  OrganisationController(Cards cards, EntryBodies bodies, Shelves shelves, Logos logos) {
    this.cards = cards;
    this.bodies = bodies;
    this.shelves = shelves;
    this.logos = logos;
  }

  @GetMapping("/{lang}/organisations")
  String list(Page page, Model model) {
    page.titled(page.t("catalogue.organisations.title"), page.t("catalogue.organisations.intro"));
    model.addAttribute(
        "organisations",
        cards.newest(Cards.Filter.of(Kind.ORGANISATION), page.language(), MOST).stream()
            .sorted(Comparator.comparing(EntryCard::title, page.t().compare()))
            .toList());
    return "catalogue/organisations";
  }

  @GetMapping("/{lang}/organisations/{slug}")
  String show(Page page, @PathVariable String slug, Model model) {
    var opened =
        cards
            .open(slug, page.language())
            .filter(found -> found.card().kind() == Kind.ORGANISATION)
            .orElseThrow(NotFound::new);
    var card = opened.card();
    if (!card.slug().equals(slug)) {
      return "redirect:" + page.to(card.path());
    }
    return draw(page, opened, model);
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.ORGANISATION);
  }

  @Override
  public String draw(Page page, OpenedEntry opened, Model model) {
    var card = opened.card();
    page.titled(card.title(), card.summary());
    var thing = CardMetadata.begin(page, card, "Organization");
    thing.put("name", card.title());
    CardMetadata.end(page, thing, "website");
    model.addAttribute(
        "shown",
        new ShownOrganisation(
            card,
            opened.details(),
            bodies.find(card, page.language()).orElse(null),
            shelves.of(card.id(), page.language()),
            logos.of(card.id()).orElse(null)));
    return "catalogue/organisation";
  }
}
