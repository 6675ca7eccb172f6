package org.childhub.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.people.PublicNames;
import org.childhub.people.PublicPerson;
import org.childhub.places.Places;
import org.childhub.search.KeptSearches;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.childhub.text.Texts;
import org.childhub.topics.Topics;
import org.springframework.stereotype.Component;

/** Finds what a form names, and the names of what is followed. */
@Component
class Targets {
  private final Topics topics;
  private final Places places;
  private final Cards cards;
  private final Messages messages;
  private final KeptSearches searches;
  private final PublicNames people;

  Targets(
      Topics topics,
      Places places,
      Cards cards,
      Messages messages,
      KeptSearches searches,
      PublicNames people) {
    this.topics = topics;
    this.places = places;
    this.cards = cards;
    this.messages = messages;
    this.searches = searches;
    this.people = people;
  }

  /** What is at this address: the slug of a topic, an entry or a person, the code of a country. */
  Optional<Target> find(Subject subject, String what, Language reader) {
    return switch (subject) {
      case TOPIC -> topic(what, reader);
      case COUNTRY -> country(what, reader);
      case WHOLE, ORGANISATION, ITEM ->
          cards.find(what, reader).map(Targets::entry).filter(found -> found.subject() == subject);
      case PERSON -> people.at(what).map(person -> person(person, reader));
      case SEARCH -> Optional.empty();
    };
  }

  Optional<Target> topic(String slug, Language reader) {
    return topics
        .find(slug)
        .map(
            topic ->
                new Target(
                    Subject.TOPIC,
                    topic.slug(),
                    null,
                    topic.slug(),
                    topic.name(reader).text(),
                    topic.name(reader).language(),
                    "/topics/" + topic.slug()));
  }

  Optional<Target> country(String code, Language reader) {
    return places
        .find(code)
        .map(
            place ->
                new Target(
                    Subject.COUNTRY,
                    place.code(),
                    null,
                    place.code(),
                    messages.in(reader).country(place.code()),
                    reader,
                    "/countries/" + place.address()));
  }

  /** A kept search; its path is the whole address. */
  Target search(long id, String address, Texts texts) {
    return new Target(
        Subject.SEARCH, null, id, "", searches.name(texts, address), texts.language(), address);
  }

  /** Those of the members who have a public page, by number. */
  Map<Long, Target> people(Collection<Long> memberIds, Language reader) {
    return people.withPages(memberIds).values().stream()
        .collect(Collectors.toMap(PublicPerson::memberId, person -> person(person, reader)));
  }

  private static Target person(PublicPerson person, Language reader) {
    return new Target(
        Subject.PERSON,
        null,
        person.memberId(),
        person.slug(),
        person.name(),
        reader,
        person.path());
  }

  /** Those of the entries that are public, by id. */
  Map<Long, Target> entries(Collection<Long> ids, Language reader) {
    return cards.byIds(List.copyOf(ids), reader).stream()
        .collect(Collectors.toMap(EntryCard::id, Targets::entry));
  }

  private static Target entry(EntryCard card) {
    return new Target(
        Subject.of(card.kind()),
        null,
        card.id(),
        card.slug(),
        card.title(),
        card.language(),
        card.path());
  }
}
