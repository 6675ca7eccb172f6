package org.childhub.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.childhub.search.engine.Answer;
import org.childhub.search.engine.Narrowing;
import org.childhub.search.engine.Order;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.SearchIndex;
import org.childhub.search.engine.SearchResting;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Searches that somebody keeps, by the address of their page ({@code /sq/search?q=words&topic=…}):
 * they are read as that page reads them, and asked about certain entries.
 */
@Component
public class KeptSearches {
  private static final Logger log = LoggerFactory.getLogger(KeptSearches.class);

  private final SearchIndex index;
  private final FieldSyntax syntax;
  private final FacetNames names;

  KeptSearches(SearchIndex index, FieldSyntax syntax, FacetNames names) {
    this.index = index;
    this.syntax = syntax;
    this.names = names;
  }

  /**
   * The one form of an address of the search page in this language, without order and page; empty
   * where it asks for everything.
   */
  public Optional<String> normal(Language language, String address) {
    var read = read("/" + language.pathTag() + "/" + Scope.SEARCH.code(), address);
    return read.words().isEmpty() && read.chosen().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ListAddress(read.path(), read.words(), read.only(), read.chosen(), null, 1)
                .toString());
  }

  /** The words and chosen values of a normal address, for its reader. */
  public String name(Texts texts, String address) {
    var read = read(path(address), address);
    var parts = new ArrayList<String>();
    if (!read.words().isEmpty()) {
      parts.add(read.words());
    }
    read.chosen()
        .forEach(
            (facet, values) -> values.forEach(value -> parts.add(names.name(texts, facet, value))));
    return String.join(", ", parts);
  }

  /** Those of the entries that its page would list; empty while the index rests. */
  public Optional<Set<Long>> among(String address, Collection<Long> entryIds) {
    var read = read(path(address), address);
    var asked = syntax.read(read.words());
    var narrowings = new ArrayList<>(asked.narrowings());
    narrowings.add(some(entryIds));
    return ask(
        new Question(
            asked.words(),
            read.only(),
            narrowings,
            Scope.SEARCH.kinds(),
            read.chosen(),
            Order.NEWEST,
            0,
            entryIds.size(),
            language(address)));
  }

  /** Those of the entries that are in the index; empty while it rests. */
  public Optional<Set<Long>> indexed(Collection<Long> entryIds) {
    return ask(
        new Question(
            "",
            false,
            List.of(some(entryIds)),
            Set.of(),
            Map.of(),
            Order.NEWEST,
            0,
            entryIds.size(),
            Language.EN));
  }

  private Optional<Set<Long>> ask(Question question) {
    try {
      return Optional.of(
          index.search(question).hits().stream()
              .map(Answer.Hit::entryId)
              .collect(Collectors.toSet()));
    } catch (SearchResting resting) {
      log.debug("A kept search waits: {}", resting.getMessage());
      return Optional.empty();
    }
  }

  private static Narrowing some(Collection<Long> entryIds) {
    return new Narrowing("", false, new Narrowing.Among(new HashSet<>(entryIds)));
  }

  private static String path(String address) {
    return address.replaceFirst("\\?.*", "");
  }

  private static Language language(String address) {
    return Languages.interfaceLanguage(address.split("/", 3)[1]).orElse(Language.EN);
  }

  private static ListAddress read(String path, String address) {
    var parameters = new LinkedMultiValueMap<String, String>();
    var query = address.indexOf('?');
    if (query >= 0) {
      for (var pair : address.substring(query + 1).split("&")) {
        var parts = pair.split("=", 2);
        if (parts.length == 2) {
          decoded(parts[1]).ifPresent(value -> parameters.add(parts[0], value));
        }
      }
    }
    return ListAddress.of(path, parameters);
  }

  private static Optional<String> decoded(String part) {
    try {
      return Optional.of(URLDecoder.decode(part, UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }
}
