package org.childhub.accounts;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.childhub.accounts.Members.Mailbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an account ends: shut when its member leaves, open again when she is back, then erased. */
@Component
public class Farewell {
  private final JdbcClient db;
  private final Members members;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Farewell(JdbcClient db, Members members, ApplicationEventPublisher events, Clock clock) {
    this.db = db;
    this.members = members;
    this.events = events;
    this.clock = clock;
  }

  /** Shuts an active account; false where it is not active, or the only administrator's. */
  @Transactional
  public boolean begin(long memberId) {
    if (members.administers(memberId) && !members.hasAdministratorBeside(memberId)) {
      return false;
    }
    return change(memberId, "active", "left");
  }

  /** Notes that a member is here today; one who was about to leave is back. */
  @Transactional
  public void isHere(long memberId) {
    change(memberId, "left", "active");
    db.sql("update accounts_member set seen_on = :today where id = :id and seen_on < :today")
        .param("id", memberId)
        .param("today", Date.valueOf(LocalDate.now(clock)))
        .update();
  }

  /** Erases an account that was shut; the database parts or removes what hangs on it. */
  @Transactional
  public Optional<Mailbox> end(long memberId) {
    return db.sql(
            "delete from accounts_member where id = :id and state = 'left' returning id, email, name, language")
        .param("id", memberId)
        .query(Members::mailbox)
        .optional();
  }

  /** Active members, samples aside, who were last here before a day. */
  public List<Mailbox> awaySince(LocalDate day) {
    return db.sql(
            """
            select id, email, name, language from accounts_member
            where state = 'active' and not sample and seen_on < :day order by id
            """)
        .param("day", Date.valueOf(day))
        .query(Members::mailbox)
        .list();
  }

  private boolean change(long memberId, String from, String to) {
    var changed =
        db.sql("update accounts_member set state = :to where id = :id and state = :from")
            .param("id", memberId)
            .param("from", from)
            .param("to", to)
            .update();
    if (changed == 1) {
      events.publishEvent(new StandingChanged(memberId, to.equals("active")));
    }
    return changed == 1;
  }
}
