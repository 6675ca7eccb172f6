package org.childhub.samples;

import java.util.List;

/**
 * A doctoral thesis that {@link ThesisRule} accepted.
 *
 * @param id the number in the source
 * @param date {@code yyyy-mm-dd}, {@code yyyy-mm}, {@code yyyy} or empty
 * @param year the year, or empty
 * @param publisher university and faculty in Serbian Cyrillic, or empty
 * @param title the cleaned title
 * @param language the language of the title as a tag
 * @param keywords cleaned keywords
 * @param topics one to five topics of the hub's vocabulary
 */
public record Thesis(
    String id,
    String date,
    String year,
    String publisher,
    String title,
    String language,
    List<String> keywords,
    List<String> topics) {
  public Thesis {
    keywords = List.copyOf(keywords);
    topics = List.copyOf(topics);
  }

  /** The thesis as a line of tab-separated values; keywords by {@code |}, topics by commas. */
  public String toTsv() {
    return String.join(
        "\t",
        id,
        date,
        year,
        publisher,
        title,
        language,
        String.join("|", keywords),
        String.join(",", topics));
  }
}
