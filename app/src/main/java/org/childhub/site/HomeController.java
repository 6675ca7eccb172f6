package org.childhub.site;

import java.util.List;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.Kind;
import org.childhub.crisis.Crises;
import org.childhub.places.Places;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: one question, what is new, ways in. */
@OpenToEveryone
@Controller
class HomeController {
  private static final List<String> TRIED =
      List.of(
          "foster-care", "child-witnesses", "burnout", "unaccompanied-children", "online-safety");
  private static final List<String> TOPICS =
      List.of(
          "violence-against-children",
          "alternative-care",
          "child-justice",
          "children-on-the-move",
          "participation",
          "mental-health",
          "children-with-disabilities",
          "roma-children",
          "early-childhood",
          "social-work",
          "supervision",
          "safeguarding");

  private final Cards cards;
  private final Places places;
  private final Crises crises;

  HomeController(Cards cards, Places places, Crises crises) {
    this.cards = cards;
    this.places = places;
    this.crises = crises;
  }

  @GetMapping({"/{lang}", "/{lang}/"})
  String show(Page page, Model model) {
    var reader = page.language();
    page.titled("", page.t("site.home.description"))
        .in("home")
        .withFeed(page.t("web.foot.feed"), page.to("/feed.atom"));
    model.addAttribute(
        "home",
        new Home(
            TRIED,
            TOPICS,
            cards.newest(Cards.Filter.of(Kind.ARTICLE, Kind.STORY), reader, 5),
            shelf(page),
            cards.newest(Cards.Filter.of(Kind.PRACTICE), reader, 3),
            cards.newest(Cards.Filter.of(Kind.JOB), reader, 4),
            cards.count(Kind.PUBLICATION),
            places.focus(),
            crises.now()));
    return "site/home";
  }

  /** The newest publications, those in the reader's language first. */
  private List<EntryCard> shelf(Page page) {
    return cards.shelf(page.language(), 4);
  }
}
