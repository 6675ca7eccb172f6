package org.childhub.moderation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A concern as it was typed. Nothing of it may be logged.
 *
 * @param form says that a form sent twice is one report
 * @param about the page it concerns, a path without the language
 * @param website a trap for robots: people do not see the field
 */
public record ConcernForm(
    @Nullable String form,
    @Nullable String about,
    @Nullable String subject,
    @Nullable String worry,
    @Nullable String country,
    @Nullable String contact,
    @Nullable String role,
    @Nullable String website) {
  static final int LONGEST = 5_000;
  static final int LONGEST_CONTACT = 200;
  private static final Set<String> SUBJECTS = Set.of("child", "content", "member", "other");
  private static final Set<String> ROLES = Set.of("child", "adult", "professional");
  private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9/_.-]{0,300}");

  /**
   * Takes out what nobody can have meant: control characters, unknown choices, addresses elsewhere.
   */
  ConcernForm cleaned() {
    return new ConcernForm(
        uuid(text(form)).toString(),
        PATH.matcher(text(about)).matches() && !text(about).startsWith("//") ? text(about) : "",
        SUBJECTS.contains(text(subject)) ? text(subject) : "",
        text(worry),
        text(country),
        text(contact),
        ROLES.contains(text(role)) ? text(role) : "",
        text(website));
  }

  /** The same with the code of a country that we know, empty for none. */
  ConcernForm in(String knownCountry) {
    return new ConcernForm(form, about, subject, worry, knownCountry, contact, role, website);
  }

  /** What is wrong, by field: the key of the message that says what to do. */
  Map<String, String> problems() {
    var problems = new LinkedHashMap<String, String>();
    var length = text(worry).codePointCount(0, text(worry).length());
    if (length == 0) {
      problems.put("worry", "moderation.worry.short");
    } else if (length > LONGEST) {
      problems.put("worry", "moderation.worry.long");
    }
    if (text(contact).length() > LONGEST_CONTACT) {
      problems.put("contact", "moderation.contact.long");
    }
    return problems;
  }

  private static String text(@Nullable String typed) {
    return Words.of(typed);
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID();
    }
  }

  /** Keeps the words out of logs and error messages. */
  @Override
  public String toString() {
    return "ConcernForm";
  }
}
