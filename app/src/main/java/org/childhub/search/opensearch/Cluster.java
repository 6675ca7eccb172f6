package org.childhub.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.childhub.search.engine.SearchResting;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Speaks to the nodes of an OpenSearch cluster; one that does not answer is left out for a while.
 * Repeats what may be repeated, which is everything the hub asks: a write names the whole document
 * by its id.
 */
final class Cluster implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Timeout CONNECT = Timeout.ofSeconds(2);
  private static final Timeout ANSWER = Timeout.ofSeconds(30);

  /** Not the fault of what was asked: who asks is not let in, or the cluster has too much to do. */
  private static final Set<Integer> NOT_NOW = Set.of(401, 403, 429, 502, 503, 504);

  private static final List<Duration> READS = waits(100, 300);
  private static final List<Duration> WRITES = waits(200, 500, 1000, 2000, 4000);

  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;

  Cluster(OpenSearchSettings settings) {
    var builder =
        ApacheHttpClient5TransportBuilder.builder(
                settings.url().stream().map(Cluster::host).toArray(HttpHost[]::new))
            // The client's Brotli decoder (5.6.1) goes round in circles.
            .setHttpClientConfigCallback(client -> client.disableContentCompression())
            .setConnectionConfigCallback(
                config -> config.setConnectTimeout(CONNECT).setSocketTimeout(ANSWER))
            .setRequestConfigCallback(config -> config.setResponseTimeout(ANSWER));
    if (!settings.username().isEmpty()) {
      builder.setDefaultHeaders(new Header[] {login(settings)});
    }
    transport = builder.build();
    client = new OpenSearchGenericClient(transport);
  }

  private static HttpHost host(String url) {
    var address = URI.create(url);
    return new HttpHost(address.getScheme(), address.getHost(), address.getPort());
  }

  private static Header login(OpenSearchSettings settings) {
    var both = settings.username() + ":" + settings.password();
    return new BasicHeader(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Duration> waits(int... milliseconds) {
    return Arrays.stream(milliseconds).mapToObj(Duration::ofMillis).toList();
  }

  /** Asks for something; nothing ({@link JsonNode#isMissingNode}) where the cluster has no such. */
  JsonNode read(String method, String path, Map<String, String> options, @Nullable Object body) {
    return read(method, path, options, body, answer -> {});
  }

  /** The same; what is not whole is asked for again where {@code check} says so. */
  JsonNode read(
      String method,
      String path,
      Map<String, String> options,
      @Nullable Object body,
      Consumer<JsonNode> check) {
    return insist(
        READS,
        () -> {
          var answer = call(method, path, options, json(body));
          check.accept(answer);
          return answer;
        });
  }

  /** Changes something, and insists for some seconds where a node has just died. */
  JsonNode write(String method, String path, Map<String, String> options, @Nullable Object body) {
    return insist(WRITES, () -> call(method, path, options, json(body)));
  }

  /** Writes documents; each line is a JSON object, see the bulk API. */
  JsonNode bulk(String path, Map<String, String> options, byte[] lines) {
    return call("POST", path, options, Body.from(lines, "application/x-ndjson"));
  }

  /** Tries again for some seconds while nothing answers. */
  static <T> T insist(Supplier<T> writing) {
    return insist(WRITES, writing);
  }

  private static <T> T insist(List<Duration> waits, Supplier<T> call) {
    for (var pause : waits) {
      try {
        return call.get();
      } catch (SearchResting resting) {
        LockSupport.parkNanos(pause.toNanos());
      }
    }
    return call.get();
  }

  private static @Nullable Body json(@Nullable Object body) {
    return body == null ? null : Body.from(JSON.writeValueAsBytes(body), "application/json");
  }

  private JsonNode call(
      String method, String path, Map<String, String> options, @Nullable Body body) {
    var request = Requests.builder().method(method).endpoint(path).query(options);
    if (body != null) {
      request.body(body);
    }
    try (var response = client.execute(request.build())) {
      var status = response.getStatus();
      if (NOT_NOW.contains(status)) {
        throw new SearchResting("OpenSearch answers with %d".formatted(status));
      }
      var answer = answer(response);
      if (status < 300) {
        return answer;
      }
      if (status == 404) {
        return MissingNode.getInstance();
      }
      // What it was refused for may quote what a reader typed.
      var why = answer.path("error").path("root_cause").path(0).path("type").asString("");
      throw new IllegalStateException(
          "OpenSearch refused %s %s: %d %s".formatted(method, path, status, why));
    } catch (IOException | JacksonException e) {
      throw new SearchResting("OpenSearch does not answer", e);
    }
  }

  private static JsonNode answer(Response response) {
    return response
        .getBody()
        .map(Body::bodyAsBytes)
        .filter(bytes -> bytes.length > 0)
        .map(JSON::readTree)
        .orElse(MissingNode.getInstance());
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
