package org.childhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Has sqlmap try every form that guests and the sample cast come to. It takes hours, so only
 * {@code .ci/nightly} runs it. Each form is one run of sqlmap with a new session, on this machine
 * only and ended after a quarter of an hour.
 */
@WithBrowser
class SqlInjectionNights {
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Path REPORTS = RunningHub.TARGET.resolve("sqlmap");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Mira Uzorak",
        "Elena Exemplu",
        "Марија Пример",
        "Lejla Uzorak",
        "Jelena Primer",
        "Sam Sample",
        "Alex Sample"
      })
  void noFormLetsSqlThrough(String actor, RunningHub hub) throws Exception {
    var walk = new FormWalk(hub.address("/"), actor);
    var forms = walk.forms();
    assertThat(forms).as("forms that “%s” comes to", actor).hasSizeGreaterThan(2);
    var open = new ArrayList<String>();
    for (var form : forms) {
      System.err.printf("sqlmap as “%s”: %s%n", actor, form.name());
      if (letsThrough(form.request(walk.session()))) {
        open.add(form.name());
      }
    }
    assertThat(open).as("forms open to SQL for “%s”", actor).isEmpty();
  }

  private static boolean letsThrough(String request) throws IOException, InterruptedException {
    var folder = Files.createDirectories(REPORTS);
    var file = Files.createTempFile(folder, "form", ".http");
    Files.writeString(file, request);
    var log = Path.of(file + ".log");
    var sqlmap =
        new ProcessBuilder(
                List.of(
                    "sqlmap",
                    "-r",
                    file.toString(),
                    "--batch",
                    "--ignore-stdin",
                    "--flush-session",
                    "--dbms=PostgreSQL",
                    "--level=2",
                    "--risk=1",
                    "--timeout=20",
                    "--retries=1",
                    "--disable-coloring",
                    "--output-dir=" + folder))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!sqlmap.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      sqlmap.destroyForcibly();
    }
    var said = Files.readString(log);
    assertThat(said).as("sqlmap tried %s", request).contains("testing if");
    return said.contains("identified the following injection point");
  }
}
