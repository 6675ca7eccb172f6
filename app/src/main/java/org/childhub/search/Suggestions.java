package org.childhub.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.childhub.catalogue.Cards;
import org.childhub.search.TopicStarts.Found;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.SearchIndex;
import org.childhub.search.engine.WordKey;
import org.childhub.text.Scripts;
import org.childhub.web.Page;
import org.springframework.stereotype.Component;

/**
 * What to offer while words are typed: topics, titles, people and bodies, and words put right.
 * Looks only at beginnings, so that it costs little in a large library.
 */
@Component
class Suggestions {
  static final int SHORTEST = 2;
  static final int LONGEST = 100;
  private static final int TOPICS = 3;
  private static final int TITLES = 4;
  private static final int MAKERS = 2;
  private static final int MOST = 8;
  private static final int FEW = 3;

  private final SearchIndex index;
  private final TopicStarts topics;
  private final Cards cards;
  private final Corrections corrections;

  Suggestions(SearchIndex index, TopicStarts topics, Cards cards, Corrections corrections) {
    this.index = index;
    this.topics = topics;
    this.cards = cards;
    this.corrections = corrections;
  }

  /** At most eight; none before the second letter, and none for sentences. */
  List<Suggestion> of(String typed, Page page) {
    var keys = WordKey.keys(typed);
    if (keys.isEmpty() || typed.length() > LONGEST || String.join(" ", keys).length() < SHORTEST) {
      return List.of();
    }
    var found = new ArrayList<Suggestion>();
    var counts =
        index
            .search(Question.everything(page.language()))
            .counts()
            .getOrDefault(Facet.TOPIC, Map.of());
    topics
        .of(keys, page.language(), counts, TOPICS)
        .forEach(topic -> found.add(topic(topic, page)));
    found.addAll(titles(keys, page));
    index.makers(keys, MAKERS).forEach(maker -> found.add(maker(maker, page)));
    if (found.size() < FEW) {
      corrections
          .of(Question.of(typed.strip(), page.language()), 2)
          .forEach(words -> found.add(words(words.words(), page)));
    }
    return List.copyOf(found.subList(0, Math.min(found.size(), MOST)));
  }

  private static Suggestion topic(Found found, Page page) {
    var reader = page.language();
    var label = found.topic().name(reader);
    var matched = TopicStarts.shown(found, reader);
    var spoken = Scripts.shown(found.language(), reader);
    var note =
        matched.equals(label.text())
            ? ""
            : spoken.equals(reader) || spoken.equals(label.language())
                ? matched
                : page.t("search.suggest.in", matched, page.t().languageName(spoken));
    return new Suggestion(
        label.text(),
        label.language(),
        "search.facet.topic",
        "",
        note,
        note.equals(matched) ? spoken : null,
        page.to("/topics/" + found.topic().slug()));
  }

  private List<Suggestion> titles(List<String> keys, Page page) {
    var ids = index.titles(keys, page.language(), TITLES);
    return cards.byIds(ids, page.language()).stream()
        .map(
            card ->
                new Suggestion(
                    card.title(),
                    card.language(),
                    card.label(),
                    card.kind().css(),
                    card.originalTitle() == null ? "" : card.originalTitle(),
                    card.originalTitle() == null ? null : card.originalLanguage(),
                    page.to(card.path())))
        .toList();
  }

  private static Suggestion maker(String name, Page page) {
    var asked = page.t("search.field.author") + ":\"" + name.replaceAll("[\"„“”«»]", "") + "\"";
    return new Suggestion(name, null, "search.suggest.maker", "", "", null, search(asked, page));
  }

  private static Suggestion words(String words, Page page) {
    return new Suggestion(
        words, page.language(), "search.suggest.spelling", "", "", null, search(words, page));
  }

  private static String search(String words, Page page) {
    return page.to("/search") + "?q=" + URLEncoder.encode(words, UTF_8);
  }
}
