package org.childhub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.childhub.HubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** The command's report is in the language that it is asked for. */
@HubTest
class ReportLanguageTests {
  @Autowired ImportCommand command;
  @Autowired JdbcClient db;
  @TempDir Path folder;

  private final StringWriter said = new StringWriter();

  @BeforeEach
  void empty() {
    Sources.clear(db);
  }

  @Test
  void theReportIsInEnglishUnlessItIsAskedForInAnotherLanguage() throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), "title,date\nGood,2001\n,2002\n");

    assertThat(run(table.toString())).isEqualTo(1);
    assertThat(report("table.csv"))
        .isEqualTo(
            "line\tid\tfield\treason\n3\t\ttitle\tIt is missing: the record was not taken.\n");

    assertThat(run(table.toString(), "--report-language", "sr-Latn")).isEqualTo(1);
    assertThat(report("table.csv")).contains("\ttitle\tNedostaje, pa zapis nije preuzet.\n");
  }

  @Test
  void aVocabularyIsReportedInItToo() throws IOException {
    Path vocabulary =
        Files.writeString(
            folder.resolve("topics.ttl"),
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://test.example/x> a skos:Concept ; skos:prefLabel "Without address"@en .
            """);

    assertThat(run(vocabulary.toString(), "--report-language", "sq")).isEqualTo(2);
    assertThat(report("topics.ttl")).contains("\tNuk ka skos:notation, që është adresa e temës.\n");
  }

  @Test
  void whatIsNoLanguageOfTheInterfaceIsRefused() throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), "title,date\nGood,2001\n");

    assertThat(run(table.toString(), "--report-language", "fr")).isEqualTo(2);
    assertThat(said.toString()).contains("fr is no language of the interface");
    assertThat(folder.resolve("table.csv.report.tsv")).doesNotExist();
  }

  private int run(String... words) {
    var line = new CommandLine(command);
    line.setOut(new PrintWriter(said));
    line.setErr(new PrintWriter(said));
    return line.execute(words);
  }

  private String report(String source) throws IOException {
    return Files.readString(folder.resolve(source + ".report.tsv"));
  }
}
