package org.childhub.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
  private final Clock clock;

  Devices(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Who is signed in with a cookie, and on which device. */
  record Opened(long deviceId, boolean remembered, Member member) {}

  /** Signs a browser in and answers what its cookie holds. */
  @Transactional
  public Secret open(long memberId, Browser browser, String means, boolean remembered) {
    var secret = Secret.fresh();
    var now = clock.instant();
    db.sql(
            """
            insert into accounts_device (member_id, hash, browser, system, means, remembered, opened_at, seen_at, expires_at)
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
            with others as (select count(*) as number from accounts_browser where member_id = :member),
            fresh as (
              insert into accounts_browser (member_id, browser, system, met_at) values (:member, :browser, :system, :now)
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

  /** Who is signed in with this cookie. */
  @Transactional
  public Optional<Opened> find(Secret cookie) {
    var now = clock.instant();
    record Row(Opened opened, Timestamp seenAt) {}
    var found =
        db.sql(
                """
                select d.id as device, d.remembered, d.seen_at, m.id, m.name, m.language,
                  array(select g.role || ' ' || coalesce(g.country, '') || ' ' || coalesce(g.organisation, '')
                    from accounts_grant g where g.member_id = m.id order by g.id) as grants
                from accounts_device d join accounts_member m on m.id = d.member_id
                where d.hash = :hash and d.expires_at > :now and m.state = 'active'
                """)
            .param("hash", cookie.hash())
            .param("now", Timestamp.from(now))
            .query(
                (row, number) ->
                    new Row(
                        new Opened(
                            row.getLong("device"),
                            row.getBoolean("remembered"),
                            Members.member(row, number)),
                        row.getTimestamp("seen_at")))
            .optional();
    found.ifPresent(
        row -> {
          var opened = row.opened();
          var every = opened.remembered() ? NOTED : NOTED_SHARED;
          if (row.seenAt().toInstant().plus(every).isBefore(now)) {
            see(opened);
          }
        });
    return found.map(Row::opened);
  }

  private void see(Opened opened) {
    var now = clock.instant();
    db.sql("update accounts_device set seen_at = :now, expires_at = :until where id = :id")
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(opened.remembered() ? REMEMBERED : SHARED)))
        .param("id", opened.deviceId())
        .update();
  }

  /** A member's signed-in devices, the last used first. */
  List<Device> of(long memberId) {
    return db.sql(
            """
            select id, browser, system, means, remembered, opened_at, seen_at from accounts_device
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
    return db.sql("delete from accounts_device where member_id = :member and id = :id")
            .param("member", memberId)
            .param("id", deviceId)
            .update()
        == 1;
  }

  /** Signs all of a member's devices out. */
  @Transactional
  public void closeAll(long memberId) {
    db.sql("delete from accounts_device where member_id = :member")
        .param("member", memberId)
        .update();
  }

  @Scheduled(initialDelayString = "6m", fixedDelayString = "1h")
  @Transactional
  public void forgetOld() {
    db.sql("delete from accounts_device where expires_at < :now")
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
