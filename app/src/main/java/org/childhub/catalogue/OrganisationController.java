package org.childhub.catalogue;

import java.util.Set;
import org.childhub.catalogue.OrganisationNames.Named;
import org.childhub.catalogue.OrganisationNames.Slice;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Organisations and what they publish here. */
@OpenToEveryone
@Controller
class OrganisationController implements EntryPage {
  private static final int A_PAGE = 100;

  private final Cards cards;
  private final OrganisationNames names;
  private final EntryBodies bodies;
  private final Shelves shelves;
  private final Logos logos;

  OrganisationController(
      Cards cards, OrganisationNames names, EntryBodies bodies, Shelves shelves, Logos logos) {
    this.cards = cards;
    this.names = names;
    this.bodies = bodies;
    this.shelves = shelves;
    this.logos = logos;
  }

  /**
   * By their names.
   *
   * @param after slug of the one after which the list goes on
   */
  @GetMapping("/{lang}/organisations")
  String list(Page page, @RequestParam(defaultValue = "") String after, Model model) {
    page.titled(page.t("catalogue.organisations.title"), page.t("catalogue.organisations.intro"));
    var slice = Slice.of(names.all(page.t()), after, A_PAGE);
    var slugs = slice.shown().stream().map(Named::slug).toList();
    model.addAttribute("organisations", cards.bySlugs(slugs, page.language()));
    model.addAttribute("next", slice.next());
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
