package org.childhub.administration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.childhub.text.Language;
import org.childhub.web.Announcement;
import org.childhub.web.Typed;

/**
 * An announcement as its form shows it.
 *
 * @param texts by field: from, until, and text with the language
 */
public record AnnouncementForm(long id, Map<String, String> texts, Map<String, String> problems) {

  static AnnouncementForm empty(LocalDate today) {
    return new AnnouncementForm(
        0, Map.of("from", today.toString(), "until", today.plusDays(7).toString()), Map.of());
  }

  static AnnouncementForm of(Announcement announcement) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("from", announcement.firstDay().toString());
    texts.put("until", announcement.lastDay().toString());
    announcement.texts().forEach((language, text) -> texts.put("text." + language.tag(), text));
    return new AnnouncementForm(announcement.id(), texts, Map.of());
  }

  static AnnouncementForm typed(long id, Typed typed) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("from", typed.line("from"));
    texts.put("until", typed.line("until"));
    var problems = new LinkedHashMap<String, String>();
    var isSaid = false;
    for (var language : HelplineForm.languages()) {
      var field = "text." + language.tag();
      var text = typed.line(field);
      texts.put(field, text);
      isSaid |= !text.isEmpty();
      if (text.length() > Announcement.LONGEST) {
        problems.put(field, "administration.announcement.bad.long");
      }
    }
    if (!isSaid) {
      problems.put("text.en", "administration.announcement.bad.empty");
    }
    var from = typed.day("from");
    var until = typed.day("until");
    if (from.isEmpty()) {
      problems.put("from", "administration.announcement.bad.day");
    }
    if (until.isEmpty()) {
      problems.put("until", "administration.announcement.bad.day");
    } else if (from.isPresent() && until.get().isBefore(from.get())) {
      problems.put("until", "administration.announcement.bad.order");
    }
    return new AnnouncementForm(id, texts, problems);
  }

  /** Of a form without problems. */
  Announcement announcement() {
    var said = new LinkedHashMap<Language, String>();
    for (var language : HelplineForm.languages()) {
      var text = text("text." + language.tag());
      if (!text.isEmpty()) {
        said.put(language, text);
      }
    }
    return new Announcement(
        id, said, LocalDate.parse(text("from")), LocalDate.parse(text("until")));
  }

  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  public String problem(String field) {
    return problems.getOrDefault(field, "");
  }
}
