package org.childhub.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.childhub.places.PlacesInUse;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Years;
import org.childhub.text.Language;
import org.childhub.text.Texts;
import org.childhub.web.ContentVersion;
import org.childhub.web.Page;
import org.childhub.web.TopicNames;
import org.springframework.stereotype.Component;

/** Facets and their values by the names that readers know them by. */
@Component
class FacetNames {
  private static final int FIRST = 8;
  private static final int MOST = 60;
  private static final Set<Facet> OPEN =
      EnumSet.of(Facet.KIND, Facet.TYPE, Facet.LANGUAGE, Facet.COUNTRY);

  private final ContentVersion version;
  private final PlacesInUse places;
  private final TopicNames topics;
  // Only values that entries have, so that nothing that somebody types is kept.
  private final Map<Language, Known> known = new ConcurrentHashMap<>();

  FacetNames(ContentVersion version, PlacesInUse places, TopicNames topics) {
    this.version = version;
    this.places = places;
    this.topics = topics;
  }

  /**
   * Names in one language at one version of the content.
   *
   * @param hidden countries that lists leave out, as the index writes their codes
   */
  private record Known(long version, Set<String> hidden, Map<Facet, Map<String, String>> names) {
    Known(long version, Set<String> hidden) {
      this(version, hidden, new EnumMap<>(Facet.class));
      for (var facet : Facet.values()) {
        names.put(facet, new ConcurrentHashMap<>());
      }
    }

    Map<String, String> of(Facet facet) {
      return Objects.requireNonNull(names.get(facet));
    }
  }

  private Known known(Language language) {
    var current = version.current();
    return Objects.requireNonNull(
        known.compute(
            language,
            (same, last) ->
                last != null && last.version() == current ? last : new Known(current, hidden())));
  }

  private Set<String> hidden() {
    return places.hidden().stream()
        .map(code -> code.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /**
   * The facets that can narrow a list, with the values that have hits and are in use, and those
   * that are chosen.
   */
  List<Listing.Group> groups(
      Page page, Map<Facet, Map<String, Integer>> counts, Map<Facet, Set<String>> chosen) {
    var groups = new ArrayList<Listing.Group>();
    for (var facet : Facet.values()) {
      var picked = chosen.getOrDefault(facet, Set.of());
      var options = options(page, facet, counts.getOrDefault(facet, Map.of()), picked);
      if (options.size() > 1 || !picked.isEmpty()) {
        var first = Math.min(options.size(), FIRST);
        groups.add(
            new Listing.Group(
                facet,
                OPEN.contains(facet) || !picked.isEmpty(),
                options.subList(0, first),
                options.subList(first, Math.min(options.size(), MOST))));
      }
    }
    return groups;
  }

  private List<Listing.Option> options(
      Page page, Facet facet, Map<String, Integer> counts, Set<String> chosen) {
    var known = known(page.language());
    var names = known.of(facet);
    var values = new TreeSet<>(counts.keySet());
    if (facet == Facet.COUNTRY) {
      values.removeAll(known.hidden());
    }
    values.addAll(chosen);
    var order =
        facet == Facet.YEAR
            ? Comparator.comparing(FacetNames::firstYear).reversed()
            : Comparator.comparing((Listing.Option option) -> !option.chosen())
                .thenComparing(Listing.Option::count, Comparator.reverseOrder())
                .thenComparing(Listing.Option::label, page.t().compare());
    return values.stream()
        .map(
            value ->
                new Listing.Option(
                    value,
                    counts.containsKey(value)
                        ? names.computeIfAbsent(value, fresh -> name(page.t(), facet, fresh))
                        : name(page.t(), facet, value),
                    counts.getOrDefault(value, 0),
                    chosen.contains(value)))
        .sorted(order)
        .toList();
  }

  private static int firstYear(Listing.Option option) {
    var digits = option.value().replaceFirst("-.*", "");
    return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
  }

  /** The name of a value; one that nobody knows is its own. */
  String name(Texts texts, Facet facet, String value) {
    return switch (facet) {
      case KIND -> known(texts, "catalogue.kind." + value, value);
      case TYPE -> known(texts, "catalogue.type." + value, value);
      case AUDIENCE -> capital(texts, known(texts, "catalogue.audience." + value, value));
      case TOPIC -> topics.name(value, texts.language());
      case COUNTRY -> texts.country(value);
      case YEAR -> years(texts, value);
      case LANGUAGE -> capital(texts, language(texts, value));
    };
  }

  private static String known(Texts texts, String key, String value) {
    return texts.has(key) ? texts.get(key) : value;
  }

  private static String years(Texts texts, String value) {
    return value.startsWith("0-")
        ? texts.get("search.year.before", Integer.toString(Years.FIRST))
        : value.replace('-', '–');
  }

  /** Without the script: both of Serbian's are one here. */
  private static String language(Texts texts, String value) {
    return value.equals("sr")
        ? ULocale.getDisplayLanguage("sr", texts.language().icu())
        : Language.find(value).map(language -> texts.languageName(language)).orElse(value);
  }

  private static String capital(Texts texts, String name) {
    return UCharacter.toTitleCase(
        texts.language().icu(),
        name,
        null,
        UCharacter.TITLECASE_NO_LOWERCASE | UCharacter.TITLECASE_NO_BREAK_ADJUSTMENT);
  }
}
