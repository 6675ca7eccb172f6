package org.childhub.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Keys for comparing and for addresses: letters without accents, case and, for Serbian, script. */
public final class Fold {
  private static final int LONGEST_SLUG = 60;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** Apostrophes and the soft and hard signs of transliteration join words, all else parts them. */
  private static final Pattern JOINING = Pattern.compile("['’ʹʺʼ`´·‑\\u00ad\\u200b-\\u200d]+");

  private static final Pattern NOT_ADDRESS = Pattern.compile("[^a-z0-9]+");

  private static final String TO_ASCII = "Any-Latin; Latin-ASCII";

  /** The national or UN romanisations that ICU carries (BGN/PCGN, UNGEGN). */
  private static final Map<String, String> ROMANISATIONS =
      Map.of(
          "bg", "Bulgarian-Latin/BGN",
          "ru", "Russian-Latin/BGN",
          "uk", "Ukrainian-Latin/BGN",
          "mk", "Macedonian-Latin/BGN",
          "el", "Greek-Latin/UNGEGN");

  // Each takes long to build and most are never asked for.
  private static final Map<String, Transliterator> BUILT = new ConcurrentHashMap<>();

  private Fold() {}

  /**
   * A key under which spellings of the same words are equal: Serbian Cyrillic as Latin, đ as dj, no
   * marks, no ligatures, small letters, single spaces. Other Cyrillic and Greek stay in their
   * script.
   */
  public static String fold(String text) {
    String latin = isSerbianCyrillic(text) ? Scripts.toLatin(text) : text;
    String bare = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD)).replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char letter = lower.charAt(i);
      switch (letter) {
        case 'đ', 'ð' -> key.append("dj");
        case 'ß' -> key.append("ss");
        case 'æ' -> key.append("ae");
        case 'œ' -> key.append("oe");
        case 'ø' -> key.append('o');
        case 'ł' -> key.append('l');
        case 'ı' -> key.append('i');
        default -> key.append(letter);
      }
    }
    return SPACES.matcher(key).replaceAll(" ").strip();
  }

  /** {@link #slug(String, Language)} with the language guessed from its letters. */
  public static String slug(String title) {
    return slug(title, guess(title));
  }

  /**
   * The words of a title as an address: a to z, digits and single hyphens, at most 60 characters
   * and cut between words, never empty ("item" where nothing can be said in Latin letters).
   */
  public static String slug(String title, Language language) {
    String folded = fold(latin(title, language));
    boolean ascii = folded.chars().allMatch(letter -> letter < 128);
    String bare = withoutJoining(ascii ? folded : transliterate(TO_ASCII, folded));
    String slug = NOT_ADDRESS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
    slug = cut(slug.replaceAll("^-|-$", ""));
    return slug.isEmpty() ? "item" : slug;
  }

  private static String latin(String title, Language language) {
    if (language.isBcms()) {
      return Scripts.toLatin(title);
    }
    String romanisation = ROMANISATIONS.get(language.base());
    return romanisation == null ? title : withoutJoining(transliterate(romanisation, title));
  }

  private static String transliterate(String id, String text) {
    return BUILT.computeIfAbsent(id, Transliterator::getInstance).transliterate(text);
  }

  private static String withoutJoining(String text) {
    return JOINING.matcher(text).replaceAll("");
  }

  private static String cut(String slug) {
    if (slug.length() <= LONGEST_SLUG) {
      return slug;
    }
    int end = slug.lastIndexOf('-', LONGEST_SLUG);
    return slug.substring(0, end > 0 ? end : LONGEST_SLUG);
  }

  private static boolean isSerbianCyrillic(String text) {
    return guess(text).equals(Language.SR_CYRL);
  }

  /**
   * Each alphabet has letters that the others lack; plain Cyrillic without any passes as Serbian.
   */
  private static Language guess(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Script script = Scripts.detect(lower);
    if (script == Script.GREEK) {
      return Language.EL;
    }
    if (script != Script.CYRILLIC) {
      return Language.EN;
    }
    if (has(lower, "ѓќѕ")) {
      return Language.MK;
    }
    if (has(lower, "ђћљњџј")) {
      return Language.SR_CYRL;
    }
    if (has(lower, "іїєґ")) {
      return Language.UK;
    }
    if (has(lower, "ыэё")) {
      return Language.RU;
    }
    return has(lower, "йщъьюя") ? Language.BG : Language.SR_CYRL;
  }

  private static boolean has(String text, String letters) {
    return text.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
  }
}
