package org.childhub.search.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.catalogue.EntryContent;
import org.childhub.catalogue.EntryName;
import org.childhub.catalogue.Passage;
import org.childhub.catalogue.PublicEntries;
import org.childhub.catalogue.PublicEntry;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.engine.IndexedEntry.Words;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.Years;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Messages;
import org.childhub.text.Script;
import org.childhub.text.Scripts;
import org.childhub.topics.Topic;
import org.childhub.topics.Topics;
import org.springframework.stereotype.Component;

/**
 * Gathers what the index is to know of entries: from the catalogue, the rooms that own them, and
 * the vocabulary.
 */
@Component
class EntryReader {
  private final PublicEntries entries;
  private final List<EntryContent> rooms;
  private final Topics topics;
  private final Messages messages;

  EntryReader(PublicEntries entries, List<EntryContent> rooms, Topics topics, Messages messages) {
    this.entries = entries;
    this.rooms = rooms;
    this.topics = topics;
    this.messages = messages;
  }

  /** Those of the entries that are public, as they are now. */
  List<IndexedEntry> read(Collection<Long> ids) {
    var found = entries.byIds(ids);
    var present = found.stream().map(PublicEntry::id).toList();
    if (present.isEmpty()) {
      return List.of();
    }
    var passages = new HashMap<Long, List<Passage>>();
    var names = new HashMap<Long, List<EntryName>>();
    for (var room : rooms) {
      room.passages(present)
          .forEach(
              passage ->
                  passages
                      .computeIfAbsent(passage.entryId(), id -> new ArrayList<>())
                      .add(passage));
      room.names(present)
          .forEach(
              (EntryName name) ->
                  names.computeIfAbsent(name.entryId(), id -> new ArrayList<>()).add(name));
    }
    return found.stream()
        .map(
            entry ->
                indexed(
                    entry,
                    passages.getOrDefault(entry.id(), List.of()),
                    names.getOrDefault(entry.id(), List.of())))
        .toList();
  }

  private IndexedEntry indexed(PublicEntry entry, List<Passage> passages, List<EntryName> names) {
    var words = new ArrayList<Words>();
    var titles = new HashMap<Language, String>();
    entry
        .texts()
        .forEach(
            (language, text) -> {
              titles.put(language, text.title());
              words.add(new Words(Role.TITLE, language, text.title()));
              words.add(new Words(Role.SUMMARY, language, text.summary()));
            });
    for (var topic : entry.topics()) {
      topics.find(topic).ifPresent(found -> about(found, words));
    }
    for (var language : Languages.INTERFACE) {
      // Serbian in one script stands for both.
      if (!language.equals(Language.SR_LATN)) {
        words.add(new Words(Role.ABOUT, language, plainly(entry, language)));
      }
    }
    names.forEach(name -> named(entry, name.name(), words));
    entry
        .organisation()
        .forEach((language, name) -> words.add(new Words(Role.ABOUT, language, name)));
    return new IndexedEntry(
        entry.id(),
        entry.changed(),
        entry.published(),
        entry.original(),
        titles,
        makers(entry, names),
        words,
        facets(entry),
        passages);
  }

  private static List<String> makers(PublicEntry entry, List<EntryName> names) {
    return Stream.concat(
            names.stream().filter(EntryName::maker).map(EntryName::name),
            entry.organisation().values().stream())
        .distinct()
        .toList();
  }

  private static void about(Topic topic, List<Words> words) {
    topic.labels().forEach((language, label) -> words.add(new Words(Role.ABOUT, language, label)));
    topic
        .synonyms()
        .forEach(
            (language, others) ->
                others.forEach(other -> words.add(new Words(Role.ABOUT, language, other))));
  }

  /** Kind, type, countries and year as a reader would say them. */
  private String plainly(PublicEntry entry, Language language) {
    var texts = messages.in(language);
    var words = new ArrayList<String>();
    words.add(texts.get("catalogue.kind." + entry.kind().code()));
    Optional.ofNullable(entry.type())
        .ifPresent(type -> words.add(texts.get("catalogue.type." + type)));
    entry.countries().forEach(country -> words.add(texts.country(country)));
    words.add(Integer.toString(entry.published().year()));
    return String.join("\n", words);
  }

  /** A name is found in both scripts of Serbian, unless another Cyrillic language wrote it. */
  private static void named(PublicEntry entry, String name, List<Words> words) {
    words.add(new Words(Role.ABOUT, entry.original(), name));
    if (!entry.original().isBcms() && Scripts.detect(name) == Script.LATIN) {
      words.add(new Words(Role.ABOUT, Language.SR_LATN, name));
    }
  }

  private Map<Facet, List<String>> facets(PublicEntry entry) {
    var facets = new EnumMap<Facet, List<String>>(Facet.class);
    facets.put(Facet.KIND, List.of(entry.kind().code()));
    facets.put(Facet.TYPE, Optional.ofNullable(entry.type()).stream().toList());
    facets.put(
        Facet.COUNTRY,
        entry.countries().stream().map(country -> country.toLowerCase(Locale.ROOT)).toList());
    facets.put(Facet.AUDIENCE, entry.audiences());
    facets.put(Facet.YEAR, List.of(Years.of(entry.published().year())));
    facets.put(
        Facet.LANGUAGE,
        (entry.languages().isEmpty() ? entry.texts().keySet() : entry.languages())
            .stream().map(language -> language.tag().split("-", 2)[0]).distinct().toList());
    var broad = new LinkedHashSet<String>(entry.topics());
    entry.topics().forEach(topic -> broad.addAll(topics.ancestors(topic)));
    facets.put(Facet.TOPIC, List.copyOf(broad));
    return facets;
  }
}
