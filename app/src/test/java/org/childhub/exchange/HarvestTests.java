package org.childhub.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.exchange.Repository.deleted;
import static org.childhub.exchange.Repository.fixture;
import static org.childhub.exchange.Repository.page;
import static org.childhub.exchange.Repository.record;
import static org.childhub.exchange.Repository.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.childhub.HubTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Harvests by OAI-PMH over real HTTP, with all 19 answers that the harvester Sickle is tested with.
 */
@HubTest
class HarvestTests {
  private static final OaiClient.Patience SHORT =
      new OaiClient.Patience(Duration.ofMillis(1), Duration.ofMillis(300));

  @Autowired Imports imports;
  @Autowired JdbcClient db;
  @TempDir Path folder;

  private Repository repository;

  @BeforeEach
  void start() {
    Sources.clear(db);
    repository = new Repository();
  }

  @AfterEach
  void stop() {
    repository.close();
  }

  @Test
  void aListOfFourPagesIsFollowedByItsTokens() throws IOException {
    repository.answer("ListRecords", fixture("ListRecords.xml"));
    for (String page : List.of("ListRecords2.xml", "ListRecords3.xml", "ListRecords4.xml")) {
      repository.answerToken(page, fixture(page));
    }

    var outcome = harvest();

    assertThat(outcome.problem()).isEmpty();
    // each page holds a deleted record that was never here (once without its identifier) and the
    // same other one
    assertThat(outcome.counts()).isEqualTo(new Counts(8, 1, 0, 6, 1, 0, 0));
    assertThat(repository.asked())
        .containsExactly(
            "verb=ListRecords&metadataPrefix=oai_dc",
            "verb=ListRecords&resumptionToken=ListRecords2.xml",
            "verb=ListRecords&resumptionToken=ListRecords3.xml",
            "verb=ListRecords&resumptionToken=ListRecords4.xml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          badArgument.xml             | (badArgument). Check the day and the set
          badResumptionToken.xml      | (badResumptionToken): “This resumptionToken is invalid”. Its list cannot be read to the end
          cannotDisseminateFormat.xml | (cannotDisseminateFormat). It does not offer the format oai_dc
          idDoesNotExist.xml          | it maps to no known item”. It does not keep to the protocol
          noSetHierarchy.xml          | “This repository does not support sets”. It has no sets: ask it without one
          undefinedError.xml          | (undefinedError). The protocol knows no such error
          ListRecordsBroken.xml       | The repository’s answer is no XML
          """)
  void anErrorOfTheRepositoryIsToldInASentence(String file, String sentence) throws IOException {
    repository.answer("ListRecords", fixture(file));

    var outcome = harvest();

    assertThat(Sources.problem(outcome)).contains(sentence);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(report())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("1\t\tsource\t")
        .contains(sentence);
    assertThat(entries()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"badVerb", "noMetadataFormats"})
  void theOtherErrorsOfTheProtocolAreToldToo(String code) throws IOException {
    repository.answer(
        "ListRecords", xml("<OAI-PMH><error code='" + code + "'>Words</error></OAI-PMH>"));

    assertThat(Sources.problem(harvest())).contains("(" + code + "): “Words”.");
  }

  @Test
  void nothingNewIsNoError() throws IOException {
    repository.answer("ListRecords", fixture("noRecordsMatch.xml"));

    var outcome = harvest();

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.counts()).isEqualTo(Counts.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Identify.xml",
        "ListMetadataFormats.xml",
        "ListSets.xml",
        "ListIdentifiers.xml",
        "ListIdentifiers2.xml"
      })
  void answersToOtherQuestionsHoldNoRecords(String file) throws IOException {
    repository.answer("ListRecords", fixture(file));
    repository.answerToken("ListIdentifiers2.xml", fixture("ListIdentifiers2.xml"));

    harvest();

    assertThat(entries()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetRecord.xml", "GetRecord_utf8test.xml"})
  void aSingleRecordIsTaken(String file) throws IOException {
    repository.answer("ListRecords", fixture(file));

    assertThat(harvest().counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0, 0));
  }

  @Test
  void theNextHarvestAsksForWhatCameSince() throws IOException {
    repository.answer("ListRecords", page("", record("07", "First"), record("09", "Second")));
    repository.answer("Identify", fixture("Identify.xml"));
    harvest();
    repository.answer(
        "ListRecords",
        page("", record("09", "Second thoughts"), deleted("07"), record("10", "Third")));

    var outcome = harvest();

    assertThat(repository.asked().getLast())
        .isEqualTo("verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-09");
    assertThat(outcome.counts()).isEqualTo(new Counts(3, 1, 1, 0, 0, 0, 1));
    assertThat(publicTitles()).containsExactly("Second thoughts", "Third");
  }

  @Test
  void aDeletedRecordThatComesBackIsShownAgain() throws IOException {
    repository.answer("ListRecords", page("", record("07", "First")));
    harvest();
    repository.answer("ListRecords", page("", deleted("07")));
    harvest();
    assertThat(publicTitles()).isEmpty();
    repository.answer("ListRecords", page("", record("07", "First")));

    harvest();

    assertThat(publicTitles()).containsExactly("First");
  }

  @Test
  void aHarvestThatWasCutOffReadsItsPageAgainFromTheStart() throws IOException {
    repository.answer("ListRecords", page("next", record("01", "One"), record("02", "Two")));
    repository.answerToken("next", aResponse().withStatus(404));
    assertThat(Sources.problem(harvest())).contains("status 404");
    // the page has another order now, and one record more
    repository.answer(
        "ListRecords",
        page("next", record("03", "Three"), record("02", "Two"), record("01", "One")));
    repository.answerToken("next", page("", record("04", "Four"), deleted("01")));

    var outcome = harvest();

    assertThat(outcome.problem()).isEmpty();
    assertThat(publicTitles()).containsExactly("Four", "Three", "Two");
    assertThat(outcome.counts().added()).isEqualTo(4);
    assertThat(outcome.counts().withdrawn()).isEqualTo(1);
  }

  @Test
  void aBusyRepositoryIsAskedAgainAfterTheTimeItNames() throws IOException {
    repository.answer("ListRecords", aResponse().withStatus(503).withHeader("Retry-After", "0"));
    assertThat(Sources.problem(harvest())).isEqualTo("The repository answers with status 503.");
    assertThat(repository.asked()).hasSize(4);
  }

  @Test
  void aServerThatStallsIsGivenUp() {
    repository.answer("ListRecords", page("").withFixedDelay(60_000));
    assertThat(Sources.refusal(this::readPatiently))
        .contains("cannot be reached: no whole answer came within");
  }

  @Test
  void aServerThatSendsByteByByteIsGivenUp() {
    repository.answer(
        "ListRecords", page("", record("01", "One")).withChunkedDribbleDelay(500, 120_000));
    assertThat(Sources.refusal(this::readPatiently))
        .contains("cannot be reached: no whole answer came within");
  }

  @Test
  void listsWithoutEndAreGivenUp() throws IOException {
    repository.answer("ListRecords", page("a"));
    repository.answerToken("a", page("b"));
    repository.answerToken("b", page("a"));
    assertThat(Sources.problem(harvest())).contains("the same resumption token again and again");
  }

  @Test
  void bombsAreGivenUp() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("<OAI-PMH><ListRecords><record><metadata>".getBytes(StandardCharsets.US_ASCII));
      gzip.write("x".repeat(8_000_000).getBytes(StandardCharsets.US_ASCII));
    }
    repository.answer(
        "ListRecords",
        aResponse().withHeader("Content-Encoding", "gzip").withBody(packed.toByteArray()));
    assertThat(Sources.problem(harvest()))
        .contains("A text or tag has more than 2 million characters");

    repository.answer(
        "ListRecords",
        xml(
            "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><OAI-PMH>&b;</OAI-PMH>"));
    assertThat(harvest().problem()).isPresent();
    assertThat(entries()).isZero();
  }

  private void readPatiently() throws IOException {
    var order = repository.order(folder.resolve("report.tsv")).order();
    var client = new OaiClient(order.source(), Watch.NOBODY, SHORT);
    try (var reader = OaiReader.open(order, "", "", client, Watch.NOBODY)) {
      reader.next();
    }
  }

  private Imports.Outcome harvest() throws IOException {
    return imports.run(repository.order(folder.resolve("report.tsv")).order(), Watch.NOBODY);
  }

  private List<String> report() throws IOException {
    return Files.readAllLines(folder.resolve("report.tsv"));
  }

  private long entries() {
    return db.sql("select count(*) from catalogue_entry").query(Long.class).single();
  }

  private List<String> publicTitles() {
    return db.sql(
            """
            select title from catalogue_text t join catalogue_entry e on e.id = t.entry_id
            where visibility = 'public' order by title
            """)
        .query(String.class)
        .list();
  }
}
