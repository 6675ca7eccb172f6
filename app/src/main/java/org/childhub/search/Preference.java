package org.childhub.search;

import org.childhub.text.Language;
import org.childhub.text.Languages;

/**
 * Gentle signals beside the words: what the reader can read comes before what she cannot (at most
 * {@value #OWN} more for her own language, {@value #UNDERSTOOD} for those she understands), the
 * newer before the older ({@value #NEW} more, halved every {@value #HALVED_YEARS} years). None of
 * them hides anything.
 */
final class Preference {
  private static final float OWN = 0.25f;
  private static final float UNDERSTOOD = 0.15f;
  private static final float NEW = 0.15f;
  private static final int HALVED_YEARS = 5;
  private static final int DAYS = 10_000;

  private final float[] byNumber;
  private final float[] byAge = new float[60];
  private final int year;

  Preference(Language reader, String[] names, int year) {
    this.year = year;
    byNumber = new float[names.length];
    for (var i = 0; i < names.length; i++) {
      var language = Facet.LANGUAGE.code() + ":";
      byNumber[i] =
          names[i].startsWith(language) ? bonus(names[i].substring(language.length()), reader) : 0;
    }
    for (var age = 0; age < byAge.length; age++) {
      byAge[age] = (float) (NEW * Math.pow(0.5, (double) age / HALVED_YEARS));
    }
  }

  /** What a value of a facet adds; the greatest of an entry's counts. */
  float of(int number) {
    return byNumber[number];
  }

  float ofDay(int published) {
    return byAge[Math.clamp(year - published / DAYS, 0, byAge.length - 1)];
  }

  /** What an entry's score was multiplied by. */
  float of(FacetTable table, int[] numbers, int place) {
    var most = 0f;
    for (var i = table.starts()[place]; i < table.starts()[place + 1]; i++) {
      most = Math.max(most, byNumber[numbers[table.values()[i] & 0xffff]]);
    }
    return 1 + most + ofDay(table.published()[place]);
  }

  /** Readers of Serbian get both scripts in theirs. */
  static float bonus(String tag, Language reader) {
    if (base(tag).equals(base(reader.tag()))) {
      return OWN;
    }
    var understood = Languages.fallbacks(reader);
    for (var i = 0; i < understood.size(); i++) {
      if (base(understood.get(i).tag()).equals(base(tag))) {
        return UNDERSTOOD * (understood.size() - i) / understood.size();
      }
    }
    return 0;
  }

  private static String base(String tag) {
    var end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }
}
