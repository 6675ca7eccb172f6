package org.childhub.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Follows the English pages that one comes to and gathers their forms, one of each sort. */
final class FormWalk {
  // Of pages that differ only by whom or what they are about, a few are looked at.
  private static final int ALIKE = 4;
  private static final int MOST = 600;

  private final String base;
  private final String actor;
  private String session = "";

  /**
   * @param base address of the hub, with a slash at its end
   * @param actor name of a sample member, blank for a guest
   */
  FormWalk(String base, String actor) {
    this.base = base;
    this.actor = actor;
  }

  /** A form as it would be sent untouched. */
  record Form(String method, URI action, List<KeyVal> fields) {
    String name() {
      return method + " " + action.getPath();
    }

    private String sort() {
      return method
          + " "
          + action.getPath().replaceAll("/[^/]*[\\d-][^/]*", "/*")
          + " "
          + fields.stream().map(KeyVal::key).sorted().distinct().toList();
    }

    private String body() {
      return fields.stream()
          .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), UTF_8))
          .collect(Collectors.joining("&"));
    }

    /** The bytes of an HTTP request, as sqlmap reads them. */
    String request(String cookie) {
      var get = method.equals("GET");
      return """
          %s %s%s HTTP/1.1
          Host: %s
          %sSec-Fetch-Site: same-origin
          Content-Type: application/x-www-form-urlencoded

          %s
          """
          .formatted(
              method,
              action.getPath(),
              get ? "?" + body() : "",
              action.getAuthority(),
              cookie.isEmpty() ? "" : "Cookie: " + cookie + "\n",
              get ? "" : body())
          .strip()
          .concat("\n");
    }
  }

  /** All forms without files; those that end an account come last. */
  List<Form> forms() throws IOException {
    session();
    var found = new LinkedHashMap<String, Form>();
    var seen = new HashSet<String>();
    var alike = new HashMap<String, Integer>();
    var open = new ArrayDeque<>(List.of(base + "en/", base + "en/me", base + "en/sign-in"));
    while (!open.isEmpty() && seen.size() < MOST) {
      var address = open.remove();
      if (!seen.add(address) || alike.merge(sort(address), 1, Integer::sum) > ALIKE) {
        continue;
      }
      var page = read(address);
      page.forms().forEach(form -> take(form, found));
      page.select("a[href]").stream()
          .map(link -> link.absUrl("href").replaceAll("#.*", ""))
          .filter(to -> to.startsWith(base + "en/"))
          .forEach(open::add);
    }
    return found.values().stream()
        .sorted((a, b) -> Boolean.compare(endsAccount(a), endsAccount(b)))
        .toList();
  }

  private static boolean endsAccount(Form form) {
    return form.action().getPath().matches(".*/(leave|withdrawal|freezing|sign-out)");
  }

  private static String sort(String address) {
    return address.replaceAll("\\?.*", "?").replaceAll("/[^/]*[\\d-][^/]*", "/*");
  }

  private static void take(FormElement element, Map<String, Form> found) {
    if (!element.select("input[type=file]").isEmpty()) {
      return;
    }
    var form =
        new Form(
            element.attr("method").equalsIgnoreCase("post") ? "POST" : "GET",
            URI.create(element.absUrl("action").replaceAll("\\?.*", "")),
            element.formData());
    if (!form.fields().isEmpty()) {
      found.putIfAbsent(form.sort(), form);
    }
  }

  private Document read(String address) throws IOException {
    var answer =
        Jsoup.connect(address)
            .header("Cookie", session)
            .ignoreHttpErrors(true)
            .ignoreContentType(true)
            .maxBodySize(0)
            .execute();
    return String.valueOf(answer.contentType()).startsWith("text/html")
        ? answer.parse()
        : Document.createShell(address);
  }

  /** The cookies of a new session, blank for a guest. */
  String session() throws IOException {
    if (actor.isEmpty()) {
      return session;
    }
    var button =
        Jsoup.connect(base + "en/sign-in").get().select("#sample form").stream()
            .filter(form -> form.text().contains(actor))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No sample member is " + actor));
    var entered =
        Jsoup.connect(button.absUrl("action"))
            .header("Sec-Fetch-Site", "same-origin")
            .data("to", "/en/me")
            .method(Method.POST)
            .followRedirects(false)
            .ignoreContentType(true)
            .execute();
    session =
        entered.cookies().entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return session;
  }
}
