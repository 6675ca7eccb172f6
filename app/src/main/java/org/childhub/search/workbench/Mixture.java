package org.childhub.search.workbench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.childhub.catalogue.Passage;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.engine.IndexedEntry.Words;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.Years;
import org.childhub.search.workbench.Texts.Text;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.PartialDate;
import org.childhub.topics.ShippedTopics;

/**
 * Any number of entries made by combining real texts, the same whenever they are made: a title of
 * two halves, a summary of two beginnings, and for a full text pieces of many texts of the
 * language. No word is made up, so each stands in as great a share of a million entries as of a
 * thousand: harder than life, where many texts bring new words.
 */
final class Mixture {
  private static final long SEED = 20_261_130;
  private static final int SUMMARY_PART = 150;
  private static final int SHORTEST = 3_000;
  private static final int LONGEST = 6_000;
  private static final int FIRST_YEAR = 1985;
  private static final int YEARS = 42;
  private static final List<String> KINDS =
      List.of("publication", "publication", "publication", "article", "practice", "job");
  private static final List<String> TYPES =
      List.of("report", "thesis", "guide", "research", "law", "leaflet", "video");
  private static final List<String> COUNTRIES =
      List.of("rs", "ro", "bg", "al", "hr", "ba", "mk", "md", "me", "xk", "ua", "gr", "hu");
  private static final List<String> AUDIENCES =
      List.of("social-workers", "teachers", "academics", "parents", "health-professionals");

  private final Map<String, List<Text>> byLanguage = new LinkedHashMap<>();
  private final Map<String, Map<String, Text>> byGroup = new HashMap<>();
  private final Map<Text, List<String>> pieces = new HashMap<>();
  private final List<String> languages;
  private final Map<Language, Map<String, List<String>>> topicNames = new LinkedHashMap<>();
  private final List<String> topics;

  Mixture(List<Text> texts, ShippedTopics vocabulary) {
    for (var text : texts) {
      byLanguage.computeIfAbsent(text.language(), fresh -> new ArrayList<>()).add(text);
      byGroup
          .computeIfAbsent(text.group(), fresh -> new TreeMap<>())
          .putIfAbsent(text.language(), text);
      pieces.put(text, Passage.pieces(text.title() + "\n" + text.text()));
    }
    languages = List.copyOf(byLanguage.keySet());
    Languages.INTERFACE.forEach(language -> topicNames.put(language, vocabulary.names(language)));
    topics = topicNames.values().iterator().next().keySet().stream().sorted().toList();
  }

  /** The entry of that number, which is its id too; one language in four is the first. */
  IndexedEntry entry(int number, boolean fullText) {
    var random = new SplittableRandom(SEED + number * 0x9E3779B97F4A7C15L);
    var language = random.nextInt(4) == 0 ? languages.getFirst() : any(languages, random);
    var one = any(byLanguage.getOrDefault(language, List.of()), random);
    var other = any(byLanguage.getOrDefault(language, List.of()), random);
    var versions = versions(one, other, random);
    var year = FIRST_YEAR + (int) (YEARS * Math.sqrt(random.nextDouble()));
    var words = new ArrayList<Words>();
    var titles = new HashMap<Language, String>();
    for (var version : versions) {
      titles.put(version.one().spoken(), version.title());
      words.add(new Words(Role.TITLE, version.one().spoken(), version.title()));
      words.add(
          new Words(Role.SUMMARY, version.one().spoken(), summary(version.one(), version.other())));
    }
    var facets = facets(versions, year, random);
    about(facets, year, words);
    return new IndexedEntry(
        number,
        number,
        new PartialDate(year, 1 + random.nextInt(12), null),
        one.spoken(),
        titles,
        List.of("Author %d, A.".formatted(random.nextInt(20_000))),
        words,
        facets,
        fullText ? content(number, versions, random) : List.of());
  }

  /** What title and summary are made of, in one language. */
  private record Version(Text one, Text other) {
    String title() {
      var first = words(one);
      var last = words(other);
      return String.join(
          " ",
          Stream.concat(
                  first.stream().limit((first.size() + 1) / 2), last.stream().skip(last.size() / 2))
              .toList());
    }
  }

  /** The words of a title, or the first ten of a text without one. */
  static List<String> words(Text text) {
    return Stream.of((text.title().isEmpty() ? text.text() : text.title()).split("\\s+"))
        .limit(text.title().isEmpty() ? 10 : 30)
        .toList();
  }

  /** The original and at most two more languages that both texts have. */
  private List<Version> versions(Text one, Text other, SplittableRandom random) {
    var versions = new ArrayList<Version>();
    versions.add(new Version(one, other));
    var ones = byGroup.getOrDefault(one.group(), Map.of());
    var others = byGroup.getOrDefault(other.group(), Map.of());
    for (var i = random.nextInt(3); i > 0; i--) {
      var language = any(languages, random);
      var first = ones.get(language);
      var second = others.get(language);
      if (first != null
          && second != null
          && versions.stream().noneMatch(known -> known.one().spoken().equals(first.spoken()))) {
        versions.add(new Version(first, second));
      }
    }
    return versions;
  }

  private static String summary(Text one, Text other) {
    return beginning(one.text()) + " " + beginning(other.text());
  }

  private static String beginning(String text) {
    return text.length() <= SUMMARY_PART
        ? text
        : text.substring(0, Math.max(1, text.lastIndexOf(' ', SUMMARY_PART)));
  }

  private Map<Facet, List<String>> facets(
      List<Version> versions, int year, SplittableRandom random) {
    var facets = new EnumMap<Facet, List<String>>(Facet.class);
    facets.put(Facet.KIND, List.of(any(KINDS, random)));
    facets.put(Facet.TYPE, List.of(mostlyFirst(TYPES, random)));
    facets.put(
        Facet.LANGUAGE,
        versions.stream()
            .map(version -> version.one().spoken().tag().split("-", 2)[0])
            .distinct()
            .toList());
    facets.put(Facet.COUNTRY, List.of(mostlyFirst(COUNTRIES, random)));
    facets.put(
        Facet.TOPIC,
        Stream.generate(() -> mostlyFirst(topics, random)).limit(3).distinct().toList());
    facets.put(Facet.AUDIENCE, List.of(any(AUDIENCES, random)));
    facets.put(Facet.YEAR, List.of(Years.of(year)));
    return facets;
  }

  /** Topics by all their names, country and year, in every language of the interface. */
  private void about(Map<Facet, List<String>> facets, int year, List<Words> words) {
    topicNames.forEach(
        (language, names) -> {
          for (var topic : facets.getOrDefault(Facet.TOPIC, List.of())) {
            names
                .getOrDefault(topic, List.of())
                .forEach(name -> words.add(new Words(Role.ABOUT, language, name)));
          }
          var country = facets.getOrDefault(Facet.COUNTRY, List.of()).getFirst();
          words.add(
              new Words(
                  Role.ABOUT,
                  language,
                  Locale.of("", country).getDisplayCountry(Locale.forLanguageTag(language.tag()))
                      + "\n"
                      + year));
        });
  }

  /** Pieces until it is long enough, a quarter of them in the entry's last language. */
  private List<Passage> content(int number, List<Version> versions, SplittableRandom random) {
    var passages = new ArrayList<Passage>();
    var length = 0;
    for (var wanted = random.nextInt(SHORTEST, LONGEST); length < wanted; ) {
      var version = random.nextInt(4) == 0 ? versions.getLast() : versions.getFirst();
      var from = any(byLanguage.getOrDefault(version.one().language(), List.of()), random);
      var piece = any(pieces.getOrDefault(from, List.of()), random);
      passages.add(new Passage(number, from.spoken(), "~", passages.size() / 3 + 1, null, piece));
      length += piece.length();
    }
    return passages;
  }

  private static <T> T any(List<T> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }

  private static <T> T mostlyFirst(List<T> all, SplittableRandom random) {
    var place = random.nextDouble();
    return all.get((int) (all.size() * place * place));
  }
}
