package org.childhub.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.EntryDetails;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.OpenedEntry;
import org.childhub.text.Language;
import org.childhub.text.SafeHtml;
import org.childhub.text.Scripts;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Lays out long texts: paragraphs, their counterparts in another language, links between texts. */
@Component
class ReadingPages {
  private final PublicationQueries publications;
  private final Cards cards;

  ReadingPages(PublicationQueries publications, Cards cards) {
    this.publications = publications;
    this.cards = cards;
  }

  Reading of(
      OpenedEntry opened,
      Publication publication,
      Set<Language> versions,
      Language language,
      @Nullable Language beside,
      Page page) {
    var card = opened.card();
    var paragraphs = publications.paragraphs(card.id(), language);
    var references =
        present(publications.references(card.id()), page.language()).stream()
            .collect(Collectors.groupingBy(Reference::anchor));
    var others =
        beside == null
            ? Map.<String, Paragraph>of()
            : byAnchor(publications.paragraphs(card.id(), beside));
    var rows = new ArrayList<Reading.Row>();
    for (var paragraph : paragraphs) {
      var html =
          linked(
                  paragraph.body(),
                  references.getOrDefault(paragraph.anchor(), List.of()),
                  card,
                  page)
              .forReader(language, page.language());
      var other = others.get(paragraph.anchor());
      rows.add(
          new Reading.Row(paragraph, html, other == null ? null : SafeHtml.escaped(other.body())));
    }
    var title =
        opened.details().translations().stream()
            .filter(text -> text.language().equals(language))
            .map(EntryDetails.Translation::title)
            .findFirst()
            .orElse(card.title());
    return new Reading(
        card,
        publication,
        Scripts.forReader(title, language, page.language()),
        versions,
        language,
        Scripts.shown(language, page.language()),
        beside,
        rows,
        paragraphs.stream().filter(Paragraph::heading).toList());
  }

  /** Only references to texts that are here. */
  private List<Reference> present(List<Reference> references, Language reader) {
    var here =
        cards
            .bySlugs(references.stream().map(Reference::targetSlug).distinct().toList(), reader)
            .stream()
            .map(EntryCard::slug)
            .collect(Collectors.toSet());
    return references.stream().filter(reference -> here.contains(reference.targetSlug())).toList();
  }

  private static Map<String, Paragraph> byAnchor(List<Paragraph> paragraphs) {
    return paragraphs.stream().collect(Collectors.toMap(Paragraph::anchor, Function.identity()));
  }

  /** The paragraph's words, with those that name another text as links; longer names come first. */
  private static SafeHtml linked(
      String text, List<Reference> references, EntryCard card, Page page) {
    if (references.isEmpty()) {
      return SafeHtml.escaped(text);
    }
    var html = HtmlUtils.htmlEscape(text, "UTF-8");
    var placed = new ArrayList<String>();
    for (var reference : references) {
      var words = HtmlUtils.htmlEscape(reference.words(), "UTF-8");
      var at = html.indexOf(words);
      if (at >= 0) {
        // A mark stands in until all are found, so that no name is linked inside another's link.
        html =
            html.substring(0, at)
                + '\uE000'
                + (char) ('\uE100' + placed.size())
                + html.substring(at + words.length());
        placed.add(
            "<a href=\"%s\">%s</a>"
                .formatted(HtmlUtils.htmlEscape(address(reference, card, page)), words));
      }
    }
    for (var i = 0; i < placed.size(); i++) {
      html = html.replace("\uE000" + (char) ('\uE100' + i), placed.get(i));
    }
    return SafeHtml.sanitised(html);
  }

  private static String address(Reference reference, EntryCard card, Page page) {
    var anchor = reference.targetAnchor() == null ? "" : "#" + reference.targetAnchor();
    return reference.targetSlug().equals(card.slug()) && !anchor.isEmpty()
        ? anchor
        : page.to(Kind.PUBLICATION.path(reference.targetSlug()) + "/read" + anchor);
  }
}
