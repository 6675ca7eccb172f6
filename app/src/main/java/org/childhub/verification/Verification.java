package org.childhub.verification;

import java.time.Instant;
import java.time.LocalDate;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.jspecify.annotations.Nullable;

/**
 * A member asks to have her profession confirmed.
 *
 * @param profession code
 * @param how {@code organisation}, {@code chamber} or {@code coordinator}: who can confirm it
 * @param country ISO 3166 code of where she works
 * @param organisation slug of the one that knows her
 * @param file id of what proves it; null: none, or gone with the decision
 * @param state {@code waiting}, {@code confirmed}, {@code refused}, {@code withdrawn} or {@code
 *     ended}
 * @param reason of a refusal
 * @param validUntil the last day on which a confirmation holds
 */
public record Verification(
    long id,
    long memberId,
    String profession,
    String how,
    String country,
    @Nullable String organisation,
    String words,
    @Nullable Long file,
    String state,
    Instant askedAt,
    @Nullable String reason,
    @Nullable LocalDate validUntil) {

  public boolean isWaiting() {
    return state.equals("waiting");
  }

  /** Whether this member may decide, as the queries of {@link VerificationTasks} have it. */
  boolean isFor(Member member) {
    return member.id() != memberId
        && member.grants().stream()
            .filter(grant -> grant.role().gives(Right.VERIFY))
            .anyMatch(
                grant ->
                    grant.organisation() == null
                        ? grant.country() == null || grant.country().equals(country)
                        : how.equals("organisation") && grant.organisation().equals(organisation));
  }

  /** Keeps what somebody wrote of herself out of logs. */
  @Override
  public String toString() {
    return "Verification " + id;
  }
}
