package org.childhub.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.Kind;
import org.childhub.places.Place;
import org.childhub.places.Places;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.topics.Topic;
import org.childhub.topics.Topics;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be chosen in a form, named and sorted for its reader. */
@Component
public class Choices {
  static final List<String> TYPES =
      List.of(
          "report",
          "guideline",
          "manual",
          "curriculum",
          "law",
          "general-comment",
          "policy-brief",
          "article",
          "practice",
          "child-friendly",
          "form",
          "video",
          "podcast",
          "infographic",
          "thesis",
          "declaration");
  static final List<String> AUDIENCES =
      List.of(
          "social-workers",
          "teachers",
          "health-professionals",
          "police",
          "prosecutors",
          "judges",
          "academics",
          "ngo-workers",
          "students",
          "policy-makers",
          "parents",
          "foster-carers",
          "volunteers",
          "psychologists",
          "children");
  static final List<String> CONTRACTS =
      List.of("full-time", "part-time", "fixed-term", "internship", "consultancy");
  static final List<String> EVIDENCE = List.of("described", "monitored", "evaluated");
  static final List<String> COSTS = List.of("low", "medium", "high");
  private static final List<Language> OTHER_LANGUAGES =
      List.of(Language.CNR, Language.EL, Language.FR, Language.HU, Language.RU, Language.UK);
  private static final int MOST = 500;

  private final Places places;
  private final Topics topics;
  private final Cards cards;

  Choices(Places places, Topics topics, Cards cards) {
    this.places = places;
    this.topics = topics;
    this.cards = cards;
  }

  /** A value and its name for the reader. */
  public record Choice(String value, String name) {}

  /** Choices under a heading. */
  public record Group(String name, List<Choice> choices) {}

  /**
   * What this content may choose from.
   *
   * @param topics grouped by the broadest topic above them
   * @param countries those where the hub works, then regions, then all others
   */
  public record Offer(
      List<Group> topics,
      List<Group> countries,
      List<Choice> audiences,
      List<Choice> types,
      List<Choice> organisations,
      List<Choice> wholes) {}

  /** What there is to choose from; what was chosen earlier and is not there any more stays. */
  Offer of(Page page, Content content) {
    return new Offer(
        topics(page, content),
        countries(page, content),
        sorted(
            page,
            AUDIENCES.stream()
                .map(code -> new Choice(code, page.t("catalogue.audience." + code)))
                .toList()),
        sorted(
            page,
            TYPES.stream()
                .map(code -> new Choice(code, page.t("catalogue.type." + code)))
                .toList()),
        with(entries(page, Kind.ORGANISATION), content.facts().get(Field.ORGANISATION.code())),
        entries(page, Kind.SERIES, Kind.COLLECTION));
  }

  /** The choices of a field with few values, in their order; {@code key} begins their messages. */
  public static List<Choice> named(Page page, String key, Field field) {
    var values =
        switch (field) {
          case CONTRACT -> CONTRACTS;
          case EVIDENCE -> EVIDENCE;
          case COST -> COSTS;
          default -> throw new IllegalArgumentException("Too many: " + field);
        };
    return values.stream().map(value -> new Choice(value, page.t(key + value))).toList();
  }

  /** The languages that a text or a file may be in, the hub's own first, and these. */
  static Set<Language> languages(Collection<Language> more) {
    var languages = new LinkedHashSet<>(Languages.byNativeName());
    languages.addAll(OTHER_LANGUAGES);
    languages.addAll(more);
    return languages;
  }

  /** The values of a field that can be chosen, without names. */
  Set<String> values(Field field) {
    return switch (field) {
      case TOPICS -> new LinkedHashSet<>(topics.all().stream().map(Topic::slug).toList());
      case COUNTRIES -> {
        var codes = new LinkedHashSet<String>();
        places.countries().forEach(place -> codes.add(place.code()));
        places.regions().forEach(place -> codes.add(place.code()));
        yield codes;
      }
      case AUDIENCES -> Set.copyOf(AUDIENCES);
      case TYPE -> Set.copyOf(TYPES);
      case ORGANISATION -> slugs(Kind.ORGANISATION);
      case WHOLES -> slugs(Kind.SERIES, Kind.COLLECTION);
      default -> throw new IllegalArgumentException("Free text: " + field);
    };
  }

  private Set<String> slugs(Kind... kinds) {
    return new LinkedHashSet<>(
        cards.newest(Cards.Filter.of(kinds), Language.EN, MOST).stream()
            .map(EntryCard::slug)
            .toList());
  }

  private static List<Choice> with(List<Choice> choices, @Nullable String chosen) {
    var all = new ArrayList<>(choices);
    if (chosen != null && choices.stream().noneMatch(choice -> choice.value().equals(chosen))) {
      all.add(new Choice(chosen, chosen));
    }
    return all;
  }

  private List<Group> topics(Page page, Content content) {
    var byTop = new LinkedHashMap<String, List<Choice>>();
    var top =
        topics.top().stream()
            .sorted(Comparator.comparing(topic -> topic.label(page.language()), page.t().compare()))
            .toList();
    for (var topic : top) {
      byTop.put(
          topic.label(page.language()),
          sorted(
              page,
              topics.withNarrower(topic.slug()).stream()
                  .map(slug -> new Choice(slug, page.topic(slug)))
                  .toList()));
    }
    return groups(byTop, page, content.all(Field.TOPICS));
  }

  private List<Group> countries(Page page, Content content) {
    var groups = new LinkedHashMap<String, List<Choice>>();
    var offered = places.countriesOffered(content.all(Field.COUNTRIES));
    groups.put(
        page.t("editing.countries.focus"),
        names(page, offered.stream().filter(Place::focus).toList()));
    groups.put(page.t("editing.countries.regions"), names(page, places.regions()));
    groups.put(
        page.t("editing.countries.others"),
        names(page, offered.stream().filter(place -> !place.focus()).toList()));
    return groups(groups, page, content.all(Field.COUNTRIES));
  }

  private static List<Choice> names(Page page, List<Place> places) {
    return sorted(
        page,
        places.stream()
            .map(place -> new Choice(place.code(), page.t().country(place.code())))
            .toList());
  }

  private List<Choice> entries(Page page, Kind... kinds) {
    return sorted(
        page,
        cards.newest(Cards.Filter.of(kinds), page.language(), MOST).stream()
            .map(card -> new Choice(card.slug(), card.title()))
            .toList());
  }

  private static List<Choice> sorted(Page page, List<Choice> choices) {
    return choices.stream().sorted(Comparator.comparing(Choice::name, page.t().compare())).toList();
  }

  private static List<Group> groups(
      Map<String, List<Choice>> byName, Page page, List<String> chosen) {
    var groups = new ArrayList<Group>();
    var known = new HashSet<String>();
    byName.values().forEach(choices -> choices.forEach(choice -> known.add(choice.value())));
    byName.put(
        page.t("editing.choice.former"),
        chosen.stream()
            .filter(value -> !known.contains(value))
            .map(value -> new Choice(value, value))
            .toList());
    byName.forEach(
        (name, choices) -> {
          if (!choices.isEmpty()) {
            groups.add(new Group(name, choices));
          }
        });
    return groups;
  }
}
