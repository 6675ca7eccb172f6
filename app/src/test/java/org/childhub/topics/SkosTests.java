package org.childhub.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.childhub.HubTest;
import org.childhub.text.InEnglish;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@HubTest
class SkosTests {
  private static final String HEAD =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix t: <https://test.example/> .
      """;

  @Autowired Topics topics;
  @Autowired VocabularyChange change;

  @Test
  void theShippedVocabularyIsThereWithNamesInEveryLanguage() {
    assertThat(topics.all()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(topics.all())
        .allMatch(
            topic ->
                topic.uri().startsWith("https://test.example/")
                    || List.of("en", "sr-Cyrl", "hr", "bs", "sq", "bg", "ro", "mk").stream()
                        .allMatch(tag -> topic.labels().containsKey(Language.of(tag))));
    assertThat(topics.label("foster-care", Language.SR_LATN)).isEqualTo("Hraniteljstvo");
    assertThat(topics.label("no-such-topic", Language.EN)).isEqualTo("no-such-topic");
    assertThat(topics.ancestors("foster-care")).contains("alternative-care");
    assertThat(topics.withNarrower("alternative-care")).contains("alternative-care", "foster-care");
  }

  @Test
  void whatIsExportedCanBeImportedWithoutAChange() {
    var out = new ByteArrayOutputStream();
    topics.exportSkos(out);

    var report = topics.importSkos(new ByteArrayInputStream(out.toByteArray()), SkosFormat.TURTLE);

    assertThat(report.problems()).isEmpty();
    // Those that are retired go out too.
    assertThat(report.concepts()).isGreaterThanOrEqualTo(topics.all().size());
    assertThat(report.added() + report.changed()).isZero();
  }

  @Test
  void importingAddsChangesAndThenChangesNothing() {
    var file =
        HEAD
            + """
            t:new a skos:Concept ; skos:notation "test-new" ; skos:prefLabel "Test new"@en, "Тест ново"@sr-Cyrl ;
              skos:altLabel "brand new"@en ; skos:related t:other .
            t:other a skos:Concept ; skos:notation "test-other" ; skos:prefLabel "Test other"@en ; skos:broader t:new .
            """;
    var unrelated = file.replace("; skos:related t:other", "");

    assertThat(read(unrelated).added()).isEqualTo(2);
    assertThat(read(unrelated)).isEqualTo(new SkosReport(2, 0, 0, List.of()));
    assertThat(read(unrelated.replace("Test other", "Test another")).changed()).isEqualTo(1);
    assertThat(topics.label("test-other", Language.SQ)).isEqualTo("Test another");
    assertThat(topics.label("test-new", Language.HR)).isEqualTo("Test novo");
    assertThat(topics.match("Something BRAND-new about foster   care"))
        .extracting(Topic::slug)
        .containsExactly("test-new", "foster-care");
    assertThat(read(file).problems())
        .extracting(problem -> InEnglish.say(problem.reason()))
        .anyMatch(reason -> reason.contains("above it"));
  }

  @Test
  void rdfXmlIsReadToo() {
    var report =
        topics.importSkos(
            new ByteArrayInputStream(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
                  <skos:Concept rdf:about="https://test.example/xml">
                    <skos:notation>test-xml</skos:notation><skos:prefLabel xml:lang="en">Test in XML</skos:prefLabel>
                  </skos:Concept>
                </rdf:RDF>
                """
                    .getBytes(UTF_8)),
            SkosFormat.RDF_XML);

    assertThat(report.problems()).isEmpty();
    assertThat(topics.find("test-xml")).isPresent();
  }

  @Test
  void xmlCannotReadFilesOfThisMachine() {
    var report =
        topics.importSkos(
            new ByteArrayInputStream(
                """
                <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
                  <skos:Concept rdf:about="https://test.example/xxe">
                    <skos:notation>test-xxe</skos:notation><skos:prefLabel xml:lang="en">a&secret;b</skos:prefLabel>
                  </skos:Concept>
                </rdf:RDF>
                """
                    .getBytes(UTF_8)),
            SkosFormat.RDF_XML);

    assertThat(report.accepted() ? topics.label("test-xxe", Language.EN) : "ab").isEqualTo("ab");
  }

  @Test
  void everyFaultIsNamedWithItsLineAndNothingIsWritten() {
    var report =
        read(
            HEAD
                + """
                t:good a skos:Concept ; skos:notation "test-good" ; skos:prefLabel "Test good"@en .
                t:mute a skos:Concept ; skos:prefLabel "Test mute"@en .
                t:a a skos:Concept ; skos:notation "test-a" ; skos:prefLabel "Test a"@en ; skos:broader t:b .
                t:b a skos:Concept ; skos:notation "test-b" ; skos:prefLabel "Test b"@en ; skos:broader t:a .
                t:c a skos:Concept ; skos:notation "test-c" ; skos:prefLabel "Test good"@en ; skos:broader t:nowhere .
                t:d a skos:Concept ; skos:notation "Test D!" ; skos:prefLabel "Test d"@en, "Test dd"@en .
                t:e a skos:Concept ; skos:notation "test-e" ; skos:prefLabel "no language" .
                t:f a skos:Concept ; skos:notation "foster-care" ; skos:prefLabel "Test f"@en .
                """);

    assertThat(report.accepted()).isFalse();
    assertThat(report.problems())
        .extracting(
            problem ->
                problem.subject().replace("https://test.example/", "")
                    + ": "
                    + InEnglish.say(problem.reason()))
        .anyMatch(text -> text.startsWith("mute: It has no skos:notation"))
        .anyMatch(text -> text.startsWith("a: ") && text.contains("circle"))
        .anyMatch(text -> text.startsWith("c: Its skos:broader"))
        .anyMatch(text -> text.contains("“Test good” (English) stands for"))
        .anyMatch(text -> text.startsWith("d: The notation"))
        .anyMatch(text -> text.startsWith("e: “no language” names no language"))
        .anyMatch(text -> text.startsWith("f: The notation “foster-care” belongs to"));
    assertThat(report.problems())
        .filteredOn(problem -> problem.subject().endsWith("mute"))
        .allMatch(problem -> problem.line() == 4);
    assertThat(topics.find("test-good")).isEmpty();
  }

  @Test
  void aFileThatIsNoTurtleIsRefusedWithItsLine() {
    assertThat(read(HEAD + "t:x a skos:Concept ;;; oops").problems())
        .singleElement()
        .matches(problem -> problem.line() == 3);
    assertThat(read("").problems())
        .singleElement()
        .matches(problem -> problem.reason().key().equals("topics.reason.empty"));
    assertThat(read("\u0000\ufffd{").accepted()).isFalse();
  }

  @Test
  void anUpdateOfTheShippedVocabularyLeavesWhatWasChangedHere() throws Exception {
    var shipped =
        new ClassPathResource("vocabulary/child-protection.ttl").getContentAsString(UTF_8);
    var own = new ByteArrayOutputStream();
    topics.exportSkos("burnout", own);
    read(own.toString(UTF_8).replace("\"Burnout\"@en", "\"Exhaustion of helpers\"@en"));
    assertThat(topics.label("burnout", Language.EN)).isEqualTo("Exhaustion of helpers");

    var report = change.ship(new ByteArrayInputStream(shipped.getBytes(UTF_8)), "another checksum");

    assertThat(report.problems()).isEmpty();
    assertThat(report.changed()).isZero();
    assertThat(topics.label("burnout", Language.EN)).isEqualTo("Exhaustion of helpers");
  }

  private SkosReport read(String turtle) {
    return topics.importSkos(new ByteArrayInputStream(turtle.getBytes(UTF_8)), SkosFormat.TURTLE);
  }
}
