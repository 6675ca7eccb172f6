package org.childhub.crisis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.childhub.catalogue.Cards;
import org.childhub.places.Places;
import org.childhub.text.Markdown;
import org.childhub.text.Scripts;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A portal of the crisis desk: what it is about, whom to call, what helps first. */
@OpenToEveryone
@Controller
class CrisisController {
  private final Crises crises;
  private final Cards cards;
  private final Places places;
  private final Markdown markdown;

  CrisisController(Crises crises, Cards cards, Places places, Markdown markdown) {
    this.crises = crises;
    this.cards = cards;
    this.places = places;
    this.markdown = markdown;
  }

  /** One that is over leads to the search for what it was about. */
  @GetMapping("/{lang}/crisis/{slug}")
  String show(Page page, @PathVariable String slug, Model model) {
    var crisis = crises.find(slug).orElseThrow(NotFound::new);
    var reader = page.language();
    if (crises.isOver(crisis)) {
      var words = URLEncoder.encode(crisis.title(reader), StandardCharsets.UTF_8);
      return "redirect:" + page.to("/search") + "?q=" + words;
    }
    var language = crisis.best(reader);
    var intro = crisis.text(language).intro();
    page.titled(crisis.title(reader), Scripts.forReader(markdown.plain(intro), language, reader));
    model.addAttribute("language", Scripts.shown(language, reader));
    model.addAttribute("intro", markdown.renderIn(intro, language, reader));
    model.addAttribute("pinned", cards.bySlugs(crisis.pinned(), reader));
    model.addAttribute(
        "calls",
        crisis.countries().stream()
            .map(country -> new Call(country, places.helplines(country)))
            .filter(call -> !call.helplines().isEmpty())
            .toList());
    model.addAttribute("today", crises.today());
    return "crisis/show";
  }
}
