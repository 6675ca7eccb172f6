package org.childhub.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * A newsletter, sent or in the making.
 *
 * @param country ISO 3166 code of the subscribers it is for; null: of all countries
 * @param intro Markdown
 * @param begunAt when it was queued; null: not yet
 * @param recipients how many there were when it was queued
 * @param waiting to how many of them it is still to be handed over
 */
public record Issue(
    long id,
    Language language,
    @Nullable String country,
    String subject,
    String intro,
    State state,
    @Nullable Instant begunAt,
    int recipients,
    int waiting) {

  /** Where it stands. */
  public enum State {
    DRAFT,
    SENDING,
    STOPPED,
    SENT;

    /** As stored: {@code draft}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** What an editor writes. */
  record Words(Language language, @Nullable String country, String subject, String intro) {
    boolean isFor(Member member) {
      return Issue.isFor(member, country);
    }
  }

  /** The languages of its readers: Serbian goes to those of both scripts. */
  List<Language> readers() {
    return Languages.INTERFACE.stream()
        .filter(reader -> Scripts.shown(language, reader).equals(reader))
        .toList();
  }

  public boolean isDraft() {
    return state == State.DRAFT;
  }

  /** Whether a member may write it: one for all countries takes a right that holds everywhere. */
  boolean isFor(Member member) {
    return isFor(member, country);
  }

  private static boolean isFor(Member member, @Nullable String country) {
    return member.may(
        Right.WRITE_NEWSLETTERS, country == null ? List.of() : List.of(country), null);
  }
}
