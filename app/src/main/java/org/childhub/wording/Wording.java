package org.childhub.wording;

import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.text.Language;
import org.childhub.text.MessageRules;
import org.jspecify.annotations.Nullable;

/**
 * A message in one language.
 *
 * @param english what the files say in English, empty where they have it no more
 * @param shipped what they say in this language, empty where nothing
 * @param correction what it says instead, null where nobody corrected it
 * @param broken whether the correction cannot be said any more
 */
public record Wording(
    Language language,
    String key,
    String english,
    String shipped,
    @Nullable Correction correction,
    boolean broken) {
  /** What keeps people safe: emergency numbers, leaving fast, concerns, letters to sign in. */
  private static final List<String> SAFETY =
      List.of("places.emergency.", "web.safe.", "moderation.", "signin.letter.");

  /** What readers see. */
  public String present() {
    return correction == null || broken ? shipped : correction.pattern();
  }

  /** Whether the files say something else by now than when it was corrected. */
  public boolean isChanged() {
    return correction != null
        && !(correction.shipped().equals(shipped) && correction.english().equals(english));
  }

  /** Whether the hub has no such message any more; then only the correction is left. */
  public boolean isGone() {
    return english.isEmpty();
  }

  /** Which correction a form was drawn with; empty for none. */
  public String base() {
    return correction == null ? "" : correction.at().toString();
  }

  public boolean isOfSafety() {
    return SAFETY.stream().anyMatch(key::startsWith);
  }

  /**
   * Whether this member may correct it. Everybody in every country reads it, so that a right within
   * one country or organisation is not enough. A message of safety needs {@link Right#CURATE} too,
   * as the helplines do: volunteers and coordinators of a country have it not.
   */
  public boolean isFor(Member member) {
    return member.may(Right.TRANSLATE, List.of(), null)
        && (!isOfSafety() || member.may(Right.CURATE, List.of(), null));
  }

  /** How its arguments are written. */
  public List<String> placeholders() {
    return MessageRules.placeholders(english);
  }

  /** Path of its page, without the language. */
  public String address() {
    return WordingController.PATH + "/" + language.tag() + "/" + key;
  }
}
