package org.childhub.library;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.OpenedEntry;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A publication's page and its citation files. */
@OpenToEveryone
@Controller
@RequestMapping("/{lang}/library/{slug}")
class PublicationController {
  private final Cards cards;
  private final PublicationQueries publications;
  private final PublicationPages pages;

  PublicationController(Cards cards, PublicationQueries publications, PublicationPages pages) {
    this.cards = cards;
    this.publications = publications;
    this.pages = pages;
  }

  @GetMapping
  String show(Page page, @PathVariable String slug, Model model) {
    var opened = find(page, slug);
    var card = opened.card();
    if (!card.slug().equals(slug)) {
      return "redirect:" + page.to(card.path());
    }
    return pages.draw(page, opened, model);
  }

  @GetMapping("/citation.bib")
  ResponseEntity<byte[]> bibtex(Page page, @PathVariable String slug) {
    return file(citation(page, slug).bibtex(), "application/x-bibtex", slug + ".bib");
  }

  @GetMapping("/citation.ris")
  ResponseEntity<byte[]> ris(Page page, @PathVariable String slug) {
    return file(citation(page, slug).ris(), "application/x-research-info-systems", slug + ".ris");
  }

  private Citation citation(Page page, String slug) {
    var opened = find(page, slug);
    var card = opened.card();
    var publication = publications.find(card.id(), card.slug()).orElseThrow(NotFound::new);
    return Citation.of(card, opened.details(), publication, page.absolute(page.to(card.path())));
  }

  private OpenedEntry find(Page page, String slug) {
    return cards
        .open(slug.toLowerCase(Locale.ROOT), page.language())
        .filter(
            entry ->
                entry.card().kind() == Kind.PUBLICATION || entry.card().kind() == Kind.COLLECTION)
        .orElseThrow(NotFound::new);
  }

  private static ResponseEntity<byte[]> file(String text, String type, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
