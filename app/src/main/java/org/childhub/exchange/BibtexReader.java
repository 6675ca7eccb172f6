package org.childhub.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import org.jspecify.annotations.Nullable;

/**
 * BibTeX and what BibLaTeX adds; entries are cut apart here, so that a broken one harms no other.
 */
final class BibtexReader implements RecordReader {
  private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern SEPARATORS = Pattern.compile("[,;]");

  /** Here the ISBN is that of the book around the text. */
  private static final Set<String> PARTS =
      Set.of("incollection", "inproceedings", "inbook", "article", "conference");

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("title", Columns.TITLE),
          Map.entry("abstract", Columns.SUMMARY),
          Map.entry("date", Columns.DATE),
          Map.entry("publisher", Columns.PUBLISHER),
          Map.entry("school", Columns.PUBLISHER),
          Map.entry("institution", Columns.PUBLISHER),
          Map.entry("organization", Columns.PUBLISHER),
          Map.entry("doi", Columns.DOI),
          Map.entry("url", Columns.URL),
          Map.entry("language", Columns.LANGUAGE),
          Map.entry("langid", Columns.LANGUAGE),
          Map.entry("pagetotal", Columns.PAGES),
          Map.entry("numpages", Columns.PAGES));

  private static final int MOST_JOINS = 500;
  private static final int MOST_STRINGS = 10_000;
  private static final int LONGEST_STRING = 1_000;

  private final BibtexEntries entries;
  private final BibTeXParser parser;
  private int strings;

  private BibtexReader(BibtexEntries entries) {
    this.entries = entries;
    try {
      this.parser = new BibTeXParser();
    } catch (TokenMgrException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  static BibtexReader open(Path file) throws IOException {
    return new BibtexReader(new BibtexEntries(SourceText.open(file)));
  }

  @Override
  public @Nullable ImportRecord next() throws IOException {
    for (BibtexEntries.Entry next = entries.next(); next != null; next = entries.next()) {
      if (next.text().chars().filter(c -> c == '#').count() > MOST_JOINS) {
        return ImportRecord.unreadable(
            next.line(), null, "exchange.reason.bibtex-joins", MOST_JOINS);
      }
      try {
        // The parser remembers the @string entries that later ones use.
        BibTeXDatabase parsed = parser.parse(new StringReader(next.text()));
        for (BibTeXEntry entry : parsed.getEntries().values()) {
          return record(next.line(), entry);
        }
        parsed.getStrings().values().forEach(this::keep);
      } catch (StackOverflowError e) {
        return ImportRecord.unreadable(next.line(), null, "exchange.reason.bibtex-brackets");
      } catch (ParseException | RuntimeException e) {
        return ImportRecord.unreadable(
            next.line(), null, "exchange.reason.bibtex", SourceRefused.words(e));
      }
    }
    return null;
  }

  // Strings of strings of strings could grow beyond all bounds.
  private void keep(BibTeXString string) {
    if (strings++ < MOST_STRINGS && string.getValue().toUserString().length() <= LONGEST_STRING) {
      parser.addMacro(string);
    }
  }

  private static ImportRecord record(long line, BibTeXEntry entry) {
    var fields = new Fields();
    String type = entry.getType().getValue().toLowerCase(Locale.ROOT);
    fields.put(Columns.TYPE, type);
    entry
        .getFields()
        .forEach((key, value) -> put(fields, key.getValue().toLowerCase(Locale.ROOT), value));
    if (!fields.has(Columns.AUTHORS)) {
      names(fields, entry.getField(new Key("editor")));
    }
    if (!fields.has(Columns.DATE)) {
      Value month = entry.getField(BibTeXEntry.KEY_MONTH);
      Value year = entry.getField(BibTeXEntry.KEY_YEAR);
      fields.put(
          Columns.DATE,
          year == null ? "" : plain(year) + (month == null ? "" : " " + plain(month)));
    }
    if (!PARTS.contains(type)) {
      Value isbn = entry.getField(new Key("isbn"));
      fields.put(Columns.ISBN, isbn == null ? "" : plain(isbn));
    }
    String key = entry.getKey() == null ? "" : entry.getKey().getValue();
    return fields.record(line, key.isBlank() ? null : key);
  }

  private static void put(Fields fields, String name, Value value) {
    String field = FIELDS.get(name);
    if (name.equals("author")) {
      names(fields, value);
    } else if (name.equals("keywords")) {
      for (String word : SEPARATORS.split(plain(value))) {
        fields.put(Columns.KEYWORDS, word);
      }
    } else if (field != null) {
      fields.put(
          field,
          field.equals(Columns.URL) || field.equals(Columns.DOI)
              ? value.toUserString().replace("\\", "")
              : plain(value));
    }
  }

  // A name in braces of its own is not to be taken apart: it is an organisation's.
  private static void names(Fields fields, @Nullable Value value) {
    if (value == null) {
      return;
    }
    for (String name : AND.split(value.toUserString())) {
      String own = name.strip();
      boolean body = own.startsWith("{") && own.endsWith("}");
      fields.put(Columns.AUTHORS, plain(own) + (body ? " [body]" : ""));
    }
  }

  private static String plain(Value value) {
    return plain(value.toUserString());
  }

  /** LaTeX as plain text; what cannot be read loses its braces and backslashes. */
  private static String plain(String latex) {
    if (latex.indexOf('\\') < 0 && latex.indexOf('{') < 0 && latex.indexOf('~') < 0) {
      return latex;
    }
    try {
      return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
    } catch (ParseException | RuntimeException | StackOverflowError e) {
      return latex.replaceAll("\\\\[a-zA-Z]+ ?|[\\\\{}]", "");
    }
  }

  @Override
  public double progress() {
    return entries.progress();
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
