package org.childhub.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.childhub.people.Profession;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to have a profession confirmed. Nothing of it may be logged.
 *
 * @param how who can confirm it
 * @param organisation slug
 */
public record VerificationForm(
    @Nullable String profession,
    @Nullable String how,
    @Nullable String organisation,
    @Nullable String words) {
  static final VerificationForm EMPTY = new VerificationForm("", "", "", "");
  private static final Set<String> WAYS = Set.of("organisation", "chamber", "coordinator");
  private static final int LONGEST = 2000;

  VerificationForm cleaned() {
    return new VerificationForm(text(profession), text(how), text(organisation), text(words));
  }

  /** What is wrong with a cleaned form, by field: the key of the message that says what to do. */
  Map<String, String> problems() {
    var problems = new LinkedHashMap<String, String>();
    if (Profession.find(text(profession)).filter(it -> it != Profession.STUDENT).isEmpty()) {
      problems.put("profession", "verification.profession.missing");
    }
    if (!WAYS.contains(text(how))) {
      problems.put("how", "verification.how.missing");
    } else if (text(how).equals("organisation") && text(organisation).isEmpty()) {
      problems.put("organisation", "verification.organisation.missing");
    }
    if (text(words).isEmpty()) {
      problems.put("words", "verification.words.missing");
    } else if (text(words).length() > LONGEST) {
      problems.put("words", "verification.words.long");
    }
    return problems;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.replace("\u0000", "").strip();
  }

  /** Keeps what somebody wrote of herself out of logs and error messages. */
  @Override
  public String toString() {
    return "VerificationForm";
  }
}
