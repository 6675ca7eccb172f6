package org.childhub.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a word sounds, roughly and in the same letters for all languages, so that names and words of
 * common origin meet: Shakespeare, Шекспир, Šekspir. The rules are in {@code lexicon/sounds.txt}.
 */
public final class PhoneticKey {
  private static final int GRAM = 4;
  private static final Map<Family, List<Rule>> RULES = new EnumMap<>(Family.class);

  static {
    WordLists.read("lexicon/sounds.txt")
        .forEach(
            (family, rules) ->
                RULES.put(
                    family,
                    rules.stream()
                        .map(Rule::of)
                        .sorted(
                            Comparator.comparing(
                                    (Rule rule) -> rule.from().length() + rule.before().length())
                                .reversed())
                        .toList()));
  }

  private PhoneticKey() {}

  /**
   * What is written {@code from} sounds {@code to}, before one of the letters where some are named.
   */
  private record Rule(String from, String before, String to) {
    /** Of {@code c/ei=c} or {@code sh=s}. */
    static Rule of(String text) {
      var sides = text.split("=", 2);
      var left = sides[0].split("/", 2);
      return new Rule(left[0], left.length == 1 ? "" : left[1], sides[1]);
    }

    boolean fits(String word, int at) {
      var end = at + from.length();
      return word.startsWith(from, at)
          && (before.isEmpty() || end < word.length() && before.indexOf(word.charAt(end)) >= 0);
    }
  }

  /** The key of a word as {@link Analysis#EXACT} gives it. */
  public static String of(Family family, String word) {
    var letters = Letters.of(family, word);
    var rules = RULES.getOrDefault(family, List.of());
    var key = new StringBuilder(letters.length());
    for (var i = 0; i < letters.length(); ) {
      var rule = rule(rules, letters, i);
      sound(key, rule == null ? letters.substring(i, i + 1) : rule.to());
      i += rule == null ? 1 : rule.from().length();
    }
    return key.toString();
  }

  /** Four letters in a row each, the first with a sign for the word's start; a short word whole. */
  public static List<String> grams(String key) {
    var marked = "^" + key;
    if (marked.length() <= GRAM) {
      return List.of(marked);
    }
    var grams = new ArrayList<String>(marked.length() - GRAM + 1);
    for (var i = 0; i + GRAM <= marked.length(); i++) {
      grams.add(marked.substring(i, i + GRAM));
    }
    return grams;
  }

  private static @Nullable Rule rule(List<Rule> rules, String word, int at) {
    for (var rule : rules) {
      if (rule.fits(word, at)) {
        return rule;
      }
    }
    return null;
  }

  private static void sound(StringBuilder key, String sounds) {
    for (var i = 0; i < sounds.length(); i++) {
      switch (sounds.charAt(i)) {
        case 'w' -> add(key, 'v');
        case 'y', 'j' -> add(key, 'i');
        case 'q' -> add(key, 'k');
        case 'h' -> add(key, 'g');
        case 'x' -> {
          add(key, 'k');
          add(key, 's');
        }
        default -> add(key, sounds.charAt(i));
      }
    }
  }

  private static void add(StringBuilder key, char sound) {
    if (key.isEmpty() || key.charAt(key.length() - 1) != sound) {
      key.append(sound);
    }
  }
}
