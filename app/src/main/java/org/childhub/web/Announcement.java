package org.childhub.web;

import java.time.LocalDate;
import java.util.Map;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Scripts;

/**
 * What the hub tells all readers, from the first day to the last (UTC).
 *
 * @param id 0 for one that is new
 */
public record Announcement(
    long id, Map<Language, String> texts, LocalDate firstDay, LocalDate lastDay) {
  public static final int LONGEST = 300;

  /** Words and the language that they are in. */
  public record Words(Language language, String text) {}

  /** In the language that the reader reads best. */
  public Words words(Language reader) {
    var language = Languages.best(texts.keySet(), reader, Language.EN);
    return new Words(
        Scripts.shown(language, reader),
        Scripts.forReader(texts.getOrDefault(language, ""), language, reader));
  }

  boolean isOn(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
