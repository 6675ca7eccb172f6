package org.childhub.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.childhub.audit.Audit;
import org.childhub.mail.Letter;
import org.childhub.mail.Outbox;
import org.childhub.text.Messages;
import org.childhub.web.Site;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shuts a member out and lets her in again; she is told why and how to appeal. */
@Component
public class Freezing {
  private final JdbcClient db;
  private final Members members;
  private final Audit audit;
  private final Outbox outbox;
  private final Messages messages;
  private final Site site;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Freezing(
      JdbcClient db,
      Members members,
      Audit audit,
      Outbox outbox,
      Messages messages,
      Site site,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.members = members;
    this.audit = audit;
    this.outbox = outbox;
    this.messages = messages;
    this.site = site;
    this.events = events;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Outcome {
    DONE,
    /** She was so before, or is gone. */
    ALREADY,
    YOURSELF,
    LAST_ADMINISTRATOR
  }

  /** That somebody was frozen or let in again, why and when. */
  public record Event(boolean frozen, String reason, Instant at) {}

  /** Numbers of all who are frozen; they are few. */
  public List<Long> frozen() {
    return db.sql("select id from accounts_member where state = 'frozen'").query(Long.class).list();
  }

  /** Signs a member out everywhere and keeps her out. */
  @Transactional
  public Outcome freeze(long memberId, String reason, Member by) {
    if (by.id() == memberId) {
      return Outcome.YOURSELF;
    }
    var mailbox = members.mailbox(memberId);
    if (mailbox.isEmpty()) {
      return Outcome.ALREADY;
    }
    if (members.administers(memberId) && !members.hasAdministratorBeside(memberId)) {
      return Outcome.LAST_ADMINISTRATOR;
    }
    change(memberId, true, reason, by);
    write(mailbox.get(), "accounts.letter.frozen.", reason);
    return Outcome.DONE;
  }

  /** Lets a frozen member in again. */
  @Transactional
  public Outcome unfreeze(long memberId, String reason, Member by) {
    if (!change(memberId, false, reason, by)) {
      return Outcome.ALREADY;
    }
    members.mailbox(memberId).ifPresent(to -> write(to, "accounts.letter.unfrozen.", reason));
    return Outcome.DONE;
  }

  /** What happened to a member in this way, the last first. */
  public List<Event> of(long memberId) {
    return db.sql(
            "select frozen, reason, at from accounts_freezing where member_id = :member order by id desc")
        .param("member", memberId)
        .query(
            (row, number) ->
                new Event(
                    row.getBoolean("frozen"),
                    row.getString("reason"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  private boolean change(long memberId, boolean frozen, String reason, Member by) {
    var changed =
        db.sql(
                """
                with member as (
                  update accounts_member set state = :state where id = :member and state = :before returning id)
                insert into accounts_freezing (member_id, frozen, reason, by_member, at)
                select id, :frozen, :reason, :by, :now from member
                """)
            .param("state", frozen ? "frozen" : "active")
            .param("before", frozen ? "active" : "frozen")
            .param("member", memberId)
            .param("frozen", frozen)
            .param("reason", reason)
            .param("by", by.id())
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (changed == 1) {
      var action = frozen ? "member.frozen" : "member.unfrozen";
      audit.note("member:" + by.id(), action, "member:" + memberId, Map.of());
      events.publishEvent(new StandingChanged(memberId, !frozen));
    }
    return changed == 1;
  }

  private void write(Members.Mailbox to, String key, String reason) {
    var texts = messages.in(to.language());
    var hub = site.baseUrl() + "/" + to.language().pathTag();
    outbox.send(
        new Letter(
            to.email(),
            to.language(),
            texts.get(key + "subject"),
            List.of(
                new Letter.Paragraph(texts.get(key + "text")),
                new Letter.Paragraph(texts.get("accounts.letter.reason", reason)),
                new Letter.Paragraph(texts.get("accounts.letter.appeal")),
                new Letter.Link(texts.get("accounts.letter.appeal.link"), hub + "/concern")),
            null));
  }
}
