package org.childhub.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the interface says in one language: messages, numbers, dates, names, order. Thread-safe. */
public final class Texts {
  // English has a short name of the zones that are in use here; the root has none.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);

  private static final Logger log = LoggerFactory.getLogger(Texts.class);

  /** Keys may be made from what users send; the log and the memory have an end. */
  private static final int MOST_MISSING = 200;

  /** A pattern and the language it is written in, which may be a fallback. */
  record Source(String pattern, Language language) {}

  private final Language language;
  private final ULocale locale;
  private final Map<String, Source> sources;
  private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();
  private final Set<String> missing = ConcurrentHashMap.newKeySet();
  private final Map<String, String> placeNames;
  private final Map<String, String> countries = new ConcurrentHashMap<>();
  private final Map<Language, String> languageNames = new ConcurrentHashMap<>();
  // ICU builds these slowly; a language that nobody reads costs nothing.
  private volatile @Nullable Dates dates;
  private volatile @Nullable Numbers numbers;
  private volatile @Nullable ListFormatter lists;
  private volatile @Nullable Collator collator;

  Texts(Language language, Map<String, Source> sources, PlaceNames placeNames) {
    this.language = language;
    this.locale = language.icu();
    this.sources = Map.copyOf(sources);
    this.placeNames = placeNames.in(language);
  }

  /**
   * The message, with {0}, {1} … filled in by the language's rules. A key that no language has
   * comes back as itself and is logged once.
   */
  public String get(String key, Object... args) {
    Phrase phrase = phrases.get(key);
    if (phrase == null) {
      phrase = compile(key);
    }
    return phrase == null ? key : phrase.say(args);
  }

  /** Whether this language or one of its fallbacks has the message. */
  public boolean has(String key) {
    return sources.containsKey(key);
  }

  /** A whole number with the language's grouping. */
  public String number(long number) {
    return numbers().number(number);
  }

  /** A day in the long style: 24 November 2026, 24. новембар 2026. */
  public String date(LocalDate day) {
    return dates().day(day);
  }

  /** A day and a time of it with the zone: 24 November 2026, 16:05 CET. */
  public String moment(ZonedDateTime moment) {
    return date(moment.toLocalDate()) + ", " + TIME.format(moment);
  }

  /** A date, as exact as it is known. */
  public String date(PartialDate date) {
    if (date.month() == null) {
      return year(date.year());
    }
    return date.day() == null ? monthYear(date.yearMonth()) : date(date.earliest());
  }

  /** A year as it stands in a date. */
  public String year(int year) {
    return dates().year(year);
  }

  /** November 2026, новембар 2026. */
  public String monthYear(YearMonth month) {
    return dates().month(month);
  }

  /** The size of a file in kB, MB or GB of a thousand, at least 1 kB: 1.8 MB. */
  public String size(long bytes) {
    return numbers().size(bytes);
  }

  /** A period in its own units: 3 years, 1 year and 6 months; one of nothing is 0 days. */
  public String period(Period period) {
    return numbers().period(period);
  }

  /** "A, B and C". */
  public String list(Collection<String> items) {
    ListFormatter known = lists;
    if (known == null) {
      known = ListFormatter.getInstance(locale);
      lists = known;
    }
    return known.format(items);
  }

  /** The name of a country (ISO 3166 alpha-2, XK for Kosovo) or of the region see, eu or world. */
  public String country(String code) {
    String key = PlaceNames.key(code);
    String own = placeNames.get(key);
    if (own != null) {
      return own;
    }
    return Regions.knows(key)
        ? countries.computeIfAbsent(key, known -> Regions.name(known, locale))
        : code;
  }

  /** What speakers of this language call that one, as it stands within a sentence. */
  public String languageName(Language other) {
    return languageNames.computeIfAbsent(
        other,
        asked -> {
          // CLDR knows no Montenegrin.
          String own = "text.language." + asked.tag();
          return has(own) ? get(own) : ULocale.getDisplayName(asked.tag(), locale);
        });
  }

  /** The alphabetical order of this language, for sorting names. */
  public Comparator<String> compare() {
    Collator known = collator;
    if (known == null) {
      known = Collator.getInstance(locale).freeze();
      collator = known;
    }
    return known::compare;
  }

  /** The order of countries, by their codes, that their names have. */
  public Comparator<String> compareCountries() {
    return Comparator.comparing(this::country, compare());
  }

  /** The language that was asked for. */
  public Language language() {
    return language;
  }

  /** The direction of writing: ltr or rtl. */
  public String dir() {
    return locale.isRightToLeft() ? "rtl" : "ltr";
  }

  private Dates dates() {
    Dates known = dates;
    if (known == null) {
      known = new Dates(locale);
      dates = known;
    }
    return known;
  }

  private Numbers numbers() {
    Numbers known = numbers;
    if (known == null) {
      known = new Numbers(locale);
      numbers = known;
    }
    return known;
  }

  private @Nullable Phrase compile(String key) {
    Source source = sources.get(key);
    if (source == null) {
      if (missing.size() < MOST_MISSING && missing.add(key)) {
        log.warn("No message {} in {} nor in its fallbacks", key, language);
      }
      return null;
    }
    return phrases.computeIfAbsent(
        key, known -> Phrase.of(source.pattern(), source.language().icu()));
  }
}
