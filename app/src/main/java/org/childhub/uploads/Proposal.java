package org.childhub.uploads;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.childhub.library.Author;
import org.childhub.text.Language;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a file tells of itself. Nothing of it is a fact before a person has taken it over; what
 * could not be found is null.
 *
 * @param otherLanguages which it may be as well, the likeliest first
 * @param pages how many
 * @param authors as {@link Author#line} writes them
 * @param isbn digits and X, with a right check digit
 * @param doi without the resolver's address
 * @param topics slugs, the most fitting first, at most six
 */
public record Proposal(
    long fileId,
    @Nullable Offer<String> title,
    @Nullable Offer<Language> language,
    List<Language> otherLanguages,
    @Nullable Offer<Integer> pages,
    @Nullable Offer<List<String>> authors,
    @Nullable Offer<Integer> year,
    @Nullable Offer<String> isbn,
    @Nullable Offer<String> doi,
    @Nullable Offer<List<String>> topics) {

  /** A value and where it was found. */
  public record Offer<T>(T value, Source source) {}

  /** Where something was found. */
  public enum Source {
    /** In the file's properties, which its writing program keeps. */
    PROPERTIES,
    /** On the first page. */
    FIRST_PAGE,
    /** In the text of the first pages. */
    TEXT,
    /** In the file's name. */
    NAME,
    COUNTED;

    /** The end of the message {@code uploads.source.…}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A field as pages show it.
   *
   * @param field the end of the message {@code uploads.field.…}
   */
  public record Line(String field, List<String> values, Source source) {
    /** Whether it is in the file's own language. */
    public boolean isOfFile() {
      return field.equals("title");
    }

    /** A value for this page's reader. */
    public String shown(String value, Page page) {
      return switch (field) {
        case "topics" -> page.topic(value);
        case "language" -> page.t().languageName(Language.of(value));
        case "authors" -> {
          var author = Author.ofLine(value);
          yield author.body() ? page.t("uploads.body", author.name()) : author.name();
        }
        default -> value;
      };
    }
  }

  public boolean isEmpty() {
    return lines().isEmpty();
  }

  /** The fields of which something was found. */
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    add(lines, "title", title, List.of());
    add(lines, "language", language, otherLanguages);
    add(lines, "authors", authors, List.of());
    add(lines, "year", year, List.of());
    add(lines, "pages", pages, List.of());
    add(lines, "isbn", isbn, List.of());
    add(lines, "doi", doi, List.of());
    add(lines, "topics", topics, List.of());
    return lines;
  }

  /** The tag of the language that the file is most likely in; null where nobody knows. */
  public @Nullable String languageTag() {
    return language == null ? null : language.value().tag();
  }

  private static void add(
      List<Line> lines, String field, @Nullable Offer<?> offer, List<?> others) {
    if (offer != null) {
      var values = new ArrayList<String>();
      var own = offer.value() instanceof List<?> several ? several : List.of(offer.value());
      own.forEach(value -> values.add(value.toString()));
      others.forEach(value -> values.add(value.toString()));
      lines.add(new Line(field, values, offer.source()));
    }
  }
}
