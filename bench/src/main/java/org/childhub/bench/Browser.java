package org.childhub.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;

/** Asks one server for pages as a browser does: HTTP/1.1, connections kept, gzip. */
final class Browser implements AutoCloseable {
  static final String USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;

  Browser(String address) {
    this.address = address;
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Accept-Encoding", "gzip")
        .header("User-Agent", USER_AGENT)
        .build();
  }

  /** The bytes as they travel. */
  HttpResponse<byte[]> fetch(String path) throws InterruptedException {
    try {
      var answer = client.send(request(path), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new CannotMeasure("%s answered %d".formatted(path, answer.statusCode()));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String get(String path) throws InterruptedException {
    var answer = fetch(path);
    try {
      return answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent()
          ? new String(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), UTF_8)
          : new String(answer.body(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks without waiting; answers the status. */
  CompletableFuture<Integer> ask(String path) {
    return client.sendAsync(request(path), BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
  }

  @Override
  public void close() {
    client.close();
  }
}
