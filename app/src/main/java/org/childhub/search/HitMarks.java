package org.childhub.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.Passage;
import org.childhub.search.engine.Narrowing;
import org.childhub.search.engine.Question;
import org.childhub.text.Language;
import org.childhub.text.Script;
import org.childhub.text.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * What is marked in the hits of a question, and why a hit without the words as typed is among them.
 *
 * @param all marks the words typed and those that were looked for too
 * @param typed marks the words typed
 * @param words as typed, with those of titles
 */
record HitMarks(Marks all, Marks typed, String words, Map<Also, Marks> also) {
  static HitMarks of(Question question, List<Also> also) {
    var titles =
        question.narrowings().stream()
            .filter(narrowing -> !narrowing.excluded())
            .flatMap(
                narrowing ->
                    narrowing.by() instanceof Narrowing.Title title
                        ? Stream.of(quoted(title.words()))
                        : Stream.of());
    var words = Stream.concat(Stream.of(question.words()), titles).collect(Collectors.joining(" "));
    var others = also.stream().map(each -> quoted(each.word())).collect(Collectors.joining(" "));
    var readings = new Readings();
    return new HitMarks(
        new Marks(words + " " + others, Senses.of(question), readings),
        new Marks(words, readings),
        words,
        each(also, readings));
  }

  /** In their order, so that all hits share them. */
  private static Map<Also, Marks> each(List<Also> also, Readings readings) {
    var marks = new LinkedHashMap<Also, Marks>();
    also.forEach(each -> marks.put(each, new Marks(quoted(each.word()), readings)));
    return marks;
  }

  private static String quoted(String words) {
    return "\"" + words.replace("\"", " ") + "\"";
  }

  /** Null where the hit shows the words as they were typed, or nothing of them at all. */
  @Nullable Reason reason(EntryCard card, @Nullable Passage passage, Language reader) {
    if (words.isBlank()) {
      return null;
    }
    if (marks(typed, card, passage)) {
      var shown = Scripts.shown(card.language(), reader);
      var script = Scripts.detect(words);
      var other =
          script == Script.LATIN && shown.script() == Script.CYRILLIC
              || script == Script.CYRILLIC && shown.script() == Script.LATIN;
      return other && typed.marks(card.title(), card.language())
          ? new Reason.InScript(shown)
          : null;
    }
    for (var each : also.entrySet()) {
      if (marks(each.getValue(), card, passage)) {
        return new Reason.Means(each.getKey());
      }
    }
    var likely = sense(card, passage, Senses.LIKELY);
    var sense = likely == null ? sense(card, passage, 0) : likely;
    return sense == null
        ? null
        : new Reason.Means(
            new Also(
                sense.asked(),
                Scripts.shown(sense.language(), reader),
                Scripts.forReader(sense.word(), sense.language(), reader)));
  }

  private @Nullable Also sense(EntryCard card, @Nullable Passage passage, float least) {
    var sense = all.sense(card.title(), card.language(), least);
    if (sense == null) {
      sense = all.sense(card.summary(), card.summaryLanguage(), least);
    }
    if (sense == null && card.originalTitle() != null) {
      sense = all.sense(card.originalTitle(), card.originalLanguage(), least);
    }
    if (sense == null && passage != null) {
      sense = all.sense(passage.text(), passage.language(), least);
    }
    return sense;
  }

  private static boolean marks(Marks marks, EntryCard card, @Nullable Passage passage) {
    return marks.marks(card.title(), card.language())
        || marks.marks(card.summary(), card.summaryLanguage())
        || card.originalTitle() != null
            && marks.marks(card.originalTitle(), card.originalLanguage())
        || passage != null && marks.marks(passage.text(), passage.language());
  }
}
