package org.childhub.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.Passage;
import org.childhub.search.engine.Answer;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.SearchIndex;
import org.childhub.text.Language;
import org.childhub.text.Scripts;
import org.springframework.stereotype.Component;

/**
 * Finds entries by words and facets. Any text may be asked; what cannot be understood finds
 * nothing.
 */
@Component
public class Search {
  private static final int SUMMARY = 320;
  private static final int PASSAGE = 240;

  private final SearchIndex index;
  private final Cards cards;
  private final Meanings meanings;

  Search(SearchIndex index, Cards cards, Meanings meanings) {
    this.index = index;
    this.cards = cards;
    this.meanings = meanings;
  }

  /** The hits of one page, in the reader's language where there is one, with the words marked. */
  public Results find(Question question) {
    var answer = index.search(question);
    var ids = answer.hits().stream().map(Answer.Hit::entryId).toList();
    Map<Long, EntryCard> byId =
        cards.byIds(ids, question.reader()).stream()
            .collect(Collectors.toMap(EntryCard::id, Function.identity()));
    var also = question.only() ? List.<Also>of() : meanings.of(question.words(), question.reader());
    var marks = HitMarks.of(question, also);
    var found = new ArrayList<Results.Found>();
    for (var hit : answer.hits()) {
      var card = byId.get(hit.entryId());
      // One that was withdrawn a moment ago may still be in the index.
      if (card != null) {
        found.add(found(card, hit, marks, question.reader()));
      }
    }
    return new Results(answer.total(), found, answer.counts(), also);
  }

  private static Results.Found found(
      EntryCard card, Answer.Hit hit, HitMarks marks, Language reader) {
    var passage = hit.passage();
    return new Results.Found(
        card,
        marks.all().whole(card.title(), card.language(), reader),
        card.originalTitle() == null
            ? null
            : marks.all().whole(card.originalTitle(), card.originalLanguage(), reader),
        marks.all().part(card.summary(), card.summaryLanguage(), reader, SUMMARY),
        passage == null ? null : place(card, passage, marks, reader),
        hit.near() ? new Reason.Near() : marks.reason(card, passage, reader));
  }

  private static Results.Place place(
      EntryCard card, Passage passage, HitMarks marks, Language reader) {
    var own = "/" + reader.pathTag() + card.path();
    var place = Objects.requireNonNullElse(passage.place(), "~");
    return new Results.Place(
        place.startsWith("~") ? own + place.substring(1) : place,
        passage.page(),
        passage.paragraph(),
        Scripts.shown(passage.language(), reader),
        marks.all().part(passage.text(), passage.language(), reader, PASSAGE));
  }
}
