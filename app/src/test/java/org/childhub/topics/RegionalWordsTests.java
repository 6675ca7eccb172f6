package org.childhub.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.childhub.text.Scripts;
import org.childhub.topics.Concept.LabelKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** The shipped vocabulary knows the words that neighbours have for the same thing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionalWordsTests {
  private Collection<Concept> concepts = List.of();

  @BeforeAll
  void readTheFile() throws IOException {
    try (var in = new ClassPathResource("vocabulary/child-protection.ttl").getInputStream()) {
      var read = SkosReader.read(in, SkosFormat.TURTLE);
      var made = new SkosConcepts(read.subjects(), Map.of());
      concepts = made.concepts().values();
      assertThat(read.problems()).isEmpty();
      assertThat(made.problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "foster-care, hraniteljstvo, udomiteljstvo",
    "guardianship, starateljstvo, skrbništvo",
    "adoption, usvojenje, posvojenje",
    "family-support, porodica, obitelj",
    "social-protection, socijalna zaštita, socijalna skrb",
    "children-in-conflict-with-the-law, maloletnik, maloljetnik",
    "pre-school, vaspitač, odgajatelj",
    "online-safety, bezbednost na internetu, sigurnost na internetu",
    "local-authorities, opština, općina",
    "judges, sudija, sudac"
  })
  void wordsOfNeighboursStandTogetherInEachOfTheirLanguages(
      String topic, String eastern, String western) {
    for (var language : List.of("sr-Cyrl", "hr", "bs")) {
      assertThat(names(topic, language)).as(language).contains(eastern, western);
    }
  }

  @Test
  void serbianIsWrittenInCyrillicOnly() {
    assertThat(concepts)
        .flatExtracting(Concept::labels)
        .noneMatch(label -> label.language().tag().equals("sr-Latn"));
  }

  private List<String> names(String topic, String language) {
    return concepts.stream()
        .filter(concept -> concept.slug().equals(topic))
        .flatMap(concept -> concept.labels().stream())
        .filter(label -> label.kind() != LabelKind.DEFINITION)
        .filter(label -> label.language().tag().equals(language))
        .map(label -> Scripts.toLatin(label.text()).toLowerCase(Locale.ROOT))
        .toList();
  }
}
