package org.childhub.topics;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.childhub.text.Language;
import org.springframework.core.io.ClassPathResource;

/** The vocabulary as it comes with the hub, for what runs without a database. */
public final class ShippedTopics {
  static final String FILE = "vocabulary/child-protection.ttl";

  private final Vocabulary vocabulary;

  private ShippedTopics(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public static ShippedTopics read() throws IOException {
    try (var in = new ClassPathResource(FILE).getInputStream()) {
      var file = SkosReader.read(in, SkosFormat.TURTLE);
      return new ShippedTopics(
          new Vocabulary(
              new SkosConcepts(file.subjects(), Map.of()).concepts().values(), Map.of()));
    }
  }

  /** The names of each topic in one language by slug, as {@link Topics#synonyms} gives them. */
  public Map<String, List<String>> names(Language language) {
    return vocabulary.synonyms(language);
  }
}
