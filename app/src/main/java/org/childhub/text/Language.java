package org.childhub.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A written language by its canonical BCP 47 tag: language, and the script where it is not the
 * usual one. Regions are dropped (en-GB is en); Serbian always names its script. Refuses what no
 * standard knows with an {@link IllegalArgumentException}.
 */
public record Language(String tag) {
  /**
   * These need no check: ICU's tables, slow to load, are spared until another language turns up.
   */
  private static final Set<String> COMMON =
      Set.of(
          "en", "sr-Cyrl", "sr-Latn", "hr", "bs", "sq", "bg", "ro", "mk", "cnr", "el", "hu", "uk",
          "ru", "fr");

  public static final Language EN = new Language("en");
  public static final Language SR_CYRL = new Language("sr-Cyrl");
  public static final Language SR_LATN = new Language("sr-Latn");
  public static final Language HR = new Language("hr");
  public static final Language BS = new Language("bs");
  public static final Language SQ = new Language("sq");
  public static final Language BG = new Language("bg");
  public static final Language RO = new Language("ro");
  public static final Language MK = new Language("mk");
  public static final Language CNR = new Language("cnr");
  public static final Language EL = new Language("el");
  public static final Language HU = new Language("hu");
  public static final Language UK = new Language("uk");
  public static final Language RU = new Language("ru");
  public static final Language FR = new Language("fr");

  // By canonical tag only, so that what users send cannot make them grow without end.
  private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();
  private static final Map<String, Script> SCRIPTS = new ConcurrentHashMap<>();
  private static final Map<String, String> NATIVE_NAMES = new ConcurrentHashMap<>();

  private static final Set<String> BCMS = Set.of("sr", "hr", "bs", "cnr");

  /** Makes the tag canonical, or refuses it. */
  public Language {
    tag = COMMON.contains(tag) ? tag : canonical(tag);
  }

  /**
   * The language of any well-formed tag ("SR-latn", "sr-ME", "srp"), or a refusal that says why.
   */
  public static Language of(String tag) {
    Language known = KNOWN.get(tag);
    if (known != null) {
      return known;
    }
    Language language = new Language(tag);
    return KNOWN.computeIfAbsent(language.tag(), canonical -> language);
  }

  /** Like {@link #of}, empty for what is no language. */
  public static Optional<Language> find(String tag) {
    try {
      return Optional.of(of(tag));
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  /** The script it is written in, the usual one where the tag names none. */
  public Script script() {
    return SCRIPTS.computeIfAbsent(
        tag, known -> Script.of(ULocale.addLikelySubtags(icu()).getScript()));
  }

  /** The locale whose data (numbers, dates, sorting) serve this language. */
  public ULocale icu() {
    // CLDR keeps Montenegrin under Serbian in Montenegro, and British English writes "24 November".
    return switch (tag) {
      case "cnr" -> ULocale.forLanguageTag("sr-Latn-ME");
      case "cnr-Cyrl" -> ULocale.forLanguageTag("sr-Cyrl-ME");
      case "en" -> ULocale.UK;
      default -> ULocale.forLanguageTag(tag);
    };
  }

  /** What its speakers call it, capitalised, in its own script: Srpski, Српски, Shqip. */
  public String nativeName() {
    return NATIVE_NAMES.computeIfAbsent(tag, known -> ownName());
  }

  /**
   * Whether it is Bosnian, Croatian, Montenegrin or Serbian: their readers understand each other.
   */
  public boolean isBcms() {
    return BCMS.contains(base());
  }

  /** The tag as an address shows it. */
  public String pathTag() {
    return tag;
  }

  @Override
  public String toString() {
    return tag;
  }

  String base() {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }

  private String ownName() {
    if (base().equals("cnr")) {
      return script() == Script.CYRILLIC ? "Црногорски" : "Crnogorski";
    }
    String name = icu().getDisplayLanguage(icu());
    return UCharacter.toTitleCase(icu(), name, null, UCharacter.TITLECASE_NO_LOWERCASE);
  }

  private static String canonical(String tag) {
    ULocale given;
    try {
      given = new ULocale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build();
    } catch (IllformedLocaleException malformed) {
      throw new IllegalArgumentException("“" + tag + "” is not a BCP 47 language tag.", malformed);
    }
    if (given.getLanguage().equals("cnr")) {
      // CLDR would make it sr-ME; to its readers it is a language.
      return given.getScript().equals("Cyrl") ? "cnr-Cyrl" : "cnr";
    }
    ULocale full = ULocale.addLikelySubtags(ULocale.createCanonical(given));
    String base = full.getLanguage();
    if (base.isEmpty() || ULocale.getDisplayLanguage(base, ULocale.ENGLISH).equals(base)) {
      throw new IllegalArgumentException("“" + tag + "” names no language that is known.");
    }
    if (UScript.getCodeFromName(full.getScript()) == UScript.INVALID_CODE) {
      throw new IllegalArgumentException("“" + tag + "” names no script that is known.");
    }
    String usual = ULocale.addLikelySubtags(new ULocale(base)).getScript();
    boolean named = base.equals("sr") || !full.getScript().equals(usual);
    return named ? base + "-" + full.getScript() : base;
  }
}
