package org.childhub.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Series: one thread through entries of all kinds. */
@OpenToEveryone
@Controller
class SeriesController implements EntryPage {
  private static final int MOST = 300;

  private final JdbcClient db;
  private final Cards cards;
  private final EntryBodies bodies;
  private final Similar similar;

  SeriesController(JdbcClient db, Cards cards, EntryBodies bodies, Similar similar) {
    this.db = db;
    this.cards = cards;
    this.bodies = bodies;
    this.similar = similar;
  }

  @GetMapping("/{lang}/series")
  String list(Page page, Model model) {
    page.titled(page.t("catalogue.series.title"), page.t("catalogue.series.intro")).in("series");
    var series = cards.newest(Cards.Filter.of(Kind.SERIES), page.language(), MOST);
    model.addAttribute("series", series);
    model.addAttribute("sizes", sizes(series));
    return "catalogue/series_list";
  }

  @GetMapping("/{lang}/series/{slug}")
  String show(Page page, @PathVariable String slug, Model model) {
    var opened =
        cards
            .open(slug, page.language())
            .filter(found -> found.card().kind() == Kind.SERIES)
            .orElseThrow(NotFound::new);
    var card = opened.card();
    if (!card.slug().equals(slug)) {
      return "redirect:" + page.to(card.path());
    }
    return draw(page, opened, model);
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.SERIES);
  }

  @Override
  public String draw(Page page, OpenedEntry opened, Model model) {
    var card = opened.card();
    page.titled(card.title(), card.summary()).in("series");
    var members = cards.members(card.id(), page.language());
    var thing = CardMetadata.begin(page, card, "CreativeWorkSeries");
    thing.put("name", card.title());
    thing.put("inLanguage", card.language().tag());
    thing.put("hasPart", CardMetadata.parts(page, members));
    CardMetadata.end(page, thing, "website");
    model.addAttribute(
        "shown",
        new ShownWhole(
            card,
            opened.details(),
            bodies.find(card, page.language()).orElse(null),
            members,
            similar.to(card, page.language(), 4)));
    return "catalogue/series";
  }

  /** How many public entries each series holds. */
  private Map<Long, Long> sizes(List<EntryCard> series) {
    var sizes = new HashMap<Long, Long>();
    db.sql(
            """
            select m.whole_id, count(*) from catalogue_membership m
            join catalogue_entry e on e.id = m.entry_id and e.visibility = 'public'
            where m.whole_id = any(:ids) group by 1
            """)
        .param("ids", series.stream().map(EntryCard::id).toArray(Long[]::new))
        .query(
            row -> {
              sizes.put(row.getLong(1), row.getLong(2));
            });
    return sizes;
  }
}
