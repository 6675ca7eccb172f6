package org.childhub.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Asks a repository, waits when it says so (Retry-After, RFC 9110) and tries again what may pass. */
final class OaiClient implements AutoCloseable {
  private static final int TRIES = 5;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

  private final String address;
  private final Watch watch;
  private final Duration firstWait;
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(30))
          .build();

  /**
   * @param firstWait before the second try where the repository names no time; doubled each time
   */
  OaiClient(String address, Watch watch, Duration firstWait) {
    this.address = address;
    this.watch = watch;
    this.firstWait = firstWait;
  }

  /** The answer to a request; a refusal says what the repository did instead of answering. */
  InputStream ask(Map<String, String> arguments) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address(arguments))
            .timeout(Duration.ofMinutes(5))
            .header("User-Agent", "ChildHub OAI-PMH harvester")
            .header("Accept", "text/xml, application/xml")
            .header("Accept-Encoding", "gzip")
            .build();
    Duration wait = firstWait;
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() == 200) {
          return unpacked(response);
        }
        response.body().close();
        if (!PASSING.contains(response.statusCode()) || attempt == TRIES || watch.isStopped()) {
          throw new SourceRefused("The repository answers with status " + response.statusCode() + ".");
        }
        Duration named = response.headers().firstValue("Retry-After").map(OaiClient::duration).orElse(wait);
        pause(named, "The repository is busy (status " + response.statusCode() + ")");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SourceRefused("The harvest was interrupted.");
      } catch (SourceRefused e) {
        throw e;
      } catch (IOException e) {
        if (attempt == TRIES || watch.isStopped()) {
          throw new SourceRefused("The repository cannot be reached: " + e + ".");
        }
        pauseAfter(wait, "The repository cannot be reached (" + e.getMessage() + ")");
      }
      wait = wait.multipliedBy(2);
    }
  }

  private URI address(Map<String, String> arguments) throws SourceRefused {
    String query =
        arguments.entrySet().stream()
            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    try {
      return URI.create(address + (address.contains("?") ? "&" : "?") + query);
    } catch (IllegalArgumentException e) {
      throw new SourceRefused("“" + address + "” is no address.");
    }
  }

  private static InputStream unpacked(HttpResponse<InputStream> response) throws IOException {
    boolean packed = response.headers().firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
    return packed ? new GZIPInputStream(response.body()) : response.body();
  }

  /** Seconds, or a date. */
  private static Duration duration(String retryAfter) {
    Duration wait;
    try {
      wait =
          retryAfter.strip().matches("\\d{1,6}")
              ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
              : Duration.between(Instant.now(), ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      wait = Duration.ofMinutes(1);
    }
    return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private void pauseAfter(Duration wait, String why) throws SourceRefused {
    try {
      pause(wait, why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceRefused("The harvest was interrupted.");
    }
  }

  // In short steps, so that Ctrl-C need not wait.
  private void pause(Duration wait, String why) throws InterruptedException {
    watch.say(why + "; trying again in " + Math.max(1, wait.toSeconds()) + " s.");
    Instant until = Instant.now().plus(wait);
    while (Instant.now().isBefore(until) && !watch.isStopped()) {
      Thread.sleep(Duration.ofMillis(200));
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
