package org.childhub.search.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.childhub.text.Language;
import org.childhub.text.Languages;

/**
 * Gentle signals beside the words: what the reader can read comes before what she cannot (at most
 * {@value #OWN} more for her own language, {@value #UNDERSTOOD} for those she understands), the
 * newer before the older ({@value #NEW} more, halved every {@value #HALVED_YEARS} years). None of
 * them hides anything.
 */
public final class Preference {
  private static final float OWN = 0.25f;
  private static final float UNDERSTOOD = 0.15f;
  private static final float NEW = 0.15f;
  private static final int HALVED_YEARS = 5;
  private static final int DAYS = 10_000;

  private final Language reader;
  private final float[] byNumber;
  private final float[] byAge = new float[60];
  private final int year;

  public Preference(Language reader, String[] names, int year) {
    this.reader = reader;
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
  public float of(int number) {
    return byNumber[number];
  }

  public float ofDay(int published) {
    return byAge[Math.clamp(year - published / DAYS, 0, byAge.length - 1)];
  }

  /**
   * What an entry's score is multiplied by.
   *
   * @param languages in which it can be had
   * @param published as yyyymmdd
   */
  public float of(Collection<String> languages, int published) {
    var most = 0f;
    for (var language : languages) {
      most = Math.max(most, bonus(language, reader));
    }
    return 1 + most + ofDay(published);
  }

  /** What is added for each age in years; the last is good for all that is older. */
  public float[] ages() {
    return byAge.clone();
  }

  /** What is added for each language, by the part of its tag before the script. */
  public static Map<String, Float> bonuses(Language reader) {
    var bonuses = new HashMap<String, Float>();
    Stream.concat(Stream.of(reader), Languages.fallbacks(reader).stream())
        .forEach(
            language -> bonuses.computeIfAbsent(base(language.tag()), base -> bonus(base, reader)));
    return bonuses;
  }

  /** Readers of Serbian get both scripts in theirs. */
  public static float bonus(String tag, Language reader) {
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
