package org.childhub.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When members get mails, and up to where they have seen and been sent what happened. */
@Component
class Times {
  private final JdbcClient db;
  private final Clock clock;

  Times(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Somebody whose mail is due. */
  record Due(long memberId, MailTime time, Instant sentUpTo) {}

  /**
   * Where she follows nothing yet, mails come at the usual time and tell what happens after this.
   */
  void begin(Member member, Instant upTo) {
    var time = MailTime.usual(member.language());
    db.sql(
            """
            insert into notices_member (member_id, rhythm, zone, hour, weekday, seen_up_to, sent_up_to, next_at)
            values (:member, :rhythm, :zone, :hour, :weekday, :upTo, :upTo, :next) on conflict do nothing
            """)
        .param("member", member.id())
        .param("rhythm", time.rhythm().code())
        .param("zone", time.zone().getId())
        .param("hour", time.hour())
        .param("weekday", time.weekday().getValue())
        .param("upTo", Timestamp.from(upTo))
        .param("next", timestamp(time.next(clock.instant())))
        .update();
  }

  MailTime of(Member member) {
    return db.sql(
            "select rhythm, zone, hour, weekday from notices_member where member_id = :member")
        .param("member", member.id())
        .query((row, number) -> time(row))
        .optional()
        .orElseGet(() -> MailTime.usual(member.language()));
  }

  /** From now on; the first mail tells nothing that happened while she wanted none. */
  @Transactional
  public void set(Member member, MailTime time, Instant upTo) {
    begin(member, upTo);
    db.sql(
            """
            update notices_member set zone = :zone, hour = :hour, weekday = :weekday, next_at = :next,
              sent_up_to = case when rhythm = 'none' then :upTo else sent_up_to end, rhythm = :rhythm
            where member_id = :member
            """)
        .param("member", member.id())
        .param("rhythm", time.rhythm().code())
        .param("zone", time.zone().getId())
        .param("hour", time.hour())
        .param("weekday", time.weekday().getValue())
        .param("upTo", Timestamp.from(upTo))
        .param("next", timestamp(time.next(clock.instant())))
        .update();
  }

  /** No mails any more. */
  @Transactional
  public void stop(long memberId) {
    db.sql("update notices_member set rhythm = 'none', next_at = null where member_id = :member")
        .param("member", memberId)
        .update();
  }

  /** Up to where she has seen what happened; the beginning of 1970 where she follows nothing. */
  Instant seen(long memberId) {
    return db.sql("select seen_up_to from notices_member where member_id = :member")
        .param("member", memberId)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .orElse(Instant.EPOCH);
  }

  @Transactional
  public void see(long memberId, Instant upTo) {
    db.sql(
            "update notices_member set seen_up_to = greatest(seen_up_to, :upTo) where member_id = :member")
        .param("member", memberId)
        .param("upTo", Timestamp.from(upTo))
        .update();
  }

  /**
   * Who is next to get a mail, locked until the transaction ends; others take the next but one. For
   * those who want them at once nothing is due before something happened.
   */
  Optional<Due> due(Instant latest) {
    return db.sql(
            """
            select member_id, rhythm, zone, hour, weekday, sent_up_to from notices_member
            where next_at <= :now and (rhythm <> 'at-once' or sent_up_to < :latest)
            order by next_at limit 1 for update skip locked
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("latest", Timestamp.from(latest))
        .query(
            (row, number) ->
                new Due(
                    row.getLong("member_id"),
                    time(row),
                    row.getTimestamp("sent_up_to").toInstant()))
        .optional();
  }

  void sent(Due due, Instant upTo) {
    db.sql(
            "update notices_member set sent_up_to = :upTo, next_at = :next where member_id = :member")
        .param("member", due.memberId())
        .param("upTo", Timestamp.from(upTo))
        .param("next", timestamp(due.time().next(clock.instant())))
        .update();
  }

  private static MailTime time(ResultSet row) throws SQLException {
    return new MailTime(
        Rhythm.of(row.getString("rhythm")).orElseThrow(),
        ZoneId.of(row.getString("zone")),
        row.getInt("hour"),
        DayOfWeek.of(row.getInt("weekday")));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
