package org.childhub.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One run of sqlmap over one request, with a new session.
 *
 * <p>Level 2 tries the request's fields in all the ways of quoting that occur in queries people
 * write; higher levels try headers, which the hub brings into no query. Risk 1, for what is riskier
 * puts an OR into updates and would change what other forms are about. Tried are answers that
 * differ (B), messages of errors (E), a second statement (S) and waiting (T): any of them shows
 * each place that a union (U) or a query within a query (Q) would. Redirects are not followed,
 * since waiting shows through them too.
 *
 * @param longest how long a field may take
 */
record Sqlmap(Path folder, Duration longest) {
  private static final Pattern REFUSED =
      Pattern.compile("(?m)^(?:401|429|5\\d\\d) \\([^)]*\\) - \\d+ times");
  private static final Pattern PLACE = Pattern.compile("(?m)^Parameter: .*");

  /**
   * What it said.
   *
   * @param places where SQL came through
   * @param doubts why the request was not tried to its end
   */
  record Said(List<String> places, List<String> doubts) {
    Said doubting(String doubt) {
      return new Said(places, Stream.concat(doubts.stream(), Stream.of(doubt)).toList());
    }

    boolean isClean() {
      return places.isEmpty() && doubts.isEmpty();
    }
  }

  /** Tries these fields of a request, which is as {@link SentForm#request} writes it. */
  Said attack(String request, Collection<String> fields) throws IOException, InterruptedException {
    var file = Files.createTempFile(Files.createDirectories(folder), "form", ".http");
    Files.writeString(file, request);
    var log = Path.of(file + ".log");
    var process =
        new ProcessBuilder(words(file, fields))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var ended = process.waitFor(longest.multipliedBy(fields.size()));
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    return read(Files.readString(log), ended);
  }

  private List<String> words(Path file, Collection<String> fields) {
    return List.of(
        "sqlmap",
        "-r",
        file.toString(),
        "-p",
        String.join(",", fields),
        "--batch",
        // What an earlier attempt left in a form makes it ask whether to go on.
        "--answers=are you really sure=Y",
        "--ignore-stdin",
        "--flush-session",
        "--keep-alive",
        "--ignore-redirects",
        "--dbms=PostgreSQL",
        "--level=2",
        "--risk=1",
        "--technique=BEST",
        "--time-sec=3",
        "--timeout=20",
        "--retries=1",
        "--disable-coloring",
        "--output-dir=" + folder);
  }

  private static Said read(String said, boolean ended) {
    var places = PLACE.matcher(said).results().map(place -> place.group().strip()).toList();
    var doubts = new ArrayList<String>();
    if (!ended) {
      doubts.add("it took too long");
    } else if (places.isEmpty()
        && !said.contains("all tested parameters do not appear to be injectable")) {
      var last = said.lines().filter(line -> line.contains("CRITICAL")).toList();
      doubts.add("sqlmap gave up: " + last);
    }
    REFUSED.matcher(said).results().forEach(answers -> doubts.add(answers.group()));
    return new Said(places, doubts);
  }
}
