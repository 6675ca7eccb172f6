package org.childhub.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Asks a repository, waits when it says so (Retry-After, RFC 9110) and tries again what may pass.
 */
final class OaiClient implements AutoCloseable {
  private static final int TRIES = 4;
  private static final long LARGEST = 32 << 20;
  private static final long LARGEST_UNPACKED = 256 << 20;
  private static final Duration STEP = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

  private final String address;
  private final Watch watch;
  private final Patience patience;
  private final HttpClient http;

  OaiClient(String address, Watch watch, Patience patience) {
    this.address = address;
    this.watch = watch;
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .followRedirects(
                watch.isGuarded() ? HttpClient.Redirect.NEVER : HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
  }

  /**
   * How long a repository may take.
   *
   * @param firstWait before the second try where the repository names no time; doubled each time
   * @param answer until the last byte of an answer
   */
  record Patience(Duration firstWait, Duration answer) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(2), Duration.ofMinutes(3));
  }

  /** The answer to a request; a refusal says what the repository did instead of answering. */
  InputStream ask(Map<String, String> arguments) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address(arguments))
            .header("User-Agent", "ChildHub OAI-PMH harvester")
            .header("Accept", "text/xml, application/xml")
            .header("Accept-Encoding", "gzip")
            .build();
    Duration wait = patience.firstWait();
    if (!watch.mayAsk(request.uri())) {
      throw new SourceRefused("exchange.reason.oai-forbidden");
    }
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt == TRIES || watch.isStopped();
      try {
        HttpResponse<byte[]> response = answer(request);
        int status = response.statusCode();
        if (status == 200) {
          return unpacked(response);
        }
        if (!PASSING.contains(status) || last) {
          throw new SourceRefused("exchange.reason.oai-status", status);
        }
        Duration named =
            response.headers().firstValue("Retry-After").map(OaiClient::duration).orElse(wait);
        pause(named, "The repository is busy (status " + status + ")");
      } catch (SourceRefused e) {
        throw e;
      } catch (IOException e) {
        if (last) {
          throw unreached(e);
        }
        pause(wait, "The repository cannot be reached");
      }
      wait = wait.multipliedBy(2);
    }
  }

  // A server that stalls, or sends byte by byte for ever, is given up: no timeout of the client's
  // own reaches so far.
  private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
    var coming =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    Instant end = Instant.now().plus(patience.answer());
    try {
      while (true) {
        try {
          return coming.get(STEP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (watch.isStopped()) {
            throw new SourceRefused("exchange.reason.stopped");
          }
          if (Instant.now().isAfter(end)) {
            throw new HttpTimeoutException("No whole answer came in time.");
          }
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceRefused("exchange.reason.interrupted");
    } finally {
      coming.cancel(true);
    }
  }

  private SourceRefused unreached(IOException e) {
    if (e instanceof HttpConnectTimeoutException || e instanceof ConnectException) {
      return new SourceRefused("exchange.reason.oai-unconnected");
    }
    return e instanceof HttpTimeoutException
        ? new SourceRefused("exchange.reason.oai-slow", patience.answer().toSeconds())
        : new SourceRefused("exchange.reason.oai-unreached", SourceRefused.words(e));
  }

  private URI address(Map<String, String> arguments) throws SourceRefused {
    String query =
        arguments.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    try {
      return URI.create(address + (address.contains("?") ? "&" : "?") + query);
    } catch (IllegalArgumentException e) {
      throw new SourceRefused("exchange.reason.address", address);
    }
  }

  private static InputStream unpacked(HttpResponse<byte[]> response) throws IOException {
    boolean packed =
        response
            .headers()
            .firstValue("Content-Encoding")
            .filter("gzip"::equalsIgnoreCase)
            .isPresent();
    var body = new ByteArrayInputStream(response.body());
    return packed ? new Bounded(new GZIPInputStream(body), LARGEST_UNPACKED) : body;
  }

  /** Seconds, or a date. */
  private static Duration duration(String retryAfter) {
    Duration wait;
    try {
      wait =
          retryAfter.strip().matches("\\d{1,6}")
              ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
              : Duration.between(
                  Instant.now(),
                  ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      wait = Duration.ofMinutes(1);
    }
    return wait.isNegative()
        ? Duration.ZERO
        : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  // In short steps, so that Ctrl-C need not wait.
  private void pause(Duration wait, String why) throws SourceRefused {
    watch.say(why + "; trying again in " + Math.max(1, wait.toSeconds()) + " s.");
    Instant until = Instant.now().plus(wait);
    try {
      while (Instant.now().isBefore(until) && !watch.isStopped()) {
        Thread.sleep(STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceRefused("exchange.reason.interrupted");
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
