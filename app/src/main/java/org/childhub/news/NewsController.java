package org.childhub.news;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.childhub.catalogue.Backers;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryPage;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.OpenedEntry;
import org.childhub.catalogue.Similar;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Markdown;
import org.childhub.text.SafeHtml;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages of articles, stories, practices and jobs. */
@OpenToEveryone
@Controller
class NewsController implements EntryPage {
  static final Set<Kind> KINDS = EnumSet.of(Kind.ARTICLE, Kind.STORY, Kind.PRACTICE, Kind.JOB);

  private final Cards cards;
  private final News news;
  private final NewsTexts texts;
  private final Markdown markdown;
  private final Similar similar;
  private final Backers backers;
  private final Clock clock;

  NewsController(
      Cards cards,
      News news,
      NewsTexts texts,
      Markdown markdown,
      Similar similar,
      Backers backers,
      Clock clock) {
    this.cards = cards;
    this.news = news;
    this.texts = texts;
    this.markdown = markdown;
    this.similar = similar;
    this.backers = backers;
    this.clock = clock;
  }

  @GetMapping("/{lang}/news/{slug}")
  String show(Page page, @PathVariable String slug, Model model) {
    var opened =
        cards
            .open(slug, page.language())
            .filter(found -> KINDS.contains(found.card().kind()))
            .orElseThrow(NotFound::new);
    var card = opened.card();
    if (!card.slug().equals(slug)) {
      return "redirect:" + page.to(card.path());
    }
    return draw(page, opened, model);
  }

  @Override
  public Set<Kind> kinds() {
    return KINDS;
  }

  @Override
  public String draw(Page page, OpenedEntry opened, Model model) {
    var card = opened.card();
    var shown = shown(opened, page.language());
    page.titled(card.title(), card.summary()).in("news");
    NewsMetadata.describe(page, shown);
    model.addAttribute("shown", shown);
    return "news/show";
  }

  private ShownItem shown(OpenedEntry opened, Language reader) {
    var card = opened.card();
    var item = news.find(card.id(), card.slug()).orElseThrow(NotFound::new);
    var language =
        Languages.best(new LinkedHashSet<>(item.languages()), reader, card.originalLanguage());
    var body =
        texts
            .find(card.id(), language)
            .map(text -> markdown.renderIn(text, language, reader))
            .orElse(SafeHtml.EMPTY);
    var deadline = item.deadline();
    return new ShownItem(
        card,
        opened.details(),
        item,
        body,
        language,
        reader,
        deadline != null && deadline.isBefore(LocalDate.now(clock)),
        item.adaptedFrom() == null
            ? null
            : cards.bySlugs(List.of(item.adaptedFrom()), reader).stream().findFirst().orElse(null),
        cards.byIds(item.adaptations(), reader),
        cards.byIds(opened.details().wholes(), reader),
        backers.of(card.id(), item.donors(), reader),
        similar.to(card, reader, 4));
  }
}
