package org.childhub.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.Kind;
import org.childhub.places.Place;
import org.childhub.places.Places;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.topics.Topic;
import org.childhub.topics.Topics;
import org.childhub.web.KeptHtml;
import org.childhub.web.Page;
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
  private final KeptOffers kept;

  Choices(Places places, Topics topics, Cards cards, KeptOffers kept) {
    this.places = places;
    this.topics = topics;
    this.cards = cards;
    this.kept = kept;
  }

  /** A value and its name for the reader. */
  public record Choice(String value, String name) {}

  /**
   * Choices under a heading.
   *
   * @param unchosen how they are drawn in their field while none is chosen
   */
  public record Group(String name, List<Choice> choices, KeptHtml unchosen) {
    Group(String name, List<Choice> choices) {
      this(name, choices, new KeptHtml());
    }

    /** How many are chosen. */
    public long count(List<String> chosen) {
      return chosen.isEmpty()
          ? 0
          : choices.stream().filter(choice -> chosen.contains(choice.value())).count();
    }
  }

  /**
   * What this content may choose from.
   *
   * @param topics grouped by the broadest topic above them
   * @param countries those where the hub works, then regions, then all others
   * @param audiences one group
   * @param wholes one group, none where there is nothing to choose
   * @param bulk how changes of many items are offered while nothing is chosen
   */
  public record Offer(
      List<Group> topics,
      List<Group> countries,
      List<Group> audiences,
      List<Choice> types,
      List<Choice> organisations,
      List<Group> wholes,
      KeptHtml bulk) {}

  /** What there is to choose from; what was chosen earlier and is not there any more stays. */
  Offer of(Page page, Content content) {
    var offer = of(page);
    var former = page.t("editing.choice.former");
    return new Offer(
        with(offer.topics, content.all(Field.TOPICS), former, value -> value),
        with(offer.countries, content.all(Field.COUNTRIES), former, page.t()::country),
        offer.audiences,
        offer.types,
        with(offer.organisations, content.one(Field.ORGANISATION)),
        offer.wholes,
        offer.bulk);
  }

  /** What there is to choose from for new content. */
  Offer of(Page page) {
    return kept.of(page.language(), () -> made(page));
  }

  private Offer made(Page page) {
    return new Offer(
        topics(page),
        countries(page),
        one(page, coded(page, AUDIENCES, "catalogue.audience.")),
        coded(page, TYPES, "catalogue.type."),
        entries(page, Kind.ORGANISATION),
        one(page, entries(page, Kind.SERIES, Kind.COLLECTION)),
        new KeptHtml());
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

  private static List<Choice> with(List<Choice> choices, String chosen) {
    if (chosen.isEmpty() || choices.stream().anyMatch(choice -> choice.value().equals(chosen))) {
      return choices;
    }
    var all = new ArrayList<>(choices);
    all.add(new Choice(chosen, chosen));
    return all;
  }

  private List<Group> topics(Page page) {
    return topics.top().stream()
        .sorted(Comparator.comparing(topic -> topic.label(page.language()), page.t().compare()))
        .map(
            topic ->
                new Group(
                    topic.label(page.language()),
                    sorted(
                        page,
                        topics.withNarrower(topic.slug()).stream()
                            .map(slug -> new Choice(slug, page.topic(slug)))
                            .toList())))
        .toList();
  }

  private List<Group> countries(Page page) {
    var offered = places.countriesInUse();
    return Stream.of(
            new Group(
                page.t("editing.countries.focus"),
                names(page, offered.stream().filter(Place::focus).toList())),
            new Group(page.t("editing.countries.regions"), names(page, places.regions())),
            new Group(
                page.t("editing.countries.others"),
                names(page, offered.stream().filter(place -> !place.focus()).toList())))
        .filter(group -> !group.choices().isEmpty())
        .toList();
  }

  private static List<Group> one(Page page, List<Choice> choices) {
    return choices.isEmpty() ? List.of() : List.of(new Group(page.t("editing.show"), choices));
  }

  private static List<Choice> coded(Page page, List<String> codes, String key) {
    return sorted(page, codes.stream().map(code -> new Choice(code, page.t(key + code))).toList());
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

  private static List<Group> with(
      List<Group> groups, List<String> chosen, String former, UnaryOperator<String> name) {
    var gone = new LinkedHashSet<>(chosen);
    groups.forEach(group -> group.choices().forEach(choice -> gone.remove(choice.value())));
    if (gone.isEmpty()) {
      return groups;
    }
    var all = new ArrayList<>(groups);
    all.add(
        new Group(
            former, gone.stream().map(value -> new Choice(value, name.apply(value))).toList()));
    return all;
  }
}
