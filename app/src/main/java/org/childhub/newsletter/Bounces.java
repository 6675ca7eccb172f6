package org.childhub.newsletter;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.childhub.mail.Outbox;
import org.childhub.mail.Undelivered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes which subscribers' mailboxes refuse letters, each letter once, however many there are. */
@Component
class Bounces {
  private static final int AT_ONCE = 1_000;

  /** RFC 5321, 4.2.1: for good. */
  private static final Pattern REFUSED = Pattern.compile("5[0-9]{2}\\b");

  /** What failed so long before others may have been written after them. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private final JdbcClient db;
  private final Outbox outbox;

  Bounces(JdbcClient db, Outbox outbox) {
    this.db = db;
    this.outbox = outbox;
  }

  /** Reads all that came back since it was read last; one node at a time. */
  @Transactional(propagation = Propagation.MANDATORY)
  void read() {
    var upTo =
        db.sql("select read_up_to from newsletter_bounces for update")
            .query(Timestamp.class)
            .single()
            .toInstant();
    var latest = read(upTo.minus(OVERLAP));
    if (latest.isAfter(upTo)) {
      db.sql("update newsletter_bounces set read_up_to = :latest")
          .param("latest", Timestamp.from(latest))
          .update();
    }
  }

  /** When the last of those failed that were read; the moment itself where there is none. */
  private Instant read(Instant since) {
    var last = since;
    var id = 0L;
    List<Undelivered> some;
    do {
      some = outbox.undeliveredAfter(last, id, AT_ONCE);
      note(some.stream().filter(letter -> REFUSED.matcher(letter.problem()).lookingAt()).toList());
      if (!some.isEmpty()) {
        last = some.getLast().failedAt();
        id = some.getLast().id();
      }
    } while (some.size() == AT_ONCE);
    return last;
  }

  private void note(List<Undelivered> refused) {
    db.sql(
            """
            insert into newsletter_refusal (letter_id, subscriber_id)
            select l.id, s.id from unnest(:letters, :emails::text[]) as l(id, email)
            join newsletter_subscriber s on lower(s.email) = lower(l.email)
            on conflict do nothing
            """)
        .param("letters", refused.stream().map(Undelivered::id).toArray(Long[]::new))
        .param("emails", refused.stream().map(Undelivered::to).toArray(String[]::new))
        .update();
  }
}
