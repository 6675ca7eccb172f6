package org.childhub.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The program as it is delivered, in a process of its own, with a new data folder and the sample
 * content. With {@code -Dhub.address=http://localhost:8080 -Dhub.data=DIR} the tests use a hub that
 * runs already.
 */
final class RunningHub implements AutoCloseable {
  static final Path TARGET = Path.of(System.getProperty("hub.target", "target"));

  private static final Path LOG = TARGET.resolve("hub.log");
  private static final int LINES_SHOWN = 40;

  private final String address;
  private final Path data;
  private final @Nullable Process process;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningHub(String address, Path data, @Nullable Process process) {
    this.address = address;
    this.data = data;
    this.process = process;
  }

  /** Answers once the content is in and search finds it. */
  static RunningHub start() {
    String running = System.getProperty("hub.address", "");
    try {
      RunningHub hub =
          running.isEmpty()
              ? launch(Program.freePort())
              : new RunningHub(running, Path.of(System.getProperty("hub.data", "data")), null);
      hub.awaitContent();
      return hub;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RunningHub launch(int port) throws IOException {
    var data = Files.createTempDirectory("childhub-journeys");
    var command = Program.command(data, "run", "--hub.port=" + port);
    Files.createDirectories(TARGET);
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
    return new RunningHub("http://localhost:" + port, data, process);
  }

  // Theses are loaded last, and the index takes entries in the order they were loaded.
  private void awaitContent() {
    try {
      await("the hub with its content")
          .atMost(Duration.ofMinutes(6))
          .pollInterval(Duration.ofMillis(500))
          .failFast("the hub ended", () -> process != null && !process.isAlive())
          .ignoreExceptionsInstanceOf(UncheckedIOException.class)
          .until(
              () ->
                  status("/en/library/crc-gc-12") == 200
                      && text("/en/search?type=thesis").contains("class=\"rec\""));
    } catch (RuntimeException e) {
      close();
      throw new IllegalStateException("The hub did not come up. It printed last:\n" + log(), e);
    }
  }

  HubDatabase database() {
    return new HubDatabase(data);
  }

  /** The absolute address of a path of this hub. */
  String address(String path) {
    return address + path;
  }

  int status(String path) {
    return get(path).statusCode();
  }

  String text(String path) {
    return new String(get(path).body(), UTF_8);
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends a form. */
  HttpResponse<byte[]> post(String path, String form) {
    return send(
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** The answer before its body has come, for those who break off. */
  HttpResponse<InputStream> begin(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(address(path))).build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The last lines that the program printed. */
  String log() {
    try {
      List<String> lines = Files.exists(LOG) ? Files.readAllLines(LOG) : List.of();
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      process.onExit().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      process.destroyForcibly();
    }
  }
}
