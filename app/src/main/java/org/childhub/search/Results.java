package org.childhub.search;

import java.util.List;
import java.util.Map;
import org.childhub.catalogue.EntryCard;
import org.childhub.search.engine.Facet;
import org.childhub.text.Language;
import org.childhub.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * What was found, ready to be shown to a reader.
 *
 * @param counts how many hits each value of a facet has, under the choices of the other facets
 * @param also words that were looked for too, because they mean the same
 */
public record Results(
    long total, List<Found> found, Map<Facet, Map<String, Integer>> counts, List<Also> also) {
  /**
   * An entry with the question's words marked; {@code original} is its title in its own language,
   * where another is shown.
   */
  public record Found(
      EntryCard card,
      SafeHtml title,
      @Nullable SafeHtml original,
      SafeHtml summary,
      @Nullable Place place,
      @Nullable Reason reason) {}

  /**
   * Where in the content the words stand.
   *
   * @param address of the passage, in the reader's language
   * @param page of a file, or null
   * @param paragraph its number as printed, or null
   */
  public record Place(
      String address,
      @Nullable Integer page,
      @Nullable String paragraph,
      Language language,
      SafeHtml text) {}
}
