package org.childhub.verification;

import java.util.Optional;
import java.util.Set;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.TakeOut;
import org.childhub.moderation.Handlings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a member asked to have confirmed; what she decided about others stays with them. */
@Component
class VerificationBelongings implements Belongings {
  private final JdbcClient db;
  private final Verifications verifications;
  private final Proofs proofs;
  private final Handlings handlings;

  VerificationBelongings(
      JdbcClient db, Verifications verifications, Proofs proofs, Handlings handlings) {
    this.db = db;
    this.verifications = verifications;
    this.proofs = proofs;
    this.handlings = handlings;
  }

  @Override
  public Set<String> tables() {
    return Set.of("verification_request");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {
    out.add(
        "verification.taken",
        db.sql(
                """
                select profession as "verification.field.profession", how as "verification.field.how",
                  country as "verification.field.country", organisation as "verification.field.organisation",
                  words as "verification.field.words", state as "verification.field.state",
                  asked_at as "verification.field.asked", decided_at as "verification.field.decided",
                  reason as "verification.field.reason", valid_until as "verification.field.until"
                from verification_request where member_id = :member order by id
                """)
            .param("member", memberId)
            .query()
            .listOfRows());
    out.add(
        "verification.taken.decisions",
        db.sql(
                """
                select state as "verification.field.state", decided_at as "verification.field.decided",
                  reason as "verification.field.reason"
                from verification_request where decided_by = :member order by id
                """)
            .param("member", memberId)
            .query()
            .listOfRows());
    verifications
        .of(memberId)
        .flatMap(last -> Optional.ofNullable(last.file()))
        .flatMap(proofs::find)
        .ifPresent(file -> out.add(file.name(), proofs.content(file)));
  }

  @Override
  public void leave(long memberId, boolean wordsStay) {
    verifications.withdraw(memberId);
    handlings.forget(
        VerificationSource.SORT,
        db.sql("select id::text from verification_request where member_id = :member")
            .param("member", memberId)
            .query(String.class)
            .list());
  }
}
