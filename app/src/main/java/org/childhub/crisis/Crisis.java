package org.childhub.crisis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Scripts;

/**
 * A small portal about something that happens now.
 *
 * @param id 0 for one that is new
 * @param lastDay on which it is shown (UTC)
 * @param countries codes of those whose helplines it shows
 * @param pinned slugs of entries in the order of the page
 */
public record Crisis(
    long id,
    String slug,
    LocalDate lastDay,
    List<String> countries,
    List<String> pinned,
    Map<Language, Text> texts) {

  /** A title, and an introduction in Markdown. */
  public record Text(String title, String intro) {}

  /** The language in which a reader reads it best. */
  public Language best(Language reader) {
    return Languages.best(texts.keySet(), reader, Language.EN);
  }

  public Text text(Language language) {
    return texts.getOrDefault(language, new Text(slug, ""));
  }

  /** The language and script in which this reader sees the title. */
  public Language shown(Language reader) {
    return Scripts.shown(best(reader), reader);
  }

  /** The title as this reader writes it. */
  public String title(Language reader) {
    var language = best(reader);
    return Scripts.forReader(text(language).title(), language, reader);
  }
}
