package org.childhub.text;

import static org.childhub.text.Language.*;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which languages the interface speaks and who understands what. Bosnian, Croatian, Montenegrin and
 * Serbian readers are given each other's texts before English; everyone else goes straight to
 * English.
 */
public final class Languages {
  /** The languages of the interface, in the order of the language list. */
  public static final List<Language> INTERFACE =
      List.of(EN, SR_CYRL, SR_LATN, HR, BS, SQ, BG, RO, MK);

  private static final List<Language> BY_NATIVE_NAME =
      INTERFACE.stream()
          .sorted(Comparator.comparing(Language::nativeName, Collator.getInstance(ULocale.ROOT)))
          .toList();

  // `sh` was ChildHub's one address for Serbo-Croat-Bosnian; it redirects and is never a language.
  // Montenegrin readers get Serbian Latin until Montenegrin is an interface language.
  private static final Map<String, Language> ALIASES =
      Map.of("sh", SR_LATN, "sr", SR_CYRL, "cnr", SR_LATN, "me", SR_LATN);

  private static final Map<String, List<Language>> BCMS =
      Map.of(
          "sr-Cyrl", List.of(SR_LATN, CNR, BS, HR, EN),
          "sr-Latn", List.of(SR_CYRL, CNR, BS, HR, EN),
          "cnr", List.of(SR_LATN, SR_CYRL, BS, HR, EN),
          "bs", List.of(HR, SR_LATN, CNR, SR_CYRL, EN),
          "hr", List.of(BS, CNR, SR_LATN, SR_CYRL, EN));

  private static final Comparator<Language> BY_TAG = Comparator.comparing(Language::tag);

  private static final int LONGEST_HEADER = 1000;

  private Languages() {}

  /** The languages of the interface in the order of their own names, Latin script first. */
  public static List<Language> byNativeName() {
    return BY_NATIVE_NAME;
  }

  /**
   * The interface language an address names, in any case. Also takes the aliases sh, sr, cnr and
   * me; the answer's {@link Language#pathTag} then differs from what was asked, which calls for a
   * redirect.
   */
  public static Optional<Language> interfaceLanguage(String segment) {
    for (Language language : INTERFACE) {
      if (language.tag().equalsIgnoreCase(segment)) {
        return Optional.of(language);
      }
    }
    return Optional.ofNullable(ALIASES.get(segment.toLowerCase(Locale.ROOT)));
  }

  /**
   * The interface language among those offered that serves an Accept-Language header (RFC 9110)
   * best; English when it is absent, malformed or asks for nothing we speak.
   */
  public static Language negotiate(@Nullable String acceptLanguage, Collection<Language> offered) {
    if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
      return EN;
    }
    return ranges(acceptLanguage).stream()
        .map(LanguageRange::getRange)
        .flatMap(range -> Language.find(range).stream())
        .flatMap(asked -> understood(asked, offered).stream())
        .findFirst()
        .orElse(EN);
  }

  /** What a reader of this language is offered next, best first; without the language itself. */
  public static List<Language> fallbacks(Language reader) {
    List<Language> relatives = BCMS.getOrDefault(reader.tag(), BCMS.get(reader.base()));
    if (relatives != null) {
      return relatives;
    }
    return reader.equals(EN) ? List.of() : List.of(EN);
  }

  /**
   * The language of those available that this reader is shown: her own, her fallbacks, the
   * original, then any, in the order of the interface. With nothing available it is the original.
   */
  public static Language best(Set<Language> available, Language reader, Language original) {
    return Stream.of(
            Stream.of(reader),
            relatives(available, reader),
            fallbacks(reader).stream(),
            Stream.of(original),
            INTERFACE.stream(),
            available.stream().sorted(BY_TAG))
        .flatMap(candidates -> candidates)
        .filter(available::contains)
        .findFirst()
        .orElse(original);
  }

  /**
   * What a reader understands before English: her language in its other script, and its sisters.
   */
  private static Stream<Language> relatives(Set<Language> available, Language reader) {
    Stream<Language> same = available.stream().filter(text -> text.base().equals(reader.base()));
    Stream<Language> sisters = fallbacks(reader).stream().filter(Language::isBcms);
    Stream<Language> others = available.stream().filter(text -> text.isBcms() && reader.isBcms());
    return Stream.of(same.sorted(BY_TAG), sisters, others.sorted(BY_TAG)).flatMap(group -> group);
  }

  private static Optional<Language> understood(Language asked, Collection<Language> offered) {
    if (offered.contains(asked)) {
      return Optional.of(asked);
    }
    return asked.isBcms()
        ? fallbacks(asked).stream().filter(offered::contains).findFirst()
        : Optional.empty();
  }

  /** One bad part of a header does not spoil the others. */
  private static List<LanguageRange> ranges(String header) {
    List<LanguageRange> ranges = new ArrayList<>();
    for (String part : header.split(",")) {
      try {
        // The first is the range as given; what follows are equivalents that the JDK adds.
        ranges.add(LanguageRange.parse(part.strip()).getFirst());
      } catch (IllegalArgumentException malformed) {
        continue;
      }
    }
    ranges.removeIf(range -> range.getWeight() == 0);
    ranges.sort(Comparator.comparing(LanguageRange::getWeight).reversed());
    return ranges;
  }
}
