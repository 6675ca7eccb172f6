package org.childhub.crisis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.childhub.places.Places;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.web.Typed;

/**
 * A portal as its form shows it.
 *
 * @param texts by field: until, pinned (one a line), and title and intro with the language
 * @param problems keys of messages by field
 */
public record CrisisForm(
    long id,
    String slug,
    Map<String, String> texts,
    Set<String> countries,
    Map<String, String> problems) {
  private static final int LONGEST_TITLE = 150;
  private static final int LONGEST_INTRO = 4_000;

  static CrisisForm empty(LocalDate today) {
    return new CrisisForm(
        0, "", Map.of("until", today.plusDays(14).toString()), Set.of(), Map.of());
  }

  static CrisisForm of(Crisis crisis) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("until", crisis.lastDay().toString());
    texts.put("pinned", String.join("\n", crisis.pinned()));
    crisis
        .texts()
        .forEach(
            (language, text) -> {
              texts.put("title." + language.tag(), text.title());
              texts.put("intro." + language.tag(), text.intro());
            });
    return new CrisisForm(
        crisis.id(), crisis.slug(), texts, new TreeSet<>(crisis.countries()), Map.of());
  }

  static CrisisForm typed(long id, String slug, Typed typed, Places places) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("until", typed.line("until"));
    texts.put("pinned", String.join("\n", slugs(typed.text("pinned"))));
    var problems = new LinkedHashMap<String, String>();
    var isNamed = false;
    for (var language : languages()) {
      var title = typed.line("title." + language.tag());
      var intro = typed.text("intro." + language.tag());
      texts.put("title." + language.tag(), title);
      texts.put("intro." + language.tag(), intro);
      isNamed |= !title.isEmpty();
      if (title.length() > LONGEST_TITLE) {
        problems.put("title." + language.tag(), "crisis.bad.title.long");
      } else if (title.isEmpty() && !intro.isEmpty()) {
        problems.put("title." + language.tag(), "crisis.bad.title");
      }
      if (intro.length() > LONGEST_INTRO) {
        problems.put("intro." + language.tag(), "crisis.bad.intro");
      }
    }
    if (!isNamed) {
      problems.put("title.en", "crisis.bad.title");
    }
    if (typed.day("until").isEmpty()) {
      problems.put("until", "crisis.bad.until");
    }
    var countries = new TreeSet<String>();
    typed
        .chosen("country")
        .forEach(code -> places.find(code).ifPresent(place -> countries.add(place.code())));
    return new CrisisForm(id, slug, texts, countries, problems);
  }

  /** Addresses of items as people copy them, or their last parts. */
  private static List<String> slugs(String pinned) {
    return Typed.lines(pinned).stream()
        .map(line -> line.replaceFirst("[?#].*$", "").replaceFirst("/+$", ""))
        .map(line -> line.substring(line.lastIndexOf('/') + 1))
        .distinct()
        .toList();
  }

  /** The same, refused because not all that is pinned is there for everyone. */
  CrisisForm lacking() {
    return new CrisisForm(id, slug, texts, countries, Map.of("pinned", "crisis.bad.pinned"));
  }

  /** Of a form without problems. */
  Crisis crisis() {
    var said = new LinkedHashMap<Language, Crisis.Text>();
    for (var language : languages()) {
      var title = text("title." + language.tag());
      if (!title.isEmpty()) {
        said.put(language, new Crisis.Text(title, text("intro." + language.tag())));
      }
    }
    return new Crisis(
        id,
        slug,
        LocalDate.parse(text("until")),
        List.copyOf(countries),
        Typed.lines(text("pinned")),
        said);
  }

  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  public String problem(String field) {
    return problems.getOrDefault(field, "");
  }

  /** Languages in which it is written; Serbian Latin is derived. */
  public static List<Language> languages() {
    return Languages.INTERFACE.stream()
        .filter(language -> !language.equals(Language.SR_LATN))
        .toList();
  }
}
