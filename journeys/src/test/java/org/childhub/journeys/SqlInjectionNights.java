package org.childhub.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Has sqlmap try every form that guests and the sample cast come to. It takes an hour or two, so
 * only {@code .ci/nightly} runs it. Each field of each handler is tried once, by the first who
 * comes to it: a query is the same whoever calls it. {@code target/sqlmap/tried.tsv} says what was
 * tried.
 */
@WithBrowser
@TestMethodOrder(OrderAnnotation.class)
class SqlInjectionNights {
  private static final Path REPORTS = RunningHub.TARGET.resolve("sqlmap");
  private static final Path REPORT = REPORTS.resolve("tried.tsv");
  private static final Sqlmap SQLMAP = new Sqlmap(REPORTS, Duration.ofMinutes(4));
  private static final Set<String> TRIED = new HashSet<>();

  private static final String EDITOR = "Sam Sample";

  @BeforeAll
  static void begin(RunningHub hub) throws IOException {
    Files.deleteIfExists(REPORT);
    walk(EDITOR, hub).begin();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Order(1)
  void sqlmapFindsAPageThatIsOpen(boolean tells, RunningHub hub) throws Exception {
    try (var page = new InjectablePage(hub.database(), tells)) {
      var form = page.form();
      var said = SQLMAP.attack(form.request("hub=none"), List.of("note", "title"));
      assertThat(said.doubts()).isEmpty();
      assertThat(said.places()).singleElement().asString().contains("title");
    }
  }

  @ParameterizedTest
  @Order(2)
  @ValueSource(
      strings = {
        "",
        "Mira Uzorak",
        "Elena Exemplu",
        "Марија Пример",
        "Борис Примеров",
        "Lejla Uzorak",
        "Jelena Primer",
        EDITOR,
        "Alex Sample"
      })
  void noFormLetsSqlThrough(String actor, RunningHub hub) throws Exception {
    var walk = walk(actor, hub);
    var forms = walk.forms();
    assertThat(forms).as("forms that “%s” comes to", actor).hasSizeGreaterThan(2);
    var wrong = new ArrayList<String>();
    try (var open = new NoLimits(hub.database())) {
      for (var form : forms) {
        var fields = fresh(form);
        if (!fields.isEmpty()) {
          var said = attack(form, fields, walk);
          note(actor, form, fields, said);
          if (!said.isClean()) {
            wrong.add("%s %s: %s".formatted(form.handler(), fields, said));
          }
        }
      }
    }
    assertThat(wrong).as("open to SQL, or not tried to the end, for “%s”", actor).isEmpty();
  }

  @Test
  @Order(3)
  void alsoWhatTheSampleContentHasNoneOfWasTried() throws IOException {
    assertThat(Files.readString(REPORT))
        .contains(
            "GET /{lang}/edit/{id}/versions\t",
            "POST /{lang}/edit/{id}/files/order\t",
            "POST /{lang}/newsletters/{id}\t",
            "POST /{lang}/queue/concern/{reference}/outcome\t");
  }

  /** Beginning at an item with files too. */
  private static FormWalk walk(String actor, RunningHub hub) throws IOException {
    var item =
        hub.database()
            .value(
                "select i.id from editing_item i join library_file f on f.entry_id = i.entry_id limit 1");
    return new FormWalk(hub.address("/"), actor, Handlers.read(), List.of("en/edit/" + item));
  }

  /** The fields that nobody tried yet. */
  private static Set<String> fresh(SentForm form) {
    var fresh = new LinkedHashSet<String>();
    for (var field : form.fields()) {
      if (TRIED.add(form.handler() + " " + SentForm.general(field.key()))) {
        fresh.add(field.key());
      }
    }
    return fresh;
  }

  private static Sqlmap.Said attack(SentForm form, Set<String> fields, FormWalk walk)
      throws IOException, InterruptedException {
    System.err.printf("sqlmap: %s %s%n", form.handler(), fields);
    var said = SQLMAP.attack(form.request(walk.session()), fields);
    return walk.isStillIn() ? said : said.doubting("the session ended");
  }

  private static void note(String actor, SentForm form, Set<String> fields, Sqlmap.Said said)
      throws IOException {
    Files.writeString(
        REPORT,
        "%s\t%s\t%s\t%s%n"
            .formatted(
                actor, form.handler(), String.join(" ", fields), said.isClean() ? "clean" : said),
        UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
