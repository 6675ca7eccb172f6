package org.childhub.audit;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The audit log. */
@Component
public class Audit {
  /**
   * Notes a deed in the running transaction.
   *
   * @param actor {@code member:17}, {@code clock} or {@code command}
   * @param action thing and past tense: {@code role.given}, {@code concern.read}
   * @param subject what it was done to: {@code member:18}, {@code item:7}, {@code concern:ABCD234567}
   * @param details codes and numbers, no names and no words that somebody wrote
   */
  public void note(String actor, String action, String subject, Map<String, String> details) {
    throw new UnsupportedOperationException();
  }
}
