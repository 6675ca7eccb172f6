package org.childhub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.childhub.HubTest;
import org.childhub.catalogue.Withdrawals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No record is lost, overwritten or shown although it was taken back, whatever stands beside it.
 */
@HubTest
class LostRecordsTests {
  private static final String HEAD = "id,title,date,language,authors,doi\n";

  @Autowired Imports imports;
  @Autowired Withdrawals withdrawals;
  @Autowired JdbcClient db;
  @TempDir Path folder;

  @BeforeEach
  void empty() {
    Sources.clear(db);
  }

  @Test
  void aNewRecordIsComparedWithWhatItsTwinIsNow() throws IOException {
    run("a", HEAD + "1,First,2001,en,,10.1000/1\n");

    // the DOI was wrong: it belongs to the new record
    var counts = run("a", HEAD + "1,First,2001,en,,10.1000/2\n2,Second,2002,en,,10.1000/1\n");

    assertThat(counts).isEqualTo(new Counts(2, 1, 1, 0, 0, 0, 0));
    assertThat(titles()).containsExactly("First", "Second");
  }

  @Test
  void allButThoseSetAsideGoInAndThoseWait() throws IOException {
    run("a", HEAD + "1,First,2001,en,,10.1000/1\n");

    var counts =
        run(
            "a",
            HEAD
                + "1,First,2001,en,,10.1000/2\n2,Second,2002,en,,10.1000/2\n3,Third,2003,en,,10.1000/3\n4,Third too,2004,en,,10.1000/3\n");

    assertThat(counts).isEqualTo(new Counts(4, 1, 1, 0, 0, 2, 0));
    assertThat(waiting()).containsExactly("2", "4");
  }

  @Test
  void whatWaitedIsForgottenWhenItsRecordIsCorrected() throws IOException {
    run("a", HEAD + "1,First,2001,en,,10.1000/1\n2,Second,2002,en,,10.1000/1\n");
    assertThat(waiting()).containsExactly("2");
    run("a", HEAD + "1,First,2001,en,,10.1000/1\n2,Second,2002,en,,10.1000/1\n");
    assertThat(waiting()).as("an import that changes nothing").containsExactly("2");

    run("a", HEAD + "1,First,2001,en,,10.1000/1\n2,Second,2002,en,,10.1000/2\n");

    assertThat(waiting()).isEmpty();
    assertThat(titles()).containsExactly("First", "Second");
  }

  @Test
  void aGoodRecordAfterABadOneWithItsIdIsTaken() throws IOException {
    run("a", HEAD + "1,First,2001,en,,\n");

    var counts = run("a", HEAD + "1,,2001,en,,\n1,First corrected,2001,en,,\n");

    assertThat(counts).isEqualTo(new Counts(2, 0, 1, 0, 1, 0, 0));
    assertThat(titles()).containsExactly("First corrected");
  }

  @Test
  void whatACompleteSourceDoesNotHoldAnyMoreIsWithdrawn() throws IOException {
    run("a", HEAD + "1,First,2001,en,,\n2,Second,2002,en,,\n3,Third,2003,en,,\n");

    // 2 is there, though nothing of it can be used
    var counts = complete("a", HEAD + "1,First,2001,en,,\n2,,2002,en,,\n");

    assertThat(counts).isEqualTo(new Counts(2, 0, 0, 1, 1, 0, 1));
    assertThat(titles()).containsExactly("First", "Second");
    assertThat(complete("a", HEAD + "1,First,2001,en,,\n3,Third,2003,en,,\n").withdrawn())
        .isEqualTo(1);
    assertThat(titles()).containsExactly("First", "Third");
  }

  @Test
  void whatAnOperatorWithdrewStaysAway() throws IOException {
    run("a", HEAD + "1,First,2001,en,,\n");
    assertThat(withdrawals.set("first", true)).isTrue();
    assertThat(withdrawals.set("first", true)).isFalse();

    run("a", HEAD + "1,First corrected,2001,en,,\n");

    assertThat(titles()).isEmpty();
    assertThat(withdrawals.set("first", false)).isTrue();
    assertThat(titles()).containsExactly("First corrected");
  }

  @Test
  void importsAtTheSameTimeShareNoAddress() throws Exception {
    var records = new StringBuilder("id,title,date,language\n");
    for (int i = 0; i < 700; i++) {
      records.append(i).append(",Annual report,").append(1900 + i % 100).append(",en\n");
    }
    var start = new CyclicBarrier(3);
    var running = new ArrayList<Future<Counts>>();
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (String source : List.of("a", "b", "c")) {
        Callable<Counts> one =
            () -> {
              start.await();
              return run(source, records.toString());
            };
        running.add(threads.submit(one));
      }
      for (var one : running) {
        assertThat(one.get()).isEqualTo(new Counts(700, 700, 0, 0, 0, 0, 0));
      }
    }
    assertThat(
            db.sql("select count(distinct slug) from catalogue_entry").query(Long.class).single())
        .isEqualTo(2100);
    assertThat(db.sql("select max(length(slug)) from catalogue_entry").query(Long.class).single())
        .isLessThanOrEqualTo(18);
  }

  private Counts run(String source, String table) throws IOException {
    return imports.run(order(source, table).order(), Watch.NOBODY).counts();
  }

  private Counts complete(String source, String table) throws IOException {
    return imports.run(order(source, table).complete(), Watch.NOBODY).counts();
  }

  private Sources order(String source, String table) throws IOException {
    return Sources.order(Files.writeString(folder.resolve(source + ".csv"), table)).name(source);
  }

  private List<String> titles() {
    return db.sql(
            """
            select title from catalogue_text t join catalogue_entry e on e.id = t.entry_id
            where visibility = 'public' order by title
            """)
        .query(String.class)
        .list();
  }

  private List<String> waiting() {
    return db.sql("select origin_record from library_duplicate order by 1")
        .query(String.class)
        .list();
  }
}
