package org.childhub.files;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers page texts, made fit for reading and for PostgreSQL, up to a limit for all of them. */
final class PageTexts {
  static final int MAX_CHARACTERS = 10_000_000;
  private static final int MAX_LINE = 500;
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cs}\\p{Cc}\\u00AD&&[^\\n\\t]]");

  /** A word divided at the end of a line; its hyphen is not in the dictionary nor in a query. */
  private static final Pattern DIVIDED = Pattern.compile("(\\p{L})[-\\u2010]\\n(\\p{Ll})");

  private static final Pattern SPACES = Pattern.compile("[\\t \\u00A0]+");
  private static final Pattern LINES = Pattern.compile(" ?\\n ?(\\n ?)+");
  private static final Pattern WRITER =
      Pattern.compile("^Microsoft (?:Word|PowerPoint) - |\\.(?:docx?|pptx?|odt|indd|pdf)$");

  private final List<PageText> pages = new ArrayList<>();
  private int characters;

  /** Adds a page's text; one without letters is left out. */
  void add(int page, String text) {
    String fit = fit(text);
    if (!fit.isEmpty()) {
      int room = Math.min(fit.length(), MAX_CHARACTERS - characters);
      String kept =
          room == fit.length() ? fit : UNFIT.matcher(fit.substring(0, room)).replaceAll("");
      pages.add(new PageText(page, kept));
      characters += room;
    }
  }

  boolean isFull() {
    return characters >= MAX_CHARACTERS;
  }

  List<PageText> all() {
    return List.copyOf(pages);
  }

  static String fit(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
    String seen = UNFIT.matcher(Normalizer.normalize(lines, Normalizer.Form.NFC)).replaceAll("");
    String words = DIVIDED.matcher(SPACES.matcher(seen).replaceAll(" ")).replaceAll("$1$2");
    return LINES.matcher(words).replaceAll("\n\n").strip();
  }

  /** One line of what a document says of itself; null where that is nothing. */
  static @Nullable String line(@Nullable String given) {
    if (given == null) {
      return null;
    }
    String line = fit(given).replaceAll("\\s+", " ");
    return line.isEmpty() ? null : line.substring(0, Math.min(line.length(), MAX_LINE));
  }

  /** A title without what writing programs put around a file's name. */
  static @Nullable String title(@Nullable String given) {
    String line = line(given);
    return line == null ? null : line(WRITER.matcher(line).replaceAll(""));
  }

  /** A well-formed language tag, or null. */
  static @Nullable String language(@Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    try {
      String tag =
          new Locale.Builder()
              .setLanguageTag(given.strip().replace('_', '-'))
              .build()
              .toLanguageTag();
      return tag.equals("und") ? null : tag;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
