package org.childhub.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.childhub.accounts.Members.NewMember;
import org.childhub.mail.MailAddress;
import org.childhub.places.Places;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The form for joining, as it was typed. Nothing of it may be logged.
 *
 * @param age {@code 18} for adults, {@code 17} to {@code 13} for the age in years, {@code 0} for
 *     younger: no birthday is asked or kept
 * @param terms whether the terms were agreed to
 * @param remember whether the device is hers alone
 */
public record Joining(
    @Nullable String name,
    @Nullable String email,
    @Nullable String country,
    @Nullable String age,
    @Nullable String terms,
    @Nullable String remember) {
  static final int LONGEST_NAME = 120;
  private static final Set<String> AGES = Set.of("18", "17", "16", "15", "14", "13", "0");

  /** What is wrong, by field: the key of the message that says what to do. */
  Map<String, String> problems(Places places) {
    var problems = new LinkedHashMap<String, String>();
    if (text(name).isEmpty()) {
      problems.put("name", "signin.name.missing");
    } else if (text(name).length() > LONGEST_NAME) {
      problems.put("name", "signin.name.long");
    }
    if (MailAddress.of(text(email)).isEmpty()) {
      problems.put("email", "signin.email.wrong");
    }
    if (places.find(text(country)).isEmpty()) {
      problems.put("country", "signin.country.missing");
    }
    if (!AGES.contains(text(age))) {
      problems.put("age", "signin.age.missing");
    } else if (problems.isEmpty() && years() < places.consentAge(text(country)).age()) {
      problems.put("age", "signin.age.young");
    }
    if (!"yes".equals(terms)) {
      problems.put("terms", "signin.terms.missing");
    }
    return problems;
  }

  /** The same without what nobody can have meant. */
  Joining cleaned() {
    return new Joining(
        text(name).replaceAll("\\p{Cntrl}|\\s+", " ").strip(),
        text(email),
        text(country).toUpperCase(java.util.Locale.ROOT),
        text(age),
        text(terms),
        "yes".equals(remember) ? "yes" : "");
  }

  boolean isRemembered() {
    return "yes".equals(remember);
  }

  /** Whom a form without problems makes. */
  NewMember member(String checkedEmail, Language language) {
    return new NewMember(
        checkedEmail, text(name), language, text(country), years() >= 18 ? null : years(), false);
  }

  private int years() {
    return Integer.parseInt(text(age));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Keeps names and addresses out of logs and error messages. */
  @Override
  public String toString() {
    return "Joining";
  }
}
