package org.childhub.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;

/**
 * A page that makes the mistake for which the hub is searched: it writes what was typed into a
 * query. The query only reads, in the same PostgreSQL, on this machine.
 */
final class InjectablePage implements AutoCloseable {
  private static final String DRAWN =
      "<form><input name='title' value='%s'><input name='note'><button>Save</button></form>";
  private static final String QUERY = "select 1 from pg_type where typname = '%s'";

  private final HubDatabase database;
  private final boolean tells;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param tells whether its answer says what the query finds; else the query finds nothing, and
   *     the page redirects in any case, as forms do
   */
  InjectablePage(HubDatabase database, boolean tells) throws IOException {
    this.database = database;
    this.tells = tells;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Its form, filled; only {@code title} gets into the query. */
  SentForm form() {
    var drawn = Jsoup.parse(DRAWN.formatted(tells ? "text" : "sample"));
    return SentForm.of(
        "POST /{lang}/edit/{id}",
        "POST",
        URI.create("http://localhost:%d/en/edit/1".formatted(server.getAddress().getPort())),
        drawn.forms().getFirst(),
        drawn.expectFirst("button"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var found = database.finds(QUERY.formatted(field("title", body)));
      if (tells) {
        var page = (found ? "<p>It is known here.</p>" : "<p>Nothing.</p>").getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
      } else {
        exchange.getResponseHeaders().set("Location", "/en/edit/1");
        exchange.sendResponseHeaders(303, -1);
      }
    }
  }

  private static String field(String name, String body) {
    for (var pair : body.strip().split("&")) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), UTF_8);
      }
    }
    return "";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
