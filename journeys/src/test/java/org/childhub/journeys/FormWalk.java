package org.childhub.journeys;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Follows the English pages that one comes to and gathers their forms, one of each sort. */
final class FormWalk {
  // Of pages that differ only by whom or what they are about, a few are looked at.
  private static final int ALIKE = 8;
  private static final int MOST = 2_000;

  private final String base;
  private final String actor;
  private final Handlers handlers;
  private final List<String> also;
  private String session = "";

  /**
   * @param base address of the hub, with a slash at its end
   * @param actor name of a sample member, blank for a guest
   * @param also paths to begin at besides, for pages that are not among the first of their sort
   */
  FormWalk(String base, String actor, Handlers handlers, List<String> also) {
    this.base = base;
    this.actor = actor;
    this.handlers = handlers;
    this.also = also;
  }

  /**
   * Begins what has forms of its own and is not in the sample content: an item with two versions, a
   * newsletter, and a concern. Only an editor may.
   */
  void begin() throws IOException {
    session();
    var item =
        post(base + "en/edit/new", Map.of("kind", "article", "title", "Of two versions", "original", "en"));
    for (var base : List.of("1", "2")) {
      post(item, Map.of("base", base, "in", "en", "title", "Of two versions", "body", "Version " + base));
    }
    post(
        base + "en/newsletters",
        Map.of("language", "en", "country", "", "subject", "Of the night", "intro", "Words."));
    var concern = Jsoup.connect(base + "en/concern").get();
    var number = concern.expectForm("main form[method=post]").select("input[name=form]").val();
    Jsoup.connect(base + "en/concern")
        .header("Sec-Fetch-Site", "same-origin")
        .data(Map.of("form", number, "worry", "Of the night (sample)", "country", "BA"))
        .post();
  }

  /** Sends a form and says where it leads. */
  private String post(String address, Map<String, String> fields) throws IOException {
    var answer =
        Jsoup.connect(address)
            .header("Cookie", session)
            .header("Sec-Fetch-Site", "same-origin")
            .data(fields)
            .method(Method.POST)
            .followRedirects(false)
            .ignoreContentType(true)
            .execute();
    var to = answer.header("Location");
    if (to == null) {
      throw new IllegalStateException(address + " leads nowhere: " + answer.statusCode());
    }
    return URI.create(address).resolve(to).toString();
  }

  /** All forms without files; those that end or hide something come last. */
  List<SentForm> forms() throws IOException {
    session();
    var found = new LinkedHashMap<String, SentForm>();
    var seen = new HashSet<String>();
    var alike = new HashMap<String, Integer>();
    var open = new ArrayDeque<>(List.of(base + "en/", base + "en/me", base + "en/sign-in"));
    also.forEach(path -> open.add(base + path));
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
        .sorted((a, b) -> Boolean.compare(a.endsSomething(), b.endsSomething()))
        .toList();
  }

  private String sort(String address) {
    var path = URI.create(address.replaceAll("\\?.*", "")).getPath();
    return handlers.of("GET", path) + (address.contains("?") ? "?" : "");
  }

  /** As each of its buttons would send it; one without an action is the script's. */
  private void take(FormElement element, Map<String, SentForm> found) {
    if (!element.hasAttr("action") || !element.select("input[type=file]").isEmpty()) {
      return;
    }
    for (var button : element.select("button")) {
      var to =
          button.hasAttr("formaction") ? button.absUrl("formaction") : element.absUrl("action");
      var action = URI.create(to.replaceAll("\\?.*", ""));
      var method = element.attr("method").equalsIgnoreCase("post") ? "POST" : "GET";
      var handler = handlers.of(method, action.getPath());
      var form = SentForm.of(handler, method, action, element, button);
      if (!form.fields().isEmpty()) {
        found.putIfAbsent(form.handler() + " " + form.names(), form);
      }
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

  /** Whether the newest session is still one; a guest's always is. */
  boolean isStillIn() throws IOException {
    return actor.isEmpty()
        || Jsoup.connect(base + "en/me")
                .header("Cookie", session)
                .followRedirects(false)
                .ignoreHttpErrors(true)
                .execute()
                .statusCode()
            == 200;
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
