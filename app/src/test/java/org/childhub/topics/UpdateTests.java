package org.childhub.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.HubTest;
import org.childhub.text.InEnglish;
import org.childhub.text.Language;
import org.childhub.web.ContentVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an update of the hub may and may not do to a vocabulary that editors have changed. */
@HubTest
class UpdateTests {
  private static final String FILE =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix t: <https://test.example/update/> .
      t:one a skos:Concept ; skos:notation "update-one" ; skos:prefLabel "Update one"@en .
      t:two a skos:Concept ; skos:notation "update-two" ; skos:prefLabel "Update two"@en .
      t:three a skos:Concept ; skos:notation "update-three" ; skos:prefLabel "Update three"@en ; skos:broader t:one .
      """;

  @Autowired Topics topics;
  @Autowired Curation curation;
  @Autowired VocabularyChange change;
  @Autowired ContentVersion version;

  @Test
  void mergedRenamedAndRetiredTopicsStayAsTheEditorsLeftThem() {
    ship(FILE);
    assertThat(curation.merge("update-one", "update-two")).isEmpty();
    curation.retire("update-three", true);
    rename("update-two", "Update renamed");

    var report =
        ship(
            FILE
                + """
                t:four a skos:Concept ; skos:notation "update-four" ; skos:prefLabel "Update four"@en ; skos:broader t:one .
                """);

    assertThat(report.problems()).isEmpty();
    assertThat(topics.find("update-one").orElseThrow().slug()).isEqualTo("update-two");
    assertThat(topics.label("update-two", Language.EN)).isEqualTo("Update renamed");
    assertThat(topics.find("update-three").orElseThrow().retired()).isTrue();
    assertThat(topics.find("update-three").orElseThrow().broader()).containsExactly("update-two");
    assertThat(topics.find("update-four").orElseThrow().broader()).containsExactly("update-two");
    assertThat(topics.match("Update one")).extracting(Topic::slug).containsExactly("update-two");
  }

  @Test
  void whatBecamePartOfAnotherIsNotImportedAgain() {
    ship(FILE.replace("pdate", "pload"));
    curation.merge("upload-one", "upload-two");
    var report =
        topics.importSkos(
            new ByteArrayInputStream(FILE.replace("pdate", "pload").getBytes(UTF_8)),
            SkosFormat.TURTLE);
    assertThat(report.problems())
        .extracting(problem -> InEnglish.say(problem.reason()))
        .anyMatch(reason -> reason.contains("became part of “upload-two”"));
  }

  private void rename(String slug, String name) {
    var sheet = curation.sheets().get(slug);
    var draft = sheet.draft();
    var renamed =
        new TopicDraft(
            Map.of(Language.EN, name),
            draft.synonyms(),
            draft.hidden(),
            draft.definitions(),
            Set.copyOf(draft.broader()),
            Set.copyOf(draft.related()));
    assertThat(curation.write(slug, Instant.EPOCH, renamed))
        .extracting(Flaw::field)
        .isEqualTo(List.of("seen"));
    assertThat(curation.write(slug, sheet.changedAt(), renamed)).isEmpty();
  }

  private SkosReport ship(String turtle) {
    var report =
        change.ship(new ByteArrayInputStream(turtle.getBytes(UTF_8)), "a checksum of no file");
    version.raise();
    return report;
  }
}
