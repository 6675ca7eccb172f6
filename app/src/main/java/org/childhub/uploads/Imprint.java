package org.childhub.uploads;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.childhub.library.Identifiers;

/**
 * Year and numbers of a publication, as its first pages print them.
 *
 * @param first the first page
 * @param text the first pages
 * @param thisYear later ones are none
 */
record Imprint(String first, String text, int thisYear) {
  private static final int OLDEST = 1900;
  private static final Pattern RIGHTS =
      Pattern.compile("(?iu)(?:©|\\(c\\)|copyright)[^\\n]{0,40}?\\b((?:19|20)\\d\\d)\\b");
  private static final Pattern YEAR = Pattern.compile("(?<![\\d/.-])((?:19|20)\\d\\d)(?![\\d/-])");
  private static final Pattern ISBN =
      Pattern.compile("(?iu)isbn(?:-?1[03])?[:\\s]*([0-9][0-9\\s\u2010-\u2015-]{8,20}[0-9xX])");
  private static final Pattern DOI = Pattern.compile("\\b(10\\.\\d{4,9}/[^\\s\"<>]+)");

  /** The year of its rights, else the latest on the first page. */
  Optional<Integer> year() {
    return RIGHTS
        .matcher(text)
        .results()
        .map(Imprint::number)
        .filter(this::isPast)
        .findFirst()
        .or(
            () ->
                YEAR.matcher(first)
                    .results()
                    .map(Imprint::number)
                    .filter(this::isPast)
                    .reduce(Math::max));
  }

  /** The first whose check digit is right. */
  Optional<String> isbn() {
    return ISBN.matcher(text)
        .results()
        .flatMap(found -> Identifiers.isbn(found.group(1)).stream())
        .findFirst();
  }

  Optional<String> doi() {
    return DOI.matcher(text)
        .results()
        .flatMap(found -> Identifiers.doi(found.group(1).replaceAll("[)\\]]+$", "")).stream())
        .findFirst();
  }

  private boolean isPast(int year) {
    return year >= OLDEST && year <= thisYear;
  }

  private static int number(MatchResult found) {
    return Integer.parseInt(found.group(1));
  }
}
