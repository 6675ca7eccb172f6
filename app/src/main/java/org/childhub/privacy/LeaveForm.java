package org.childhub.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a member wants to leave. Nothing of it may be logged.
 *
 * @param words {@code stay} or {@code go}: what becomes of what she wrote for others
 * @param email her address, typed to confirm
 */
public record LeaveForm(@Nullable String words, @Nullable String email) {
  static final LeaveForm EMPTY = new LeaveForm("", "");

  /** What is wrong, by field: the key of the message that says what to do. */
  Map<String, String> problems(String own) {
    var problems = new LinkedHashMap<String, String>();
    if (!"stay".equals(words) && !"go".equals(words)) {
      problems.put("words", "privacy.leave.words.missing");
    }
    if (email == null || !email.strip().equalsIgnoreCase(own)) {
      problems.put("email", "privacy.leave.email.wrong");
    }
    return problems;
  }

  /** Keeps addresses out of logs and error messages. */
  @Override
  public String toString() {
    return "LeaveForm";
  }
}
