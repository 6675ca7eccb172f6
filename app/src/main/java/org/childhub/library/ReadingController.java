package org.childhub.library;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.childhub.catalogue.Cards;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A long text to read online, alone or beside another language. */
@OpenToEveryone
@Controller
class ReadingController {
  private final Cards cards;
  private final PublicationQueries publications;
  private final ReadingPages pages;

  ReadingController(Cards cards, PublicationQueries publications, ReadingPages pages) {
    this.cards = cards;
    this.publications = publications;
    this.pages = pages;
  }

  /**
   * {@code in} and {@code beside} are language tags of versions that there are; others fall back to
   * the best.
   */
  @GetMapping("/{lang}/library/{slug}/read")
  String show(
      Page page,
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String in,
      @RequestParam(required = false) @Nullable String beside,
      Model model) {
    var opened = cards.open(slug, page.language()).orElseThrow(NotFound::new);
    var card = opened.card();
    var publication = publications.find(card.id(), card.slug()).orElseThrow(NotFound::new);
    var versions =
        publication.readable().keySet().stream()
            .map(Language::of)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (versions.isEmpty()) {
      return "redirect:" + page.to(card.path());
    }
    var main =
        asked(in, versions)
            .orElseGet(() -> Languages.best(versions, page.language(), card.originalLanguage()));
    var second = asked(beside, versions).filter(other -> !other.equals(main)).orElse(null);
    var reading = pages.of(opened, publication, versions, main, second, page);
    page.titled(page.t("library.read.title", reading.title()), card.summary()).in("library");
    model.addAttribute("reading", reading);
    return "library/read";
  }

  private static Optional<Language> asked(@Nullable String tag, Set<Language> versions) {
    return Language.find(tag == null ? "" : tag).filter(versions::contains);
  }
}
