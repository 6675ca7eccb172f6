package org.childhub.administration;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.childhub.places.Answer;
import org.childhub.places.Helpline;
import org.childhub.places.OpeningHours;
import org.childhub.places.Places;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.web.Typed;

/**
 * A helpline as its form shows it.
 *
 * @param id 0 for one that is new
 * @param texts by field; notes as {@code note.} and the language
 * @param problems keys of messages by field
 */
public record HelplineForm(
    long id, Map<String, String> texts, List<String> channels, Map<String, String> problems) {
  public static final List<String> KINDS =
      List.of(
          "child-helpline",
          "missing-children",
          "emergency",
          "parents",
          "online-safety",
          "reporting-line");
  public static final List<String> CHANNELS = List.of("phone", "chat", "email");
  public static final List<String> QUESTIONS = List.of("free", "anonymous", "recorded", "located");
  public static final List<String> ANSWERS = List.of("yes", "no", "unknown");

  private static final List<String> LINES =
      List.of("country", "number", "name", "kind", "hours", "website", "source", "checked");
  private static final Pattern NUMBER = Pattern.compile("[0-9+*# ()/-]{2,30}");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 1_000;

  static HelplineForm empty(String country, LocalDate today) {
    return new HelplineForm(
        0, Map.of("country", country, "checked", today.toString()), List.of("phone"), Map.of());
  }

  static HelplineForm of(long id, Helpline line) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("country", line.country());
    texts.put("number", line.number());
    texts.put("name", line.name());
    texts.put("kind", line.kind());
    texts.put("hours", line.hours());
    texts.put("website", line.website() == null ? "" : line.website());
    texts.put("source", line.source());
    texts.put("checked", line.checkedOn().toString());
    texts.put("free", line.free().code());
    texts.put("anonymous", line.anonymous().code());
    texts.put("recorded", line.recorded().code());
    texts.put("located", line.located().code());
    line.notes().forEach((language, note) -> texts.put("note." + language.tag(), note));
    return new HelplineForm(id, texts, line.channels(), Map.of());
  }

  static HelplineForm typed(long id, Typed typed, Places places, LocalDate today) {
    var texts = new LinkedHashMap<String, String>();
    LINES.forEach(field -> texts.put(field, typed.line(field)));
    QUESTIONS.forEach(field -> texts.put(field, Answer.of(typed.line(field)).code()));
    for (var language : languages()) {
      texts.put("note." + language.tag(), typed.text("note." + language.tag()));
    }
    var channels = new TreeSet<>(typed.chosen("channel"));
    channels.retainAll(CHANNELS);
    var place = places.find(String.valueOf(texts.get("country")));
    place.ifPresent(known -> texts.put("country", known.code()));
    var problems = new LinkedHashMap<String, String>();
    check(place.isPresent(), "country", problems);
    check(NUMBER.matcher(String.valueOf(texts.get("number"))).matches(), "number", problems);
    check(length("name", texts) <= LONGEST_NAME, "name", problems);
    check(KINDS.contains(String.valueOf(texts.get("kind"))), "kind", problems);
    check(OpeningHours.understands(String.valueOf(texts.get("hours"))), "hours", problems);
    check(isWebsite(String.valueOf(texts.get("website"))), "website", problems);
    check(length("source", texts) > 0, "source", problems);
    check(typed.day("checked").filter(day -> !day.isAfter(today)).isPresent(), "checked", problems);
    for (var language : languages()) {
      var field = "note." + language.tag();
      if (length(field, texts) > LONGEST_NOTE) {
        problems.put(field, "administration.helpline.bad.note");
      }
    }
    return new HelplineForm(id, texts, List.copyOf(channels), problems);
  }

  private static void check(boolean good, String field, Map<String, String> problems) {
    if (!good) {
      problems.put(field, "administration.helpline.bad." + field);
    }
  }

  private static int length(String field, Map<String, String> texts) {
    return texts.getOrDefault(field, "").length();
  }

  private static boolean isWebsite(String address) {
    if (address.isEmpty()) {
      return true;
    }
    try {
      var uri = new URI(address);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The same, refused because the country has this number of this kind already. */
  HelplineForm taken() {
    return new HelplineForm(
        id, texts, channels, Map.of("number", "administration.helpline.bad.taken"));
  }

  /** Of a form without problems. */
  Helpline line() {
    var number = text("number");
    var website = text("website");
    var notes = new LinkedHashMap<Language, String>();
    for (var language : languages()) {
      var note = text("note." + language.tag());
      if (!note.isEmpty()) {
        notes.put(language, note);
      }
    }
    return new Helpline(
        text("country"),
        number,
        text("name").isEmpty() ? number : text("name"),
        text("kind"),
        text("hours"),
        Answer.of(text("free")),
        Answer.of(text("anonymous")),
        Answer.of(text("recorded")),
        Answer.of(text("located")),
        channels,
        website.isEmpty() ? null : website,
        text("source"),
        LocalDate.parse(text("checked")),
        notes);
  }

  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  public String problem(String field) {
    return problems.getOrDefault(field, "");
  }

  /** Languages in which a note is written; Serbian Latin is derived. */
  public static List<Language> languages() {
    return Languages.INTERFACE.stream()
        .filter(language -> !language.equals(Language.SR_LATN))
        .toList();
  }
}
