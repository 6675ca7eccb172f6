package org.childhub.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.Kind;
import org.childhub.text.Language;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Whose items are reviewed first: what is agreed with organisations, and which members are trusted.
 */
@Controller
class ArrangementController {
  private static final int MOST = 500;

  private final Agreements agreements;
  private final Trust trust;
  private final Cards cards;
  private final Members members;

  ArrangementController(Agreements agreements, Trust trust, Cards cards, Members members) {
    this.agreements = agreements;
    this.trust = trust;
    this.cards = cards;
    this.members = members;
  }

  @Needs(Right.CURATE)
  @GetMapping("/{lang}/edit/agreements")
  String agreements(Page page, Model model) {
    page.titled(page.t("editing.agreements.title"), "").unlisted();
    var reviewed = new LinkedHashMap<EntryCard, Boolean>();
    cards.newest(Cards.Filter.of(Kind.ORGANISATION), page.language(), MOST).stream()
        .sorted((one, other) -> page.t().compare().compare(one.title(), other.title()))
        .forEach(card -> reviewed.put(card, agreements.reviewedFirst(card.slug())));
    model.addAttribute("organisations", reviewed);
    return "editing/agreements";
  }

  @Needs(Right.CURATE)
  @PostMapping("/{lang}/edit/agreements/{slug}")
  String agree(
      Page page,
      Member member,
      @PathVariable String slug,
      @RequestParam(defaultValue = "true") boolean reviewed) {
    var organisation =
        cards
            .find(slug, Language.EN)
            .filter(card -> card.kind() == Kind.ORGANISATION)
            .orElseThrow(NotFound::new);
    agreements.agree(member, organisation.slug(), reviewed);
    return "redirect:" + page.to("/edit/agreements");
  }

  @Needs(Right.MODERATE)
  @GetMapping("/{lang}/edit/trust")
  String trust(Page page, Model model) {
    page.titled(page.t("editing.trust.title"), "").unlisted();
    var contributors = trust.contributors();
    model.addAttribute("contributors", contributors);
    model.addAttribute("names", names(contributors));
    return "editing/trust";
  }

  @Needs(Right.MODERATE)
  @PostMapping("/{lang}/edit/trust/{id:[0-9]+}")
  String trust(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean trusted) {
    if (!(trusted ? trust.give(member, id) : trust.take(member, id))) {
      throw new NotFound();
    }
    return "redirect:" + page.to("/edit/trust");
  }

  private Map<Long, String> names(List<Contributor> contributors) {
    var names = new LinkedHashMap<Long, String>();
    members
        .find(contributors.stream().map(Contributor::member).toList())
        .forEach((id, member) -> names.put(id, member.name()));
    return names;
  }
}
