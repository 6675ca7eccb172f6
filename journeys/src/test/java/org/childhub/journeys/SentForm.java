package org.childhub.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A form as somebody would send it who fills every field, so that what comes after the first check
 * is reached too. One that ends something is sent as it was drawn.
 *
 * @param handler see {@link Handlers#of}
 */
record SentForm(String handler, String method, URI action, List<KeyVal> fields) {

  static SentForm of(
      String handler, String method, URI action, FormElement element, Element button) {
    var drawn = new SentForm(handler, method, action, fields(element, button));
    if (drawn.endsSomething()) {
      return drawn;
    }
    fill(element);
    return new SentForm(handler, method, action, fields(element, button));
  }

  private static List<KeyVal> fields(FormElement element, Element button) {
    var fields = new ArrayList<KeyVal>(element.formData());
    if (button.hasAttr("name")) {
      fields.add(HttpConnection.KeyVal.create(button.attr("name"), button.attr("value")));
    }
    return fields;
  }

  private static void fill(FormElement form) {
    var marked = new HashSet<String>();
    form.select("input[type=radio][checked], input[type=checkbox][checked]")
        .forEach(field -> marked.add(field.attr("name")));
    for (var field : form.select("input[type=radio], input[type=checkbox]")) {
      if (marked.add(field.attr("name"))) {
        field.attr("checked", true);
      }
    }
    form.select("input").stream()
        .filter(field -> field.attr("value").isEmpty())
        .forEach(field -> field.attr("value", sample(field)));
    form.select("textarea").stream()
        .filter(field -> field.wholeText().isBlank())
        .forEach(field -> field.text("Sample words"));
    for (var select : form.select("select")) {
      var chosen = select.select("option[selected]");
      if (chosen.stream().allMatch(option -> option.attr("value").isEmpty())) {
        chosen.removeAttr("selected");
        select.select("option").stream()
            .filter(option -> !option.attr("value").isEmpty())
            .limit(1)
            .forEach(option -> option.attr("selected", true));
      }
    }
  }

  private static String sample(Element field) {
    return switch (field.attr("type").isEmpty() ? field.attr("name") : field.attr("type")) {
      case "email" -> "somebody@example.org";
      case "number", "pages", "age-from", "age-to" -> "7";
      case "date", "published" -> "2031-01-31";
      case "url" -> "https://example.org/";
      // What is there must be right; nothing may be there.
      case "isbn", "doi", "model" -> "";
      default -> "sample";
    };
  }

  /** Whether it ends a session or an account, or takes away what other forms are about. */
  boolean endsSomething() {
    return action
        .getPath()
        .matches(".*/(leave|withdrawal|withdraw|freezing|sign-out|removal|erasure|merger|bulk)");
  }

  /** The names of its fields, without the numbers and languages in them. */
  SequencedSet<String> names() {
    return fields.stream()
        .map(field -> general(field.key()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String general(String name) {
    return name.replaceAll("\\d+", "*").replaceAll("\\.[a-z]{2}(-[A-Z][a-z]{3})?$", ".*");
  }

  private String body() {
    return fields.stream()
        .map(field -> encoded(field.key()) + "=" + encoded(field.value()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
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
            action.getRawPath(),
            get ? "?" + body() : "",
            action.getAuthority(),
            cookie.isEmpty() ? "" : "Cookie: " + cookie + "\n",
            get ? "" : body())
        .strip()
        .concat("\n");
  }
}
