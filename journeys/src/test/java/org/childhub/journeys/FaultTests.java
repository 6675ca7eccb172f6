package org.childhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} from outside of the import, of the hub and of PostgreSQL while records are
 * written: the same command, given again, goes on, and in the end every record is there once, in
 * the database and in the index.
 */
class FaultTests {
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final int RECORDS = 3_000;
  private static final int MIDDLE = 1_000;

  @TempDir Path folder;

  private final List<Process> started = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private Path log = Path.of("");
  private String address = "";

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process process : started.reversed()) {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  @Test
  void killsLoseAndDoubleNothing() throws Exception {
    Process hub = startHub();

    Path okapis = records("okapi");
    killIn(okapis, startImport(okapis));
    importAll(okapis);

    Path tapirs = records("tapir");
    Process beside = startImport(tapirs);
    killIn(tapirs, hub);
    startHub();
    // it ended when the new hub took the database away, or was faster
    end(beside);
    importAll(tapirs);

    Path quokkas = records("quokka");
    beside = startImport(quokkas);
    awaitMiddle(quokkas);
    killDatabase();
    assertThat(end(beside)).as("it lost its database").isNotZero();
    assertThat(said())
        .contains("the same command goes on where this one was")
        .doesNotContain("Exception");
    importAll(quokkas);
    awaitFound(List.of("okapi", "tapir", "quokka"));

    stopAll();
    Path numbats = records("numbat");
    killIn(numbats, startImport(numbats));
    assertThat(importAll(numbats)).contains("Going on after record");
    startHub();
    awaitFound(List.of("okapi", "tapir", "quokka", "numbat"));
    assertThat(rows()).as("every record is there once").containsOnly(4 * RECORDS);
  }

  /**
   * A table of so many records; a country that nobody knows tells in the report how far the import
   * is.
   */
  private Path records(String word) throws IOException {
    var table = new StringBuilder("id,title,summary,date,language,authors,countries\n");
    for (int i = 1; i <= RECORDS; i++) {
      table.append(
          "%s-%d,Number %d of the %s,%s,20%02d,en,\"%s, A%d\",%s%n"
              .formatted(
                  word,
                  i,
                  i,
                  word,
                  "Some words of a summary. ".repeat(8),
                  i % 25,
                  word,
                  i,
                  i % 100 == 0 ? "Atlantis" : "RS"));
    }
    return Files.writeString(folder.resolve(word + ".csv"), table);
  }

  private Process startHub() throws IOException {
    int port = Program.freePort();
    address = "http://127.0.0.1:" + port;
    Process hub = start("run", "--empty", "--hub.port=" + port);
    await("the hub")
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(100))
        .failFast("the hub ended:\n" + said(), () -> !hub.isAlive())
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(() -> text("/healthz") != null);
    return hub;
  }

  private void stopAll() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Process startImport(Path file) throws IOException {
    return start("import", file.toString());
  }

  /** Imports to the end; answers what the command said. */
  private String importAll(Path file) throws Exception {
    Process process = startImport(file);
    assertThat(end(process)).as(said()).isZero();
    assertThat(said())
        .contains("read       %,9d".formatted(RECORDS), "set aside          0")
        .doesNotContain("Exception");
    return said();
  }

  private Process start(String... words) throws IOException {
    log = folder.resolve(started.size() + "-" + words[0] + ".log");
    List<String> command = Program.command(folder.resolve("data"), words);
    // Many short lives: starting quickly is worth more than running fast.
    command.addAll(1, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    started.add(process);
    return process;
  }

  private static int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private void killIn(Path file, Process process) throws InterruptedException {
    awaitMiddle(file);
    assertThat(process.isAlive()).as("it was to be killed in the middle").isTrue();
    process.destroyForcibly().waitFor();
  }

  private void killDatabase() throws IOException {
    List<String> postmaster = Files.readAllLines(folder.resolve("data/database/postmaster.pid"));
    ProcessHandle.of(Long.parseLong(postmaster.getFirst().strip())).orElseThrow().destroyForcibly();
  }

  private static void awaitMiddle(Path file) {
    await("the middle of " + file)
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                Files.exists(report(file))
                    && Files.readString(report(file)).contains("\n" + (MIDDLE + 1) + "\t"));
  }

  private void awaitFound(List<String> words) {
    await("the index to be equal to the database")
        .atMost(LONGEST)
        .until(() -> words.stream().allMatch(word -> found(word) == RECORDS));
  }

  private static Path report(Path file) {
    return Path.of(file + ".report.tsv");
  }

  /** What the program that was started last has printed. */
  private String said() throws IOException {
    return Files.readString(log);
  }

  /** How many entries a search finds. */
  private long found(String word) {
    var count =
        Pattern.compile("([\\d,]+) results? for")
            .matcher(String.valueOf(text("/en/search?q=" + word)));
    return count.find() ? Long.parseLong(count.group(1).replace(",", "")) : 0;
  }

  /** Rows of the tables that hold one for each record. */
  private List<Integer> rows() throws Exception {
    assertThat(end(start("admin", "status"))).isZero();
    var rows = new ArrayList<Integer>();
    for (String table :
        List.of("catalogue_entry", "catalogue_text", "library_publication", "exchange_record")) {
      var row = Pattern.compile("\\b" + table + "\\s+([\\d,]+)").matcher(said());
      assertThat(row.find()).as(table).isTrue();
      rows.add(Integer.parseInt(row.group(1).replace(",", "")));
    }
    return rows;
  }

  private @Nullable String text(String path) {
    try {
      var answer =
          http.send(
              HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
      return answer.statusCode() == 200 ? answer.body() : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
