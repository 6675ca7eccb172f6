package org.childhub.files;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns what a stranger calls a file into a name that is safe on any disk and in any address. */
final class FileName {
  private static final int MAX_CHARACTERS = 120;

  /** Controls, unassigned and private characters, torn surrogates, and marks that turn the text. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

  private static final Pattern MEANING_ELSEWHERE = Pattern.compile("[:*?\"<>|;%#&$`'{}~^!=@+,]");
  private static final Pattern RUNS = Pattern.compile("[\\s_\\p{Z}]+");
  private static final Pattern EDGES = Pattern.compile("^[._ -]+|[._ -]+$");

  private FileName() {}

  /** The last step of the path, without what is unseen; ends as the type demands. */
  static String of(String given, FileType type) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String seen = UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
    String plain = RUNS.matcher(MEANING_ELSEWHERE.matcher(seen).replaceAll("_")).replaceAll("_");
    String name = EDGES.matcher(plain).replaceAll("");
    String ending = "." + type.ending();
    int dot = name.lastIndexOf('.');
    if (dot > 0 && FileType.ofName(name).filter(type::equals).isPresent()) {
      ending = name.substring(dot).toLowerCase(Locale.ROOT);
      name = name.substring(0, dot);
    } else if (type.endings.contains(name.toLowerCase(Locale.ROOT))) {
      name = "";
    }
    String stem = EDGES.matcher(shortened(name)).replaceAll("");
    return (stem.isEmpty() ? "file" : stem) + ending;
  }

  /** Cut between characters as a reader sees them, not within one. */
  private static String shortened(String name) {
    if (name.length() <= MAX_CHARACTERS) {
      return name;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(name);
    int cut = characters.preceding(MAX_CHARACTERS + 1);
    return name.substring(0, cut > 0 ? cut : 0);
  }
}
