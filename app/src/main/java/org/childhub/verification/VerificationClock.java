package org.childhub.verification;

import java.sql.Timestamp;
import java.time.Instant;
import org.childhub.accounts.Retained;
import org.childhub.moderation.Handlings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends confirmations on their day, and forgets requests that were decided long ago. */
@Component
class VerificationClock implements Retained {
  private final JdbcClient db;
  private final Verifications verifications;
  private final Handlings handlings;

  VerificationClock(JdbcClient db, Verifications verifications, Handlings handlings) {
    this.db = db;
    this.verifications = verifications;
    this.handlings = handlings;
  }

  @Scheduled(initialDelayString = "9m", fixedDelayString = "1h")
  public void look() {
    verifications.endOld();
  }

  @Override
  public String code() {
    return "verifications";
  }

  @Override
  @Transactional
  public int removeEndedBefore(Instant moment) {
    var ended =
        db.sql(
                """
                delete from verification_request
                where state in ('refused', 'withdrawn', 'ended') and greatest(decided_at, valid_until::timestamptz) < :moment
                returning id::text
                """)
            .param("moment", Timestamp.from(moment))
            .query(String.class)
            .list();
    handlings.forget(VerificationSource.SORT, ended);
    return ended.size();
  }
}
