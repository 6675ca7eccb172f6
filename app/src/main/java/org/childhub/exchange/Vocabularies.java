package org.childhub.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.childhub.places.Place;
import org.childhub.places.Places;
import org.childhub.text.Fold;
import org.childhub.text.Languages;
import org.childhub.text.Messages;
import org.childhub.text.Said;
import org.childhub.text.Texts;
import org.childhub.topics.Topic;
import org.childhub.topics.Topics;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What sources call types, audiences, countries and topics, as the hub's own codes. */
@Component
class Vocabularies {
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST_REMEMBERED = 10_000;

  private final Places places;
  private final Topics topics;
  private final Said<Map<String, String>> types;
  private final Said<Map<String, String>> audiences;
  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, List<String>> matches =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  Vocabularies(Places places, Topics topics, Messages messages) {
    this.places = places;
    this.topics = topics;
    this.types = new Said<>(messages, () -> read("types.tsv", "catalogue.type.", messages));
    this.audiences =
        new Said<>(messages, () -> read("audiences.tsv", "catalogue.audience.", messages));
    for (var language : Languages.INTERFACE) {
      Texts texts = messages.in(language);
      for (Place place : places.countries()) {
        countries.putIfAbsent(key(texts.country(place.code())), place.code());
      }
    }
  }

  /**
   * The type of a publication by its code, its name in a language of the interface or another
   * system's word.
   */
  Optional<String> type(String written) {
    return Optional.ofNullable(types.get().get(key(lastPart(written))));
  }

  Optional<String> audience(String written) {
    return Optional.ofNullable(audiences.get().get(key(written)));
  }

  /** A country or region by its code or its name in a language of the interface. */
  Optional<String> country(String written) {
    return places
        .find(written.strip().toUpperCase(Locale.ROOT))
        .or(() -> places.find(written.strip().toLowerCase(Locale.ROOT)))
        .map(Place::code)
        .or(() -> Optional.ofNullable(countries.get(key(written))));
  }

  /** The topics that a slug or any words name. */
  List<String> topics(String written) {
    return matches.computeIfAbsent(
        written,
        words ->
            topics
                .find(words.strip())
                .map(topic -> List.of(topic.slug()))
                .orElseGet(() -> topics.match(words).stream().map(Topic::slug).toList()));
  }

  // info:eu-repo/semantics/doctoralThesis, http://purl.org/coar/…, dcmitype:Text
  private static String lastPart(String written) {
    return written.substring(written.lastIndexOf('/') + 1);
  }

  private static String key(String words) {
    return NOT_WORDS.matcher(Fold.fold(words)).replaceAll("");
  }

  /** Lines of a code and its other names, parted by tabs; the names of the interface are added. */
  private static Map<String, String> read(String file, String messageKey, Messages messages) {
    var codes = new HashMap<String, String>();
    try (var in = new ClassPathResource("exchange/" + file).getInputStream();
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              names -> {
                for (String name : names) {
                  codes.putIfAbsent(key(name), names[0]);
                }
                for (var language : Languages.INTERFACE) {
                  Texts texts = messages.in(language);
                  if (texts.has(messageKey + names[0])) {
                    codes.putIfAbsent(key(texts.get(messageKey + names[0])), names[0]);
                  }
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }
}
