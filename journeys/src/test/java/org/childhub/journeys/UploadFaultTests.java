package org.childhub.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the hub while a file comes: it goes on from the last part that was sent. */
class UploadFaultTests {
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final int PART = 5 * 1024 * 1024;
  private static final byte[] TEXT = "Words and more words. ".repeat(1_000_000).getBytes(UTF_8);

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private Process hub;
  private Path log;
  private String address = "";
  private String cookie = "";

  @AfterEach
  void end() throws InterruptedException {
    hub.destroy();
    if (!hub.waitFor(30, TimeUnit.SECONDS)) {
      hub.destroyForcibly();
    }
  }

  @Test
  void killLosesAtMostTheRunningPart() throws Exception {
    start();
    begin();
    var made =
        tus(
            "POST",
            "/en/uploads/tus",
            0,
            0,
            "Upload-Length",
            String.valueOf(TEXT.length),
            "Upload-Metadata",
            "filename bG9uZy50eHQ=");
    var upload = made.headers().firstValue("Location").orElseThrow();
    assertThat(part(upload, 0).statusCode()).isEqualTo(204);
    var running =
        http.sendAsync(
            request("PATCH", upload, PART, 2 * PART, partHeaders(PART)), BodyHandlers.discarding());
    hub.destroyForcibly().waitFor();
    running.handle((answer, broken) -> 0).join();

    start();
    var came = tus("HEAD", upload, 0, 0).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    assertThat(came).isBetween((long) PART, 2L * PART);
    for (var at = (int) came; at < TEXT.length; at += PART) {
      assertThat(part(upload, at).statusCode()).isEqualTo(204);
    }
    hub.destroyForcibly().waitFor();

    start();
    var page = upload.replace("/tus/", "/");
    await()
        .atMost(LONGEST)
        .until(
            () -> http.send(request("GET", page, 0, 0), BodyHandlers.ofString()).body(),
            body -> body.contains("The file is kept"));
  }

  private HttpResponse<Void> part(String upload, int at) throws Exception {
    return tus("PATCH", upload, at, Math.min(TEXT.length, at + PART), partHeaders(at));
  }

  private static String[] partHeaders(int at) {
    return new String[] {
      "Upload-Offset", String.valueOf(at), "Content-Type", "application/offset+octet-stream"
    };
  }

  private HttpResponse<Void> tus(String method, String path, int from, int to, String... headers)
      throws Exception {
    return http.send(request(method, path, from, to, headers), BodyHandlers.discarding());
  }

  private HttpRequest request(String method, String path, int from, int to, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Cookie", cookie)
            .header("Tus-Resumable", "1.0.0")
            .method(method, BodyPublishers.ofByteArray(Arrays.copyOfRange(TEXT, from, to)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  /** Becomes the hub's first administrator, by the link that it printed. */
  private void begin() throws Exception {
    var link =
        await()
            .atMost(LONGEST)
            .until(
                () -> Pattern.compile("/en/begin/[\\w-]+").matcher(Files.readString(log)),
                java.util.regex.Matcher::find)
            .group();
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address + link))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "name=Alex+Sample&email=alex%40example.org&country=BA&age=18&terms=yes&remember=yes"))
                .build(),
            BodyHandlers.discarding());
    cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .map(value -> value.split(";", 2)[0])
            .reduce((one, other) -> one + "; " + other)
            .orElseThrow();
  }

  private void start() throws IOException {
    int port = Program.freePort();
    address = "http://127.0.0.1:" + port;
    log = Files.createTempFile(folder, "hub", ".log");
    List<String> command =
        Program.command(folder.resolve("data"), "run", "--empty", "--hub.port=" + port);
    command.addAll(1, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    hub =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    await("the hub")
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(200))
        .failFast("the hub ended", () -> !hub.isAlive())
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(
            () ->
                http.send(request("GET", "/healthz", 0, 0), BodyHandlers.discarding()).statusCode()
                    == 200);
  }
}
