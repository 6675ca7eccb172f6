package org.childhub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.childhub.HubTest;
import org.childhub.text.InEnglish;
import org.childhub.topics.SkosFormat;
import org.childhub.topics.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files that were made to fill the memory or to take for ever: read in little, told in a sentence.
 */
@HubTest
class HostileFilesTests {
  private static final int MANY = 300_000;

  @Autowired Imports imports;
  @Autowired Topics topics;
  @Autowired JdbcClient db;
  @TempDir Path folder;

  @BeforeEach
  void empty() {
    Sources.clear(db);
  }

  static Stream<Arguments> endless() {
    String bigQuote = "title,date\n\"" + "never closed\n".repeat(MANY);
    String bigLine = "{\"title\": \"" + "x".repeat(5_000_000);
    String bigRecord = "TY  - BOOK\nTI  - A title\n" + "and on\n".repeat(MANY);
    String bigEntry = "@book{key, title = {" + "never closed ".repeat(MANY);
    return Stream.of(
        Arguments.of("quote.csv", bigQuote),
        Arguments.of("line.jsonl", bigLine),
        Arguments.of("record.ris", bigRecord),
        Arguments.of("entry.bib", bigEntry));
  }

  @ParameterizedTest
  @MethodSource("endless")
  void aRecordWithoutEndIsGivenUp(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);

    var outcome = imports.run(Sources.order(file).order(), Watch.NOBODY);

    assertThat(Sources.problem(outcome)).contains("A record has more than a million characters");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(entries()).isZero();
  }

  @Test
  void manyValuesOfOneFieldAreCounted() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("words.ris"),
            "TY  - BOOK\nTI  - A title\nPY  - 2001\n" + words() + "ER  - \n");

    var outcome = imports.run(Sources.order(file).order(), Watch.NOBODY);

    assertThat(outcome.counts().added()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("words.ris.report.tsv")))
        .contains("keywords\tIt has 60,000 values; only the first 200 were taken");
  }

  private static String words() {
    var words = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      words.append("KW  - ").append(i).append('\n');
    }
    return words.toString();
  }

  @Test
  void bracketsWithinBracketsAndStringsOfStringsHarmNothing() throws IOException {
    var bibtex =
        new StringBuilder(
            "@book{deep, title = " + "{".repeat(MANY) + "}".repeat(MANY) + ", year = 2001}\n");
    bibtex.append("@string{s0 = \"ten chars \"}\n");
    for (int i = 1; i < 64; i++) {
      bibtex.append("@string{s%d = s%d # s%d}\n".formatted(i, i - 1, i - 1));
    }
    bibtex
        .append("@book{wide, title = ")
        .append("s63 # ".repeat(1000))
        .append("s63, year = 2001}\n");
    bibtex.append("@book{good, title = {Good}, year = 2001}\n");
    Path file = Files.writeString(folder.resolve("bombs.bib"), bibtex);

    var outcome = imports.run(Sources.order(file).order(), Watch.NOBODY);

    assertThat(outcome.counts().added()).isEqualTo(1);
    assertThat(outcome.counts().refused()).isEqualTo(outcome.counts().read() - 1);
    assertThat(Files.readString(folder.resolve("bombs.bib.report.tsv")))
        .contains("It joins more than 500 texts");
  }

  @Test
  void aBatchOfLargeRecordsDoesNotFillTheMemory() throws IOException {
    var table = new StringBuilder("id,title,date,language,summary\n");
    for (int i = 0; i < 60; i++) {
      table
          .append(i)
          .append(",Title ")
          .append(i)
          .append(",2001,en,")
          .append("word ".repeat(40_000))
          .append('\n');
    }
    Path file = Files.writeString(folder.resolve("large.csv"), table);

    var outcome = imports.run(Sources.order(file).order(), Watch.NOBODY);

    assertThat(outcome.counts().added()).isEqualTo(60);
    assertThat(Files.readString(folder.resolve("large.csv.report.tsv")))
        .contains("2\t0\tsummary\tIt has 199,999 characters; it was cut to 5,000.");
  }

  @Test
  void tooManyColumnsAreRefused() throws IOException {
    Path file =
        Files.writeString(folder.resolve("wide.csv"), "title,date" + ",more".repeat(1000) + "\n");

    assertThat(Sources.refusal(() -> imports.run(Sources.order(file).order(), Watch.NOBODY)))
        .contains("names 1,002 columns");
  }

  @Test
  void emptyAndMislabelledFilesAreToldInASentence() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    Path array = Files.writeString(folder.resolve("array.jsonl"), "[{\"title\": \"x\"}]");
    Path picture =
        Files.write(
            folder.resolve("picture.csv"),
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    Path ris = Files.writeString(folder.resolve("really-csv.ris"), "title,date\nA title,2001\n");

    assertThat(said(empty)).isEqualTo("The file is empty.");
    assertThat(said(array)).contains("one JSON array");
    assertThat(said(picture)).contains("must name the columns");
    assertThat(said(ris)).contains("1\t\trecord\tThis stands outside of a record");
    assertThat(entries()).isZero();
  }

  private String said(Path file) throws IOException {
    try {
      imports.run(Sources.order(file).order(), Watch.NOBODY);
      return Files.readString(Path.of(file + ".report.tsv"));
    } catch (SourceRefused refused) {
      return InEnglish.say(refused.sentence());
    }
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void wrongEncodingsAreRecognisedOrReported(String charset, String title, String taken)
      throws IOException {
    Path file = folder.resolve("table.csv");
    Files.write(file, ("title,date\n\"" + title + "\",2001\n").getBytes(Charset.forName(charset)));

    imports.run(Sources.order(file).order(), Watch.NOBODY);

    assertThat(db.sql("select title from catalogue_text").query(String.class).single())
        .isEqualTo(taken);
  }

  static Stream<Arguments> encodings() {
    String latin = "Čežnja i šetnja đačke družine, priručnik za učitelje";
    String cyrillic = "Живот деце у граду и на селу";
    return Stream.of(
        Arguments.of("UTF-8", latin, latin),
        Arguments.of("windows-1250", latin, latin),
        Arguments.of("windows-1251", cyrillic, cyrillic),
        Arguments.of("UTF-16", cyrillic, cyrillic));
  }

  @Test
  void aVocabularyThatIsABombChangesNothing() throws IOException {
    long before = topics.all().size();
    String bomb =
        """
        <?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
        <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
        <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#">
        <s:Concept rdf:about="http://example.org/x"><s:prefLabel xml:lang="en">&h;</s:prefLabel></s:Concept></rdf:RDF>
        """;

    InputStream in = new java.io.ByteArrayInputStream(bomb.getBytes(StandardCharsets.UTF_8));
    var report = topics.importSkos(in, SkosFormat.ofFile("x.rdf").orElseThrow());

    assertThat(report.accepted()).isFalse();
    assertThat(report.problems()).isNotEmpty();
    assertThat(topics.all().size()).isEqualTo(before);
  }

  private long entries() {
    return db.sql("select count(*) from catalogue_entry").query(Long.class).single();
  }
}
