package org.childhub.editing;

import java.util.List;
import org.childhub.moderation.Decision;

/**
 * What a reviewer typed into the two forms of a decision.
 *
 * @param words what should be changed
 * @param problem message key about these words or about accepting, empty for none
 * @param reason code of why it is refused, empty for none
 * @param why what is added to the reason
 * @param refusal message key about what is added, empty for none
 */
public record ReviewForm(String words, String problem, String reason, String why, String refusal) {
  static final ReviewForm EMPTY = new ReviewForm("", "", "", "", "");

  static ReviewForm problem(String words, String problem) {
    return new ReviewForm(words, problem, "", "", "");
  }

  /** What is wrong with a refusal: without a reason, or with one that says nothing by itself. */
  static String refusal(String reason, String why, int longest) {
    return !Decision.REASONS.contains(reason)
        ? "editing.refuse.reason.missing"
        : why.length() > longest
            ? "editing.problem.long"
            : reason.equals("other") && why.isEmpty() ? "editing.refuse.why.missing" : "";
  }

  public List<String> reasons() {
    return Decision.REASONS;
  }

  /** Whether the reason is what is wrong, not the words. */
  public boolean isReasonMissing() {
    return refusal.equals("editing.refuse.reason.missing");
  }
}
