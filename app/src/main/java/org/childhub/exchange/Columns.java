package org.childhub.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of fields; docs/import.md explains each. */
final class Columns {
  static final String ID = "id";
  static final String TYPE = "type";
  static final String TITLE = "title";
  static final String SUMMARY = "summary";
  static final String LANGUAGE = "language";
  static final String AUTHORS = "authors";
  static final String PUBLISHER = "publisher";
  static final String DATE = "date";
  static final String COUNTRIES = "countries";
  static final String TOPICS = "topics";
  static final String KEYWORDS = "keywords";
  static final String AUDIENCES = "audiences";
  static final String AGE_FROM = "age_from";
  static final String AGE_TO = "age_to";
  static final String PAGES = "pages";
  static final String LICENCE = "licence";
  static final String ISBN = "isbn";
  static final String DOI = "doi";
  static final String URL = "url";
  static final String SYMBOL = "symbol";
  static final String STATUS = "status";
  static final String DONORS = "donors";
  static final String SERIES = "series";
  static final String ORGANISATION = "organisation";
  static final String FILE = "file";

  /** A value that may be a DOI, an ISBN or an address, as Dublin Core's identifier. */
  static final String IDENTIFIER = "identifier";

  private static final Set<String> OWN =
      Set.of(
          ID,
          TYPE,
          TITLE,
          SUMMARY,
          LANGUAGE,
          AUTHORS,
          PUBLISHER,
          DATE,
          COUNTRIES,
          TOPICS,
          KEYWORDS,
          AUDIENCES,
          AGE_FROM,
          AGE_TO,
          PAGES,
          LICENCE,
          ISBN,
          DOI,
          URL,
          SYMBOL,
          STATUS,
          DONORS,
          SERIES,
          ORGANISATION,
          FILE,
          IDENTIFIER);

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("author", AUTHORS),
          Map.entry("creator", AUTHORS),
          Map.entry("year", DATE),
          Map.entry("published", DATE),
          Map.entry("abstract", SUMMARY),
          Map.entry("description", SUMMARY),
          Map.entry("keyword", KEYWORDS),
          Map.entry("subject", KEYWORDS),
          Map.entry("subjects", KEYWORDS),
          Map.entry("tags", KEYWORDS),
          Map.entry("topic", TOPICS),
          Map.entry("country", COUNTRIES),
          Map.entry("audience", AUDIENCES),
          Map.entry("license", LICENCE),
          Map.entry("rights", LICENCE),
          Map.entry("link", URL),
          Map.entry("address", URL),
          Map.entry("languages", LANGUAGE),
          Map.entry("lang", LANGUAGE),
          Map.entry("donor", DONORS),
          Map.entry("files", FILE),
          Map.entry("organization", ORGANISATION),
          Map.entry("name", TITLE));

  private static final Set<String> IN_LANGUAGES = Set.of(TITLE, SUMMARY);
  private static final Set<String> LISTS =
      Set.of(AUTHORS, COUNTRIES, TOPICS, KEYWORDS, AUDIENCES, DONORS, SERIES, FILE);
  private static final Pattern WITH_LANGUAGE =
      Pattern.compile("([a-z]+)(?:[_.]|\\s*[\\[(])([a-z]{2,3}(?:[-_][a-z]{2,4})?)[\\])]?");

  private Columns() {}

  /** A column of a table: the field it fills and the language that its name says. */
  record Column(String field, @Nullable String language) {}

  /**
   * The column that a heading names; DSpace's own headings ({@code dc.title[en]}) are understood
   * too.
   */
  static Optional<Column> find(String heading) {
    String name = heading.strip().toLowerCase(Locale.ROOT);
    if (name.matches("(dc|dcterms)\\..+")) {
      return dublinCore(name);
    }
    String plain = name.replace(' ', '_');
    String field = ALIASES.getOrDefault(plain, plain);
    if (OWN.contains(field)) {
      return Optional.of(new Column(field, null));
    }
    Matcher match = WITH_LANGUAGE.matcher(name);
    if (match.matches()) {
      String base = ALIASES.getOrDefault(match.group(1), match.group(1));
      return IN_LANGUAGES.contains(base)
          ? Optional.of(new Column(base, match.group(2)))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Column> dublinCore(String name) {
    String language =
        name.endsWith("]") ? name.substring(name.indexOf('[') + 1, name.length() - 1) : "";
    String[] parts = name.replaceAll("\\[.*", "").split("\\.");
    return DublinCore.field(parts[1], parts.length > 2 ? parts[2] : "")
        .map(field -> new Column(field, language.isEmpty() ? null : language));
  }

  /** Puts a cell into its field, as several values where the field is a list. */
  static void put(Fields fields, Column column, String cell) {
    if (LISTS.contains(column.field())) {
      // Names of authors hold commas, so bars and semicolons alone part them.
      for (String part : cell.split("[|;]+")) {
        fields.put(column.field(), part.strip(), column.language());
      }
    } else if (cell.contains("||")) {
      for (String part : cell.split("\\|\\|")) {
        fields.put(column.field(), part.strip(), column.language());
      }
    } else {
      fields.put(column.field(), cell, column.language());
    }
  }
}
