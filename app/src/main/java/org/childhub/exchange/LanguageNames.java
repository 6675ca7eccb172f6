package org.childhub.exchange;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Script;
import org.childhub.text.Scripts;

/** Languages by the codes and names that sources use, and by their letters where none is named. */
final class LanguageNames {
  /** ISO 639-2/B codes and withdrawn ones beside the tags that the hub understands by itself. */
  private static final Map<String, String> OLD_CODES =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("mac", "mk"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("scc", "sr"),
          Map.entry("srb", "sr"),
          Map.entry("scr", "hr"),
          Map.entry("cro", "hr"),
          Map.entry("sh", "sr"),
          Map.entry("hbs", "sr"),
          Map.entry("mne", "cnr"),
          Map.entry("mol", "ro"),
          Map.entry("chi", "zh"));

  /** Short words that no other of these languages has as often. */
  private static final Map<String, List<String>> COMMON_WORDS =
      Map.of(
          "en", List.of("the", "of", "and", "in", "for", "to", "on", "with"),
          "sr-Latn",
              List.of("i", "u", "na", "za", "od", "kod", "sa", "je", "dece", "deca", "uticaj"),
          "hr", List.of("djece", "djeca", "utjecaj", "tijekom", "prema"),
          "sq", List.of("e", "të", "dhe", "në", "për", "me", "nga", "një", "fëmijëve"),
          "ro", List.of("și", "şi", "în", "de", "pentru", "la", "cu", "din", "copiilor", "copii"),
          "hu", List.of("és", "a", "az", "egy", "gyermekek"),
          "de", List.of("und", "der", "die", "das", "von", "für"),
          "fr", List.of("et", "de", "la", "les", "des", "du", "le"),
          "el", List.of("και", "της", "των"));

  private static final Map<String, String> NAMES = names();
  private static final Map<String, Optional<Language>> SEEN = new ConcurrentHashMap<>();
  private static final int MOST_SEEN = 2000;

  private LanguageNames() {}

  /**
   * The language of a code (BCP 47, ISO 639-1, -2 or -3) or of a name; Serbian in the script of the
   * sample.
   */
  static Optional<Language> find(String written, String sample) {
    String key = written.strip();
    if (SEEN.size() > MOST_SEEN) {
      SEEN.clear();
    }
    Optional<Language> found = SEEN.computeIfAbsent(key, LanguageNames::find);
    boolean scriptNamed = key.toLowerCase(Locale.ROOT).matches(".*(latn|cyrl).*");
    return scriptNamed ? found : found.map(language -> inScriptOf(language, sample));
  }

  /** The likeliest language of a text; English where nothing tells. */
  static Language guess(String text) {
    if (Scripts.detect(text) == Script.CYRILLIC) {
      return cyrillic(text.toLowerCase(Locale.ROOT));
    }
    var hits = new HashMap<String, Integer>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
      COMMON_WORDS.forEach(
          (tag, words) -> {
            if (words.contains(word)) {
              hits.merge(tag, 1, Integer::sum);
            }
          });
    }
    return hits.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(best -> Language.of(best.getKey()))
        .orElse(Scripts.detect(text) == Script.GREEK ? Language.EL : Language.EN);
  }

  private static Language cyrillic(String text) {
    if (has(text, "ѓќѕ")) {
      return Language.MK;
    }
    if (has(text, "ђћљњџј")) {
      return Language.SR_CYRL;
    }
    if (has(text, "іїєґ")) {
      return Language.UK;
    }
    if (has(text, "ыэё")) {
      return Language.RU;
    }
    return has(text, "йщъьюя") ? Language.BG : Language.SR_CYRL;
  }

  private static boolean has(String text, String letters) {
    return text.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
  }

  private static Language inScriptOf(Language language, String sample) {
    boolean serbian = language.equals(Language.SR_CYRL) || language.equals(Language.SR_LATN);
    if (!serbian || sample.isBlank()) {
      return language;
    }
    return Scripts.detect(sample) == Script.LATIN ? Language.SR_LATN : Language.SR_CYRL;
  }

  private static Optional<Language> find(String written) {
    String key = written.toLowerCase(Locale.ROOT).replace('_', '-');
    String name = NAMES.get(Fold.fold(written));
    String tag = OLD_CODES.getOrDefault(key, name == null ? key : name);
    // "none" and "other" are no languages, though they look like codes.
    return tag.length() < 2 || tag.matches("und|mul|zxx|mis|none|other")
        ? Optional.empty()
        : Language.find(tag);
  }

  private static Map<String, String> names() {
    var names = new HashMap<String, String>();
    for (String tag : ULocale.getISOLanguages()) {
      for (ULocale reader :
          List.of(ULocale.ENGLISH, ULocale.forLanguageTag("sr-Latn"), new ULocale(tag))) {
        String name = ULocale.getDisplayLanguage(tag, reader);
        if (!name.equals(tag)) {
          names.putIfAbsent(Fold.fold(name), tag);
        }
      }
    }
    Languages.INTERFACE.forEach(
        language -> names.put(Fold.fold(language.nativeName()), language.tag()));
    return names;
  }
}
