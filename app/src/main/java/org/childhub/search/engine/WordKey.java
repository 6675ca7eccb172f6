package org.childhub.search.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A key under which a word is the same in any script and with or without accents, and whose
 * beginnings are the keys of the word's beginnings. One table serves all Cyrillic alphabets: too
 * coarse for finding, right for suggesting and for spelling, where it only offers.
 */
public final class WordKey {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int LONGEST = 40;

  private WordKey() {}

  /**
   * The words of a text as they are written, in small letters; none is longer than 40 characters.
   */
  public static List<String> words(String text) {
    var words = new ArrayList<String>();
    var match = WORD.matcher(text);
    while (match.find()) {
      var word = match.group().toLowerCase(Locale.ROOT);
      words.add(word.length() <= LONGEST ? word : cut(word));
    }
    return words;
  }

  private static String cut(String word) {
    return word.substring(
        0, Character.isLowSurrogate(word.charAt(LONGEST)) ? LONGEST - 1 : LONGEST);
  }

  /** The keys of a text's words; words without any, such as lone accents, are left out. */
  public static List<String> keys(String text) {
    return words(text).stream()
        .map(WordKey::of)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  public static String of(String word) {
    var bare = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    var key = new StringBuilder(bare.length() + 2);
    bare.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> key.append(latin(letter)));
    return key.toString().replace("dj", "d");
  }

  private static String latin(int letter) {
    return switch (letter) {
      case 'а', 'ъ' -> "a";
      case 'б' -> "b";
      case 'в' -> "v";
      case 'г', 'ґ' -> "g";
      case 'д', 'ђ', 'đ', 'ð' -> "d";
      case 'е', 'э', 'є' -> "e";
      case 'ж', 'з' -> "z";
      case 'и', 'і', 'ы', 'ı' -> "i";
      case 'ј' -> "j";
      case 'к' -> "k";
      case 'л', 'ł' -> "l";
      case 'љ' -> "lj";
      case 'м' -> "m";
      case 'н' -> "n";
      case 'њ' -> "nj";
      case 'о', 'ø' -> "o";
      case 'п' -> "p";
      case 'р' -> "r";
      case 'с', 'ш' -> "s";
      case 'щ' -> "st";
      case 'т' -> "t";
      case 'ћ', 'ч', 'ц' -> "c";
      case 'у' -> "u";
      case 'ф' -> "f";
      case 'х' -> "h";
      case 'џ', 'ѕ' -> "dz";
      case 'ю' -> "ju";
      case 'я' -> "ja";
      case 'ь' -> "";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ς' -> "σ";
      default ->
          Character.isSurrogate((char) letter) && letter < 0x10000
              ? ""
              : Character.toString(letter);
    };
  }
}
