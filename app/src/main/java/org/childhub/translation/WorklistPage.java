package org.childhub.translation;

import java.util.List;
import java.util.Map;
import org.childhub.catalogue.EntryCard;
import org.childhub.text.Language;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The queue as its page shows it.
 *
 * @param own the languages that the translator reads
 * @param others further languages to translate into
 * @param next the query of the following page, null at the end
 */
public record WorklistPage(
    WorklistForm form,
    Language language,
    List<Language> own,
    List<Language> others,
    Todo todo,
    Map<Todo, Long> counts,
    List<Line> lines,
    List<String> countries,
    @Nullable String next) {

  /** An item that waits. */
  public record Line(EntryCard card, long visits, boolean begun) {
    Line(EntryCard card, Worklist.Waiting waiting) {
      this(card, waiting.visits(), waiting.begun());
    }
  }

  /** How many wait, as readers of the page read numbers; 1,000+ where nobody counted further. */
  public String count(Todo other, Page page) {
    var count = counts.getOrDefault(other, 0L);
    return page.t().number(count) + (count < Worklist.MOST_COUNTED ? "" : "+");
  }

  public String path(Line line) {
    return "/translations/" + line.card().id() + "/" + language.tag();
  }
}
