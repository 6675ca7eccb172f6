package org.childhub.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.Farewell;
import org.childhub.accounts.Members;
import org.childhub.accounts.Members.Mailbox;
import org.childhub.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members leave: at first they can come back, then they are erased. */
@Component
class Leaving {
  private final JdbcClient db;
  private final Members members;
  private final Farewell farewell;
  private final List<Belongings> rooms;
  private final PrivacyLetters letters;
  private final Audit audit;
  private final RetentionSettings settings;
  private final Clock clock;

  Leaving(
      JdbcClient db,
      Members members,
      Farewell farewell,
      List<Belongings> rooms,
      PrivacyLetters letters,
      Audit audit,
      RetentionSettings settings,
      Clock clock) {
    this.db = db;
    this.members = members;
    this.farewell = farewell;
    this.rooms = rooms;
    this.letters = letters;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** Shuts a member's account for now; false where it is the only administrator's. */
  @Transactional
  public boolean ask(long memberId, boolean wordsStay) {
    var mailbox = members.mailbox(memberId);
    if (mailbox.isEmpty() || !farewell.begin(memberId)) {
      return false;
    }
    var end = end();
    keep(memberId, wordsStay, end);
    letters.leaving(mailbox.get(), end);
    audit.note("member:" + memberId, "member.leaving", "member:" + memberId, Map.of());
    return true;
  }

  /** Until when one who leaves now can come back. */
  Instant end() {
    return clock.instant().atZone(ZoneOffset.UTC).plus(settings.leaving()).toInstant();
  }

  /** Shuts an account that nobody uses; it is erased with the next look. */
  @Transactional
  public void shutUnused(Mailbox member) {
    if (farewell.begin(member.id())) {
      keep(member.id(), true, clock.instant());
      audit.note("clock", "member.unused", "member:" + member.id(), Map.of());
    }
  }

  private void keep(long memberId, boolean wordsStay, Instant end) {
    db.sql(
            """
            insert into privacy_leaving (member_id, words_stay, asked_at, erase_at)
            values (:member, :wordsStay, :now, :end)
            """)
        .param("member", memberId)
        .param("wordsStay", wordsStay)
        .param("now", Timestamp.from(clock.instant()))
        .param("end", Timestamp.from(end))
        .update();
  }

  /** A member came back. */
  @Transactional
  public void forget(long memberId) {
    var back =
        db.sql("delete from privacy_leaving where member_id = :member")
            .param("member", memberId)
            .update();
    if (back == 1) {
      audit.note("member:" + memberId, "member.back", "member:" + memberId, Map.of());
    }
  }

  /** The members whose time to come back is over. */
  List<Long> due() {
    return db.sql("select member_id from privacy_leaving where erase_at <= :now order by erase_at")
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .list();
  }

  /** Erases one who is due; what is kept is her number in the audit log. */
  @Transactional
  public void erase(long memberId) {
    var wordsStay =
        db.sql(
                """
                select words_stay from privacy_leaving where member_id = :member and erase_at <= :now
                for update skip locked
                """)
            .param("member", memberId)
            .param("now", Timestamp.from(clock.instant()))
            .query(Boolean.class)
            .optional();
    if (wordsStay.isEmpty()) {
      return;
    }
    rooms.forEach(room -> room.leave(memberId, wordsStay.get()));
    farewell
        .end(memberId)
        .ifPresent(
            gone -> {
              letters.erased(gone);
              audit.note("clock", "member.erased", "member:" + memberId, Map.of());
            });
  }
}
