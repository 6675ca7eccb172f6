package org.childhub.privacy;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.childhub.accounts.Farewell;
import org.childhub.accounts.Members.Mailbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that nobody uses: their members are told, and after a while they end. */
@Component
class UnusedAccounts {
  private final JdbcClient db;
  private final Farewell farewell;
  private final Leaving leaving;
  private final PrivacyLetters letters;
  private final RetentionSettings settings;
  private final Clock clock;

  UnusedAccounts(
      JdbcClient db,
      Farewell farewell,
      Leaving leaving,
      PrivacyLetters letters,
      RetentionSettings settings,
      Clock clock) {
    this.db = db;
    this.farewell = farewell;
    this.leaving = leaving;
    this.letters = letters;
    this.settings = settings;
    this.clock = clock;
  }

  /** Warns whom it has to warn and shuts the accounts of those who were warned long enough ago. */
  @Transactional
  public void look() {
    var today = LocalDate.now(clock);
    var unused = farewell.awaySince(today.minus(settings.inactiveAccounts()));
    db.sql("delete from privacy_warning where member_id <> all(:unused)")
        .param("unused", unused.stream().map(Mailbox::id).toArray(Long[]::new))
        .update();
    var warned = warned();
    for (var member : unused) {
      var since = warned.get(member.id());
      if (since == null) {
        warn(member, today);
      } else if (!since.plus(settings.warning()).isAfter(today)) {
        leaving.shutUnused(member);
      }
    }
  }

  private Map<Long, LocalDate> warned() {
    var warned = new HashMap<Long, LocalDate>();
    db.sql("select member_id, warned_on from privacy_warning")
        .query(
            row -> {
              warned.put(row.getLong(1), row.getDate(2).toLocalDate());
            });
    return warned;
  }

  private void warn(Mailbox member, LocalDate today) {
    db.sql("insert into privacy_warning (member_id, warned_on) values (:member, :today)")
        .param("member", member.id())
        .param("today", Date.valueOf(today))
        .update();
    var end = today.plus(settings.warning()).atStartOfDay(clock.getZone()).toInstant();
    letters.unused(member, end);
  }
}
