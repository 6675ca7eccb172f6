package org.childhub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.childhub.HubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that DSpace's own imports are tested with. */
@HubTest
class FormatTests {
  @Autowired Imports imports;
  @Autowired JdbcClient db;
  @TempDir Path folder;

  @BeforeEach
  void empty() {
    Sources.clear(db);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          csv-test.csv                  | 1 | 0 | My Article
          csv-missing-field-test.csv    | 0 | 1 |
          ris-test.ris                  | 1 | 0 | Challenge–Response Identification
          bibtex-test.bib               | 1 | 0 | My Article
          bibtex-test-3-entries.bib     | 3 | 0 | My Article
          bibtex-test-article.bib       | 1 | 0 | My Article
          bibtex-test-diacritics.bib    | 1 | 0 | The German umlauts: ÄÖüß
          bibtex-test-multiple-authors.bib | 1 | 0 | My Article
          """)
  void filesOfOtherSystemsAreRead(String name, long added, long refused, String title)
      throws IOException {
    var outcome = run(SharedData.fixture("dspace/" + name), "report.tsv");

    assertThat(outcome.counts().added()).isEqualTo(added);
    assertThat(outcome.counts().refused()).isEqualTo(refused);
    if (title != null) {
      assertThat(titles()).contains(title);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tsv-test.tsv", "tsv-missing-field-test.tsv"})
  void aTableOfWhichTheFirstLineIsBrokenIsRefusedAsAWhole(String name) {
    assertThat(Sources.refusal(() -> run(SharedData.fixture("dspace/" + name), "report.tsv")))
        .contains(
            "must name the columns, title among them, parted by tabs; it reads “Title Author Year");
  }

  @Test
  void aMissingFieldIsNamedWithItsLine() throws IOException {
    run(SharedData.fixture("dspace/csv-missing-field-test.csv"), "report.tsv");

    assertThat(Files.readAllLines(folder.resolve("report.tsv")))
        .anyMatch(
            line -> line.matches("2\\t.*\\tdate\\tIt is missing: the record was not taken\\."));
  }

  @Test
  void anArchiveWithFilesIsTakenAndWhatIsTakenOutOfItGoes() throws IOException {
    Path archive =
        Files.copy(SharedData.fixture("dspace/saf-bitstreams.zip"), folder.resolve("saf.zip"));
    var outcome = run(archive, "report.tsv");
    assertThat(outcome.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0, 0));
    assertThat(files()).containsExactly("file1.txt");
    assertThat(run(archive, "report.tsv").counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0));

    Zips.replace(archive, "saf/item_000/file1.txt", "corrected content of the file");
    assertThat(run(archive, "report.tsv").counts())
        .as("other bytes")
        .isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0));
    assertThat(files()).containsExactly("file1.txt");

    Zips.replace(archive, "saf/item_000/contents", "");
    assertThat(run(archive, "report.tsv").counts()).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0));
    assertThat(files()).as("taken out").isEmpty();
  }

  @Test
  void relationsToOtherItemsAreReported() throws IOException {
    var outcome = run(SharedData.fixture("dspace/saf-relationships.zip"), "report.tsv");

    assertThat(outcome.counts().read()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("report.tsv")))
        .contains("relationships\tRelationships to other items are not taken in.");
  }

  @Test
  void brokenArchivesAreRefusedInASentence() throws IOException {
    byte[] sound = Files.readAllBytes(SharedData.fixture("dspace/saf-bitstreams.zip"));
    Path cut =
        Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(sound, sound.length / 2));
    Path bare = Zips.of(folder.resolve("bare.zip"), "readme.txt", "nothing here");
    Path wrong =
        Zips.of(
            folder.resolve("wrong.zip"),
            "a/dublin_core.xml",
            "<dublin_core><dcvalue element=",
            "b/dublin_core.xml",
            dublinCore("Sound"));

    assertThat(Sources.refusal(() -> run(cut, "cut.tsv")))
        .startsWith("The archive cannot be opened");
    assertThat(Sources.refusal(() -> run(bare, "bare.tsv")))
        .contains("no folder in it holds a file dublin_core.xml");
    assertThat(run(wrong, "wrong.tsv").counts()).isEqualTo(new Counts(2, 1, 0, 0, 1, 0, 0));
    assertThat(Files.readString(folder.resolve("wrong.tsv")))
        .contains("1\ta\trecord\t“dublin_core.xml” is no XML");
  }

  @Test
  void anArchiveDoesNotFillTheDisk() throws IOException {
    Path bomb =
        Zips.of(
            folder.resolve("bomb.zip"),
            "a/dublin_core.xml",
            dublinCore("A bomb beside it"),
            "a/contents",
            "bomb.txt\n",
            "a/bomb.txt",
            "0".repeat(40_000_000));

    var outcome = run(bomb, "bomb.tsv");

    assertThat(outcome.counts().added()).isEqualTo(1);
    assertThat(files()).isEmpty();
    assertThat(Files.readString(folder.resolve("bomb.tsv")))
        .contains("1\ta\tfile\t“bomb.txt” would be more than 200 times as large");
  }

  @Test
  void namesThatLeadOutOfAnArchiveAreRefused() throws IOException {
    Path sly =
        Zips.of(
            folder.resolve("sly.zip"),
            "a/dublin_core.xml",
            dublinCore("Sly"),
            "a/contents",
            "../../../../etc/passwd\n-r -s 0 -f /etc/passwd\n");

    run(sly, "sly.tsv");

    assertThat(files()).isEmpty();
    assertThat(Files.readString(folder.resolve("sly.tsv")))
        .contains(
            "There is no file “a/../../../../etc/passwd”", "/etc/passwd” lies outside the source");
  }

  @Test
  void whatEndNoteExportsByItselfIsRefusedWithAdvice() {
    Path file = SharedData.fixture("dspace/endnote-test.enw");

    assertThat(Sources.refusal(() -> SourceFormat.detect(file.toString())))
        .contains("export it as RIS");
  }

  private static String dublinCore(String title) {
    return """
        <dublin_core><dcvalue element="title" qualifier="none">%s</dcvalue>
        <dcvalue element="date" qualifier="issued">2020</dcvalue></dublin_core>
        """
        .formatted(title);
  }

  private Imports.Outcome run(Path file, String report) throws IOException {
    var format = SourceFormat.detect(file.toString()).orElseThrow();
    return imports.run(
        Sources.order(file.toString(), format, folder.resolve(report)).order(), Watch.NOBODY);
  }

  private List<String> files() {
    return db.sql("select name from library_file").query(String.class).list();
  }

  private List<String> titles() {
    return db.sql("select title from catalogue_text").query(String.class).list();
  }
}
