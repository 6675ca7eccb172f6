package org.childhub.library;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.childhub.catalogue.EntryText;
import org.childhub.text.Fold;

/**
 * By what a publication can be known again.
 *
 * @param key its DOI, ISBN, address, or year and one author
 * @param title of a key by year and author the title, folded; otherwise empty
 */
record Likeness(String key, String title) {
  private static final double NEAR = 0.85;
  private static final int LONGEST = 500;
  private static final int LONGEST_TITLE = 300;
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBERS = Pattern.compile("\\D+");

  /** All that a draft can be known by. */
  static List<Likeness> of(PublicationDraft draft) {
    var all = new ArrayList<Likeness>();
    if (draft.doi() != null) {
      all.add(new Likeness("doi:" + draft.doi().toLowerCase(Locale.ROOT), ""));
    }
    if (draft.isbn() != null) {
      all.add(new Likeness("isbn:" + isbn13(draft.isbn()), ""));
    }
    if (draft.url() != null) {
      var address = address(draft.url());
      if (!address.isEmpty()) {
        all.add(new Likeness("url:" + address, ""));
      }
    }
    var titles =
        draft.entry().texts().values().stream()
            .map(EntryText::title)
            .map(Likeness::words)
            .distinct()
            .toList();
    for (var author : draft.authors()) {
      var by = "by:" + draft.entry().published().year() + "|" + name(author);
      titles.forEach(title -> all.add(new Likeness(by, cut(title, LONGEST_TITLE))));
    }
    all.removeIf(likeness -> likeness.key().length() > LONGEST);
    return all;
  }

  /** Why two publications with this key are taken for one: doi, isbn, url or title. */
  String reason() {
    var kind = key.substring(0, key.indexOf(':'));
    return kind.equals("by") ? "title" : kind;
  }

  /**
   * Whether this key and another's make it likely that both are the same: titles may differ in a
   * few letters, not in numbers.
   */
  boolean matches(Likeness other) {
    return key.equals(other.key)
        && (title.equals(other.title) || !title.isEmpty() && near(title, other.title));
  }

  private static boolean near(String one, String other) {
    var shorter = Math.min(one.length(), other.length());
    var longer = Math.max(one.length(), other.length());
    return 2.0 * shorter >= NEAR * (shorter + longer)
        && NUMBERS.matcher(one).replaceAll(" ").equals(NUMBERS.matcher(other).replaceAll(" "))
        && sharedPairs(one, other) >= NEAR;
  }

  /**
   * The share of pairs of letters that two texts have in common, from 0 to 1 (Dice's coefficient).
   */
  private static double sharedPairs(String one, String other) {
    var pairs = new HashMap<Integer, Integer>();
    for (var i = 0; i + 1 < one.length(); i++) {
      pairs.merge(one.charAt(i) << 16 | one.charAt(i + 1), 1, Integer::sum);
    }
    var shared = 0;
    for (var i = 0; i + 1 < other.length(); i++) {
      var left =
          pairs.computeIfPresent(
              other.charAt(i) << 16 | other.charAt(i + 1), (pair, count) -> count - 1);
      shared += left != null && left >= 0 ? 1 : 0;
    }
    return 2.0 * shared / Math.max(1, one.length() + other.length() - 2);
  }

  private static String words(String text) {
    return NOT_WORDS.matcher(Fold.fold(text)).replaceAll(" ").strip();
  }

  /**
   * Surname and first letter of the other name, in whichever order they stand; of a body its name.
   */
  private static String name(Author author) {
    if (author.body()) {
      return words(author.name());
    }
    var comma = author.name().indexOf(',');
    var turned =
        comma < 0
            ? author.name()
            : author.name().substring(comma + 1) + " " + author.name().substring(0, comma);
    var words = words(turned);
    var space = words.lastIndexOf(' ');
    return space < 0 ? words : words.substring(space + 1) + " " + words.charAt(0);
  }

  private static String isbn13(String isbn) {
    if (isbn.length() != 10) {
      return isbn;
    }
    var digits = "978" + isbn.substring(0, 9);
    var sum = 0;
    for (var i = 0; i < 12; i++) {
      sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
    }
    return digits + (10 - sum % 10) % 10;
  }

  /**
   * Without scheme, www, fragment and last slash; empty for the front page of a site, which says
   * nothing of a publication.
   */
  private static String address(String url) {
    var bare =
        Normalizer.normalize(url, Normalizer.Form.NFC)
            .replaceFirst("(?i)^https?://(www\\.)?", "")
            .replaceFirst("#.*", "")
            .replaceFirst("/+$", "");
    var slash = bare.indexOf('/');
    return slash < 0
        ? ""
        : bare.substring(0, slash).toLowerCase(Locale.ROOT) + bare.substring(slash);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
