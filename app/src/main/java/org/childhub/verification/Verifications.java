package org.childhub.verification;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.childhub.accounts.Grant;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.childhub.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests to have a profession confirmed, and the decisions. */
@Component
class Verifications {
  private final JdbcClient db;
  private final Members members;
  private final Proofs proofs;
  private final VerificationLetters letters;
  private final Audit audit;
  private final Clock clock;

  Verifications(
      JdbcClient db,
      Members members,
      Proofs proofs,
      VerificationLetters letters,
      Audit audit,
      Clock clock) {
    this.db = db;
    this.members = members;
    this.proofs = proofs;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps a form without problems; one that waits already is replaced. */
  @Transactional
  public void ask(long memberId, VerificationForm form, String country, @Nullable Long file) {
    withdraw(memberId);
    db.sql(
            """
            insert into verification_request (member_id, profession, how, country, organisation, words, file_id, asked_at)
            values (:member, :profession, :how, :country, :organisation, :words, :file, :now)
            """)
        .param("member", memberId)
        .param("profession", form.profession())
        .param("how", form.how())
        .param("country", country)
        .param("organisation", "organisation".equals(form.how()) ? form.organisation() : null)
        .param("words", form.words())
        .param("file", file, Types.BIGINT)
        .param("now", now())
        .update();
    note("member:" + memberId, "verification.asked", memberId);
  }

  /** Takes back what waits. */
  @Transactional
  public void withdraw(long memberId) {
    var file = file("member_id = :id and state = 'waiting'", memberId);
    db.sql(
            """
            update verification_request set state = 'withdrawn', file_id = null, decided_at = :now
            where member_id = :id and state = 'waiting'
            """)
        .param("id", memberId)
        .param("now", now())
        .update();
    file.ifPresent(proofs::remove);
  }

  /** What a member asked last. */
  Optional<Verification> of(long memberId) {
    return db.sql(
            "select r.* from verification_request r where r.member_id = :id order by r.id desc limit 1")
        .param("id", memberId)
        .query(Verifications::verification)
        .optional();
  }

  /** One that waits, whoever decides. */
  Optional<Verification> waiting(long id) {
    return db.sql("select r.* from verification_request r where r.state = 'waiting' and r.id = :id")
        .param("id", id)
        .query(Verifications::verification)
        .optional();
  }

  /** Confirms the profession up to and including a day: gives the role and tells the member. */
  @Transactional
  public boolean confirm(Member decider, Verification asked, LocalDate until) {
    if (!decide(decider, asked, "confirmed", null, until)) {
      return false;
    }
    members.give(asked.memberId(), grant(asked), "member:" + decider.id());
    letters.confirmed(asked.memberId(), until);
    return true;
  }

  /** Refuses with a reason, which the member is told. */
  @Transactional
  public boolean refuse(Member decider, Verification asked, String reason) {
    if (!decide(decider, asked, "refused", reason, null)) {
      return false;
    }
    letters.refused(asked.memberId(), reason);
    return true;
  }

  /** Ends confirmations whose last day is over; done by two at once, ends each once. */
  @Transactional
  public void endOld() {
    db.sql(
            """
            update verification_request r set state = 'ended' where state = 'confirmed' and valid_until < :today returning r.*
            """)
        .param("today", Date.valueOf(LocalDate.now(clock)))
        .query(Verifications::verification)
        .list()
        .forEach(
            ended -> {
              members.take(ended.memberId(), grant(ended), "clock");
              letters.ended(ended.memberId());
            });
  }

  private boolean decide(
      Member decider,
      Verification asked,
      String state,
      @Nullable String reason,
      @Nullable LocalDate until) {
    var file = file("id = :id and state = 'waiting'", asked.id());
    var decided =
        db.sql(
                """
                update verification_request set state = :state, file_id = null, decided_by = :by, decided_at = :now,
                  reason = :reason, valid_until = :until
                where id = :id and state = 'waiting'
                """)
            .param("id", asked.id())
            .param("state", state)
            .param("by", decider.id())
            .param("now", now())
            .param("reason", reason)
            .param("until", until == null ? null : Date.valueOf(until), Types.DATE)
            .update();
    if (decided == 1) {
      file.ifPresent(proofs::remove);
      note("member:" + decider.id(), "verification." + state, asked.memberId());
    }
    return decided == 1;
  }

  private Optional<Long> file(String condition, long id) {
    return db.sql(
            "select file_id from verification_request where file_id is not null and " + condition)
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  private void note(String actor, String action, long memberId) {
    audit.note(actor, action, "member:" + memberId, Map.of());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Grant grant(Verification asked) {
    return new Grant(Role.VERIFIED_PROFESSIONAL, asked.country(), null);
  }

  static Verification verification(ResultSet row, int number) throws SQLException {
    var file = row.getLong("file_id");
    var hasFile = !row.wasNull();
    var until = row.getDate("valid_until");
    return new Verification(
        row.getLong("id"),
        row.getLong("member_id"),
        row.getString("profession"),
        row.getString("how"),
        row.getString("country"),
        row.getString("organisation"),
        row.getString("words"),
        hasFile ? file : null,
        row.getString("state"),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("reason"),
        until == null ? null : until.toLocalDate());
  }
}
