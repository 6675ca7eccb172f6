package org.childhub.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * A member's browser: her cookies, her own address of this machine (127.1.0.0/16, Linux answers to all of it), what browsers say of
 * where a form comes from. Redirects are not followed.
 */
final class MemberBrowser implements AutoCloseable {
  private final String hub;
  private final HttpClient client;
  private final Map<String, String> cookies = new TreeMap<>();

  /**
   * @param hub scheme, host and port
   * @param number of the member, below 60,000: hers is the address of that number
   */
  MemberBrowser(String hub, int number) {
    this.hub = hub;
    try {
      var own = InetAddress.getByAddress(new byte[] {127, 1, (byte) (number / 250), (byte) (1 + number % 250)});
      client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).localAddress(own).build();
    } catch (java.net.UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What was answered.
   *
   * @param to where it leads, blank for nowhere
   */
  record Answer(int status, String to, String body) {}

  /** A field of a form and what was typed or chosen there. */
  record Field(String name, String value) {}

  Answer get(String path) throws InterruptedException {
    return send(request(path).GET().build());
  }

  Answer post(String path, List<Field> form) throws InterruptedException {
    var body = form.stream().map(field -> field.name() + "=" + URLEncoder.encode(field.value(), UTF_8)).collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", hub)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(hub + path)).header("Accept-Encoding", "gzip").header("User-Agent", Browser.USER_AGENT);
    return cookies.isEmpty() ? request : request.header("Cookie", cookie());
  }

  private Answer send(HttpRequest request) throws InterruptedException {
    try {
      var answer = client.send(request, BodyHandlers.ofByteArray());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return new Answer(answer.statusCode(), answer.headers().firstValue("Location").orElse(""), text(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(String set) {
    var pair = set.substring(0, (set + ";").indexOf(';'));
    cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
  }

  private static String text(HttpResponse<byte[]> answer) throws IOException {
    var gzipped = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
    return new String(
        gzipped ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body(), UTF_8);
  }

  /** What she sends with every request. */
  String cookie() {
    return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
  }

  @Override
  public void close() {
    client.close();
  }
}
