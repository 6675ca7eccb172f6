package org.childhub.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.childhub.accounts.Farewell;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The browsers in which members are signed in. Roles are read anew for each request, so that what
 * was taken away is gone at once.
 */
@Component
public class Devices {
  /** A remembered device stays signed in this long after it was last used. */
  static final Duration REMEMBERED = Duration.ofDays(90);

  /** Another one, perhaps shared by an office, this long. */
  static final Duration SHARED = Duration.ofMinutes(30);

  /** A visit is noted no more often than this, so that reading pages writes nothing. */
  private static final Duration NOTED = Duration.ofMinutes(10);

  private static final Duration NOTED_SHARED = Duration.ofMinutes(1);

  private final JdbcClient db;
  private final Members members;
  private final Farewell farewell;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Devices(
      JdbcClient db,
      Members members,
      Farewell farewell,
      TransactionTemplate transaction,
      Clock clock) {
    this.db = db;
    this.members = members;
    this.farewell = farewell;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Who is signed in with a cookie, and on which device. */
  record Opened(long deviceId, boolean remembered, Instant openedAt, Member member) {}

  /** Signs a browser in and answers what its cookie holds. */
  @Transactional
  public Secret open(long memberId, Browser browser, String means, boolean remembered) {
    farewell.isHere(memberId);
    var secret = Secret.fresh();
    var now = clock.instant();
    db.sql(
            """
            insert into signin_device (member_id, hash, browser, system, means, remembered, opened_at, seen_at, expires_at)
            values (:member, :hash, :browser, :system, :means, :remembered, :now, :now, :until)
            """)
        .param("member", memberId)
        .param("hash", secret.hash())
        .param("browser", browser.name())
        .param("system", browser.system())
        .param("means", means)
        .param("remembered", remembered)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(remembered ? REMEMBERED : SHARED)))
        .update();
    return secret;
  }

  /** Notes a kind of browser; true where a member who is known by other kinds has a new one. */
  @Transactional
  public boolean meet(long memberId, Browser browser) {
    return db.sql(
            """
            with others as (select count(*) as number from signin_browser where member_id = :member),
            fresh as (
              insert into signin_browser (member_id, browser, system, met_at) values (:member, :browser, :system, :now)
              on conflict do nothing returning 1)
            select exists (select from fresh) and number > 0 from others
            """)
        .param("member", memberId)
        .param("browser", browser.name())
        .param("system", browser.system())
        .param("now", Timestamp.from(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  /** Who is signed in with this cookie. Without a transaction: few requests write anything. */
  Optional<Opened> find(Secret cookie) {
    var now = clock.instant();
    record Row(long id, long memberId, boolean remembered, Instant openedAt, Instant seenAt) {}
    var device =
        db.sql(
                """
                select id, member_id, remembered, opened_at, seen_at from signin_device
                where hash = :hash and expires_at > :now
                """)
            .param("hash", cookie.hash())
            .param("now", Timestamp.from(now))
            .query(
                (row, number) ->
                    new Row(
                        row.getLong("id"),
                        row.getLong("member_id"),
                        row.getBoolean("remembered"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant()))
            .optional();
    var opened =
        device.flatMap(
            row ->
                members
                    .find(row.memberId())
                    .map(member -> new Opened(row.id(), row.remembered(), row.openedAt(), member)));
    opened.ifPresent(
        it -> {
          var every = it.remembered() ? NOTED : NOTED_SHARED;
          if (device.orElseThrow().seenAt().plus(every).isBefore(now)) {
            transaction.executeWithoutResult(status -> see(it));
          }
        });
    return opened;
  }

  private void see(Opened opened) {
    farewell.isHere(opened.member().id());
    var now = clock.instant();
    db.sql("update signin_device set seen_at = :now, expires_at = :until where id = :id")
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(opened.remembered() ? REMEMBERED : SHARED)))
        .param("id", opened.deviceId())
        .update();
  }

  /** A member's signed-in devices, the last used first. */
  List<Device> of(long memberId) {
    return db.sql(
            """
            select id, browser, system, means, remembered, opened_at, seen_at from signin_device
            where member_id = :member and expires_at > :now order by seen_at desc, id desc
            """)
        .param("member", memberId)
        .param("now", Timestamp.from(clock.instant()))
        .query(
            (row, number) ->
                new Device(
                    row.getLong("id"),
                    row.getString("browser"),
                    row.getString("system"),
                    row.getString("means"),
                    row.getBoolean("remembered"),
                    row.getTimestamp("opened_at").toInstant(),
                    row.getTimestamp("seen_at").toInstant()))
        .list();
  }

  /** Signs one of the member's devices out; false where it is none of hers. */
  @Transactional
  public boolean close(long memberId, long deviceId) {
    return db.sql("delete from signin_device where member_id = :member and id = :id")
            .param("member", memberId)
            .param("id", deviceId)
            .update()
        == 1;
  }

  /** Signs all of a member's devices out but one. */
  @Transactional
  public void closeOthers(long memberId, long deviceId) {
    db.sql("delete from signin_device where member_id = :member and id <> :id")
        .param("member", memberId)
        .param("id", deviceId)
        .update();
  }

  /** Signs all of a member's devices out. */
  @Transactional
  public void closeAll(long memberId) {
    db.sql("delete from signin_device where member_id = :member")
        .param("member", memberId)
        .update();
  }

  @Scheduled(initialDelayString = "6m", fixedDelayString = "1h")
  @Transactional
  public void forgetOld() {
    db.sql("delete from signin_device where expires_at < :now")
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
