package org.childhub.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.Kind;
import org.childhub.places.Place;
import org.childhub.places.Places;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.topics.Topic;
import org.childhub.topics.Topics;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names what can be chosen in a profile. */
@Component
class ProfileChoices {
  private static final int MOST_ORGANISATIONS = 1000;

  private final Places places;
  private final Topics topics;
  private final Cards cards;
  private final KeptChoices kept;

  ProfileChoices(Places places, Topics topics, Cards cards, KeptChoices kept) {
    this.places = places;
    this.topics = topics;
    this.cards = cards;
    this.kept = kept;
  }

  /** With what these forms say, even where lists leave it out by now. */
  Choices of(Page page, ProfileForm typed, ProfileForm stored) {
    var forms = List.of(typed, stored);
    var countries = chosen(forms, ProfileForm::country);
    var languages = chosen(forms, ProfileForm::language);
    var usual = kept.of(page.language(), () -> choices(page, List.of(), List.of()));
    return usual.countries().keySet().containsAll(countries)
            && usual.interfaceLanguages().keySet().containsAll(languages)
        ? usual
        : choices(page, countries, languages);
  }

  private Choices choices(Page page, List<String> countries, List<String> languages) {
    return new Choices(
        named(
            places.countriesOffered(countries).stream().map(Place::code).toList(),
            page.t()::country,
            page),
        professions(page),
        named(tags(ProfileCheck.LANGUAGES), tag -> page.t().languageName(Language.of(tag)), page),
        named(tags(page.languagesOffered(languages)), tag -> Language.of(tag).nativeName(), page),
        names(page),
        branches(page));
  }

  private static List<String> chosen(
      List<ProfileForm> forms, Function<ProfileForm, @Nullable String> field) {
    return forms.stream()
        .flatMap(form -> Stream.ofNullable(field.apply(form)))
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private List<String> names(Page page) {
    return organisations(page.language()).stream()
        .map(EntryCard::title)
        .distinct()
        .sorted(page.t().compare())
        .toList();
  }

  /** The address of the organisation with this name in this language; empty where there is none. */
  String organisation(String name, Language reader) {
    var wanted = Fold.fold(name);
    return organisations(reader).stream()
        .filter(card -> Fold.fold(card.title()).equals(wanted))
        .map(EntryCard::slug)
        .findFirst()
        .orElse("");
  }

  private List<EntryCard> organisations(Language reader) {
    return cards.newest(Cards.Filter.of(Kind.ORGANISATION), reader, MOST_ORGANISATIONS);
  }

  private static Map<String, String> professions(Page page) {
    var codes = Stream.of(Profession.values()).map(Profession::code).toList();
    var named = named(codes, code -> page.t("people.profession." + code), page);
    var other = Profession.OTHER.code();
    named.remove(other);
    named.put(other, page.t("people.profession." + other));
    return named;
  }

  private List<Choices.Branch> branches(Page page) {
    var byName = Comparator.comparing(page::topic, page.t().compare());
    return topics.top().stream()
        .map(Topic::slug)
        .sorted(byName)
        .map(
            slug ->
                new Choices.Branch(
                    page.topic(slug), topics.withNarrower(slug).stream().sorted(byName).toList()))
        .toList();
  }

  private static List<String> tags(Collection<Language> languages) {
    return languages.stream().map(Language::tag).toList();
  }

  private static Map<String, String> named(
      Collection<String> codes, Function<String, String> name, Page page) {
    var named = new LinkedHashMap<String, String>();
    codes.stream()
        .sorted(Comparator.comparing(name, page.t().compare()))
        .forEach(code -> named.put(code, name.apply(code)));
    return named;
  }
}
