package org.childhub.lexicon;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * A word in the letters a to z, so that words of different scripts can be compared. Each language
 * has a table of its own, in {@code lexicon/letters.txt}; Serbian's is used for Serbian only.
 */
final class Letters {
  private static final Map<Family, Map<String, String>> TABLES = new EnumMap<>(Family.class);

  static {
    WordLists.read("lexicon/letters.txt")
        .forEach(
            (family, pairs) -> {
              var table = new HashMap<String, String>();
              for (var pair : pairs) {
                var parts = pair.split("=", 2);
                table.put(parts[0], parts[1]);
              }
              TABLES.put(family, table);
            });
  }

  private Letters() {}

  /** Takes a word in small letters; signs that are no letters or digits fall out. */
  static String of(Family family, String word) {
    var table = TABLES.getOrDefault(family, Map.of());
    var text = Normalizer.normalize(word, Normalizer.Form.NFC);
    var latin = new StringBuilder(text.length() + 4);
    for (var i = 0; i < text.length(); i++) {
      var two = i + 1 < text.length() ? table.get(text.substring(i, i + 2)) : null;
      var one = two == null ? table.get(text.substring(i, i + 1)) : null;
      if (two != null) {
        latin.append(two);
        i++;
      } else if (one != null) {
        latin.append(one);
      } else {
        bare(table, text.charAt(i), latin);
      }
    }
    return family == Family.HBS ? ekavian(latin) : latin.toString();
  }

  /** The letter without its marks, by the table where that knows the bare one. */
  private static void bare(Map<String, String> table, char letter, StringBuilder latin) {
    if (letter < 128) {
      if (Character.isLetterOrDigit(letter)) {
        latin.append(letter);
      }
      return;
    }
    var parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
    for (var i = 0; i < parts.length(); i++) {
      var part = parts.charAt(i);
      if (Character.isLetterOrDigit(part)) {
        latin.append(table.getOrDefault(Character.toString(part), special(part)));
      }
    }
  }

  private static String special(char letter) {
    return switch (letter) {
      case 'đ', 'ð' -> "d";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'ı' -> "i";
      default -> Character.toString(letter);
    };
  }

  /** Ekavian for ijekavian: dijete is dete, djeca is deca; dj for đ is d. */
  private static String ekavian(StringBuilder word) {
    var text = new StringBuilder(word.length());
    for (var i = 0; i < word.length(); i++) {
      var letter = word.charAt(i);
      var last = text.isEmpty() ? 'a' : text.charAt(text.length() - 1);
      if (letter == 'j' && last == 'd') {
        continue;
      }
      if (word.indexOf("ije", i) == i) {
        text.append('e');
        i += 2;
      } else if (word.indexOf("je", i) == i && "aeiou".indexOf(last) < 0) {
        text.append('e');
        i++;
      } else {
        text.append(letter);
      }
    }
    return text.toString();
  }
}
