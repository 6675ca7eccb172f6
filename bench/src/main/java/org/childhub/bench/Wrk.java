package org.childhub.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Drives a server with wrk as fast as it answers: one thread, 16 connections, addresses at random. */
final class Wrk {
  private static final int CONNECTIONS = 16;
  private static final String MARK = "measured ";

  private final Path script;
  private final String coding;
  private int calls;

  /**
   * What wrk saw.
   *
   * @param failures answers of 400 and above, and broken connections
   */
  record Seen(long requests, double seconds, long bytes, long failures) {
    double perSecond() {
      return requests / seconds;
    }

    /** The same, where all requests were answered as they should. */
    Seen answered() {
      if (requests == 0 || failures > 0) {
        throw new CannotMeasure("%d of %d requests failed".formatted(failures, requests));
      }
      return this;
    }
  }

  /** Keeps its script in a folder; {@code coding} is what requests say in Accept-Encoding. */
  Wrk(Path folder, String coding) {
    this.coding = coding;
    script = folder.resolve("random.lua");
    try (var lua = Objects.requireNonNull(Wrk.class.getResourceAsStream("/wrk/random.lua"))) {
      Files.write(script, lua.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each address as it is. */
  Seen drive(String server, Path addresses, int seconds) {
    return run(server, addresses, seconds, "plain", "-");
  }

  /** Each request with a parameter of its own, so that no page that is kept can answer it. */
  Seen driveAnew(String server, Path addresses, int seconds) {
    return run(server, addresses, seconds, "anew", "-");
  }

  /** Each request with one header more. */
  Seen driveWith(String server, Path addresses, int seconds, String header, String value) {
    return run(server, addresses, seconds, header, value);
  }

  private Seen run(String server, Path addresses, int seconds, String mode, String value) {
    var said =
        Programs.run(
            List.of(
                "wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "--timeout", "20s", "-s", script.toString(),
                server, "--", addresses.toString(), mode, value, ProcessHandle.current().pid() + "-" + ++calls,
                Browser.USER_AGENT, coding));
    var line =
        said.lines()
            .filter(each -> each.startsWith(MARK))
            .findFirst()
            .orElseThrow(() -> new CannotMeasure("wrk said:\n" + said));
    var numbers = Arrays.stream(line.substring(MARK.length()).split(" ")).mapToLong(Long::parseLong).toArray();
    return new Seen(numbers[0], numbers[1] / 1e6, numbers[2], numbers[3]);
  }
}
