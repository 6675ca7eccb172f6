package org.childhub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.childhub.HubTest;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class ImportTests {
  @Autowired Imports imports;
  @Autowired Cards cards;
  @Autowired JdbcClient db;
  @TempDir Path folder;

  @BeforeEach
  void empty() {
    Sources.clear(db);
  }

  @Test
  void aTableGoesIntoTheLibrary() throws IOException {
    var outcome =
        run(
            """
            id,type,title,title_sq,summary,language,authors,date,countries,doi,isbn,pages
            a1,guideline,Listening to children,Të dëgjosh fëmijët,How to listen.,en,"Uzorak, Ana|Child Office [body]",12.05.2016,RS|Albania,https://doi.org/10.1000/182,978-0-387-23483-0,"xii, 245 p."
            """);

    assertThat(outcome.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0, 0));
    assertThat(outcome.hasReport()).isFalse();
    EntryCard card = card("listening-to-children");
    assertThat(card.type()).isEqualTo("guideline");
    assertThat(card.published()).hasToString("2016-05-12");
    assertThat(card.countries()).containsExactly("RS", "AL");
    assertThat(card.pages()).isEqualTo(245);
    assertThat(cards.find("listening-to-children", Language.SQ).orElseThrow().title())
        .isEqualTo("Të dëgjosh fëmijët");
    assertThat(
            db.sql("select authors::text || doi || isbn from library_publication")
                .query(String.class)
                .single())
        .contains("\"name\": \"Child Office\"", "\"body\": true", "10.1000/182", "9780387234830");
  }

  @Test
  void theSameFileTwiceChangesNothing() throws IOException {
    String table =
        """
        id,title,date,language
        1,First,2001,en
        2,Second,2002,en
        ,Third without a number,2003,en
        """;
    run(table);
    var before = state();

    var again = run(table);

    assertThat(again.counts()).isEqualTo(new Counts(3, 0, 0, 3, 0, 0, 0));
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void onlyWhatChangedIsWrittenAnew() throws IOException {
    run("id,title,date,language\n1,First,2001,en\n2,Second,2002,en\n");

    var again =
        run(
            "id,title,date,language\n1,First,2001,en\n2,Second thoughts,2002,en\n3,Third,2003,en\n");

    assertThat(again.counts()).isEqualTo(new Counts(3, 1, 1, 1, 0, 0, 0));
    assertThat(card("second").title()).isEqualTo("Second thoughts");
  }

  @Test
  void aBadRecordIsReportedAndTheRestGoesIn() throws IOException {
    var outcome =
        run(
            """
            id,title,date,language,countries,colour
            1,Good,2001,en,RS,blue
            2,,2002,en,RS,
            3,No date,,en,RS,
            4,Half good,2004-13-45,en,RS|Atlantis,
            1,Good again,2001,en,RS,
            """);

    assertThat(outcome.counts()).isEqualTo(new Counts(5, 2, 0, 0, 3, 0, 0));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(report())
        .containsExactly(
            "line\tid\tfield\treason",
            "1\t\tcolour\tThe hub knows no such field; it was left out.",
            "3\t2\ttitle\tIt is missing: the record was not taken.",
            "4\t3\tdate\tIt is missing: the record was not taken.",
            "5\t4\tdate\t“2004-13-45” is no day; only the year was taken.",
            "5\t4\tcountries\t“Atlantis” is no country or region that the hub knows.",
            "6\t1\tid\tA record with this identifier stands in line 2 already.");
  }

  @Test
  void aStrictImportRefusesWhatIsHalfGood() throws IOException {
    Path file =
        write(
            "id,title,date,language,countries\n1,Half good,2004,en,Atlantis\n",
            StandardCharsets.UTF_8);

    var outcome = imports.run(Sources.order(file).strict(), Watch.NOBODY);

    assertThat(outcome.counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0, 0));
    assertThat(count()).isZero();
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    Path file =
        write("id,title,date,language\n1,First,2001,en\n2,,2002,en\n", StandardCharsets.UTF_8);

    var outcome = imports.run(Sources.order(file).dryRun(), Watch.NOBODY);

    assertThat(outcome.counts()).isEqualTo(new Counts(2, 1, 0, 0, 1, 0, 0));
    assertThat(outcome.hasReport()).isTrue();
    assertThat(count()).isZero();
    assertThat(db.sql("select count(*) from exchange_run").query(Long.class).single()).isZero();
  }

  @Test
  void oldEncodingsAndByteOrderMarksAreRead() throws IOException {
    imports.run(
        Sources.order(write("\uFEFFtitle;date\nДеца и школа;2001\n", StandardCharsets.UTF_8))
            .order(),
        Watch.NOBODY);
    imports.run(
        Sources.order(
                write(
                    "title;date\nЖивот деце у граду и на селу;2002\n",
                    Charset.forName("windows-1251")))
            .order(),
        Watch.NOBODY);
    imports.run(
        Sources.order(
                write(
                    "title;date\nČežnja i šetnja đačke družine, priručnik za učitelje;2003\n",
                    Charset.forName("windows-1250")))
            .order(),
        Watch.NOBODY);

    assertThat(db.sql("select title from catalogue_text order by title").query(String.class).list())
        .containsExactlyInAnyOrder(
            "Деца и школа",
            "Живот деце у граду и на селу",
            "Čežnja i šetnja đačke družine, priručnik za učitelje");
  }

  @Test
  void aTableWithoutATitleIsRefusedAsAWhole() throws IOException {
    Path file = write("name of thing,when\nx,2001\n", StandardCharsets.UTF_8);

    assertThat(Sources.refusal(() -> imports.run(Sources.order(file).order(), Watch.NOBODY)))
        .contains("must name the columns, title among them");
    assertThat(count()).isZero();
  }

  @Test
  void likelyDuplicatesAreSetAside() throws IOException {
    run(
        "id,title,date,language,authors,doi\n1,Children and their rights,2001,en,\"Uzorak, Ana\",10.1000/182\n");

    var other =
        imports.run(
            Sources.order(
                    write(
                        """
                        id,title,date,language,authors,doi
                        x,Quite another title,2010,en,,https://doi.org/10.1000/182
                        y,Children and thier rights,2001,en,Ana Uzorak,
                        z,Something else,2001,en,Ana Uzorak,10.1000/183
                        v,Something  else!,2001,en,A. Uzorak,
                        w,"Something else, part 2",2001,en,Ana Uzorak,
                        """,
                        StandardCharsets.UTF_8))
                .name("other")
                .order(),
            Watch.NOBODY);

    assertThat(other.counts()).isEqualTo(new Counts(5, 2, 0, 0, 0, 3, 0));
    assertThat(
            db.sql("select origin_record || ' ' || reason from library_duplicate order by 1")
                .query(String.class)
                .list())
        .containsExactly("v title", "x doi", "y title");
  }

  private Imports.Outcome run(String table) throws IOException {
    return imports.run(Sources.order(write(table, StandardCharsets.UTF_8)).order(), Watch.NOBODY);
  }

  private Path write(String table, Charset charset) throws IOException {
    return Files.write(folder.resolve("table.csv"), table.getBytes(charset));
  }

  private List<String> report() throws IOException {
    return Files.readAllLines(folder.resolve("table.csv.report.tsv"));
  }

  private EntryCard card(String slug) {
    return cards.find(slug, Language.EN).orElseThrow();
  }

  private long count() {
    return db.sql("select count(*) from catalogue_entry").query(Long.class).single();
  }

  private List<String> state() {
    return db.sql("select id || slug || changed_at from catalogue_entry order by id")
        .query(String.class)
        .list();
  }
}
