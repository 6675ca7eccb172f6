package org.childhub.moderation;

import java.time.Instant;
import java.util.List;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * That something a member wrote was refused or removed, why, and what she answered.
 *
 * @param subject what it is, as in the audit log: {@code item:7}
 * @param title as the author called it
 * @param country ISO 3166 code of the country it belongs to
 * @param verdict refused or removed
 * @param reason one of {@link #REASONS}
 * @param words what was added to the reason, perhaps nothing
 * @param decidedBy null where she has left
 * @param outcome of the appeal: upheld or overturned
 */
public record Decision(
    long id,
    String subject,
    String title,
    Language titleLanguage,
    @Nullable String country,
    long authorId,
    String verdict,
    String reason,
    String words,
    @Nullable Long decidedBy,
    Instant decidedAt,
    @Nullable String appeal,
    @Nullable Instant appealedAt,
    @Nullable String outcome,
    @Nullable String outcomeWords,
    @Nullable Instant reviewedAt) {
  /** Codes of the reasons, in the order in which forms list them. */
  public static final List<String> REASONS =
      List.of(
          "identifies",
          "harmful",
          "untrue",
          "rights",
          "subject",
          "advertising",
          "quality",
          "duplicate",
          "other");

  /** Key of the sentence that says the reason to the author. */
  public String reasonKey() {
    return "moderation.reason." + reason;
  }

  /** Path of the author's page, without the language. */
  public String address() {
    return "/me/decisions/" + id;
  }
}
