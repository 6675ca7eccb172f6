package org.childhub.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.EntryDetails;
import org.jspecify.annotations.Nullable;

/**
 * A publication as others cite it: APA 7th edition, BibTeX, RIS (Research Information Systems,
 * 2011).
 */
public record Citation(
    String key,
    List<Author> authors,
    String year,
    String title,
    @Nullable String publisher,
    @Nullable String symbol,
    @Nullable String doi,
    @Nullable String isbn,
    String language,
    String address,
    @Nullable String type) {

  static Citation of(
      EntryCard card, EntryDetails details, Publication publication, String address) {
    var original = details.original();
    return new Citation(
        card.slug(),
        publication.authors(),
        Integer.toString(card.published().year()),
        original.title(),
        publication.publisher() == null ? card.organisation() : publication.publisher(),
        publication.symbol(),
        publication.doi(),
        publication.isbn(),
        original.language().tag(),
        publication.doi() == null ? address : "https://doi.org/" + publication.doi(),
        card.type());
  }

  /** Authors, (year). */
  public String apaStart() {
    var names = authors.stream().map(Citation::apaName).toList();
    var who = names.isEmpty() ? publisher == null ? "" : publisher : joined(names);
    return (who.isEmpty() ? "" : who + (who.endsWith(".") ? " " : ". ")) + "(" + year + "). ";
  }

  /** What follows the title: document number, publisher, address. */
  public String apaEnd() {
    var end = new StringBuilder(symbol == null ? ". " : " (" + symbol + "). ");
    var authorIsPublisher =
        authors.isEmpty() || authors.stream().anyMatch(author -> author.name().equals(publisher));
    if (publisher != null && !authorIsPublisher) {
      end.append(publisher).append(". ");
    }
    return end.append(address).toString();
  }

  private static String joined(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + ", & " + names.getLast();
  }

  /** Family name first with initials; bodies, and names already turned, as they are. */
  private static String apaName(Author author) {
    var name = author.name();
    var comma = name.indexOf(',');
    var space = name.lastIndexOf(' ');
    if (author.body() || (comma < 0 && space < 0)) {
      return name;
    }
    var family = comma > 0 ? name.substring(0, comma) : name.substring(space + 1);
    var given = comma > 0 ? name.substring(comma + 1) : name.substring(0, space);
    var initials =
        given.strip().codePoints().count() == 0
            ? ""
            : java.util.Arrays.stream(given.strip().split("[\\s-]+"))
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    return family + ", " + initials;
  }

  public String bibtex() {
    var fields = new ArrayList<String>();
    add(
        fields,
        "author",
        authors.stream().map(Citation::bibtexName).collect(Collectors.joining(" and ")));
    add(fields, "title", "{" + braced(title) + "}");
    add(fields, "year", year);
    add(fields, "publisher", braced(publisher));
    add(fields, "number", braced(symbol));
    add(fields, "doi", doi);
    add(fields, "isbn", isbn);
    add(fields, "language", language);
    add(fields, "url", address);
    return "@%s{%s,\n%s\n}\n".formatted(bibtexType(), key, String.join(",\n", fields));
  }

  private String bibtexType() {
    return switch (type == null ? "" : type) {
      case "thesis" -> "phdthesis";
      case "article" -> "article";
      case "report", "policy-brief", "guideline" -> "techreport";
      case "manual", "curriculum" -> "manual";
      default -> "misc";
    };
  }

  private static void add(List<String> fields, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.add("  %s = {%s}".formatted(name, value));
    }
  }

  private static String bibtexName(Author author) {
    return author.body() ? "{" + braced(author.name()) + "}" : braced(author.name());
  }

  private static @Nullable String bracedOrNull(@Nullable String value) {
    return value == null
        ? null
        : value.replaceAll("[{}\\\\]", "").replaceAll("([&%$#_])", "\\\\$1");
  }

  private static String braced(@Nullable String value) {
    var braced = bracedOrNull(value);
    return braced == null ? "" : braced;
  }

  public String ris() {
    var lines = new ArrayList<String>();
    line(lines, "TY", risType());
    authors.forEach(author -> line(lines, "AU", author.name()));
    line(lines, "TI", title);
    line(lines, "PY", year);
    line(lines, "PB", publisher);
    line(lines, "M1", symbol);
    line(lines, "DO", doi);
    line(lines, "SN", isbn);
    line(lines, "LA", language);
    line(lines, "UR", address);
    lines.add("ER  - ");
    return String.join("\r\n", lines) + "\r\n";
  }

  private String risType() {
    return switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
      case "thesis" -> "THES";
      case "article" -> "JOUR";
      case "report", "policy-brief", "guideline" -> "RPRT";
      case "manual", "curriculum" -> "BOOK";
      case "law" -> "STAT";
      case "video" -> "VIDEO";
      case "podcast" -> "SOUND";
      default -> "GEN";
    };
  }

  private static void line(List<String> lines, String tag, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      lines.add(tag + "  - " + value.replaceAll("[\\r\\n]+", " "));
    }
  }
}
