package org.childhub.translation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.childhub.translation.MachineRefused.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a service in JSON. What may pass (429, 5xx, no connection) is tried again after the time
 * that the service names (Retry-After, RFC 9110), else after twice as long each time. Keys are sent
 * to the address that was set and nowhere else: redirects are not followed.
 */
final class ProviderClient {
  private static final int TRIES = 5;
  private static final long LARGEST = 8 << 20;
  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final Set<Integer> NOT_TAKEN = Set.of(400, 413, 414, 422);
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504, 529);

  private final String place;
  private final @Nullable String authorization;
  private final Duration timeout;
  private final Duration firstWait;
  private final HttpClient http;

  /**
   * @param authorization the header of that name; none where a request has none
   * @param firstWait before the second try
   */
  ProviderClient(
      String place, @Nullable String authorization, Duration timeout, Duration firstWait) {
    this.place = place;
    this.authorization = authorization;
    this.timeout = timeout;
    this.firstWait = firstWait;
    this.http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(
                timeout.compareTo(Duration.ofSeconds(10)) < 0 ? timeout : Duration.ofSeconds(10))
            .build();
  }

  /** What it answers; empty where there is nothing at the address (404). */
  Optional<JsonNode> get(String path, BooleanSupplier stopped) throws MachineRefused {
    var answer = ask(request(path).GET().build(), stopped);
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(json(answer));
  }

  JsonNode post(String path, Object body, BooleanSupplier stopped) throws MachineRefused {
    var text = JsonMapper.shared().writeValueAsString(body);
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build();
    var answer = ask(request, stopped);
    if (NOT_TAKEN.contains(answer.statusCode())) {
      throw new MachineRefused(Reason.TEXTS, "status " + answer.statusCode());
    }
    return json(answer);
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(place + path))
            .header("User-Agent", "ChildHub")
            .header("Accept", "application/json");
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  private HttpResponse<byte[]> ask(HttpRequest request, BooleanSupplier stopped)
      throws MachineRefused {
    var wait = firstWait;
    for (var attempt = 1; ; attempt++) {
      var named = wait;
      String trouble;
      try {
        var answer = answer(request, stopped);
        if (!PASSING.contains(answer.statusCode())) {
          return answer;
        }
        trouble = "status " + answer.statusCode();
        named = answer.headers().firstValue("Retry-After").map(this::seconds).orElse(wait);
      } catch (IOException e) {
        trouble = e.getClass().getSimpleName();
      }
      if (attempt == TRIES || named.compareTo(LONGEST_WAIT) > 0) {
        throw new MachineRefused(Reason.RESTING, trouble);
      }
      pause(named, stopped);
      wait = wait.multipliedBy(2);
    }
  }

  private HttpResponse<byte[]> answer(HttpRequest request, BooleanSupplier stopped)
      throws IOException, MachineRefused {
    var coming =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    var end = Instant.now().plus(timeout);
    try {
      while (true) {
        refuseIf(stopped);
        try {
          return coming.get(STEP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (Instant.now().isAfter(end)) {
            throw new IOException("no whole answer in time", e);
          }
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MachineRefused(Reason.STOPPED, "");
    } finally {
      coming.cancel(true);
    }
  }

  private JsonNode json(HttpResponse<byte[]> answer) throws MachineRefused {
    var status = answer.statusCode();
    if (status != 200) {
      var reason =
          switch (status) {
            case 401, 403 -> Reason.KEY;
            case 456 -> Reason.QUOTA;
            default -> Reason.ANSWER;
          };
      throw new MachineRefused(reason, "status " + status);
    }
    try {
      return JsonMapper.shared().readTree(answer.body());
    } catch (JacksonException e) {
      throw new MachineRefused(Reason.ANSWER, "no JSON");
    }
  }

  /** In seconds; a date, which services of this kind do not send, counts as unknown. */
  private Duration seconds(String retryAfter) {
    return retryAfter.strip().matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
        : firstWait;
  }

  private static void pause(Duration wait, BooleanSupplier stopped) throws MachineRefused {
    var until = Instant.now().plus(wait);
    try {
      while (Instant.now().isBefore(until)) {
        refuseIf(stopped);
        Thread.sleep(STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MachineRefused(Reason.STOPPED, "");
    }
  }

  private static void refuseIf(BooleanSupplier stopped) throws MachineRefused {
    if (stopped.getAsBoolean()) {
      throw new MachineRefused(Reason.STOPPED, "");
    }
  }
}
