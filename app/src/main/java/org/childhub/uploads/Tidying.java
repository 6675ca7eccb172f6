package org.childhub.uploads;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives up files whose next part never came and those that nothing takes up, takes away parts that
 * belong to nothing, and has files checked that were left over by a hub that fell.
 */
@Component
class Tidying {
  private static final Duration LONGEST_CHECK = Duration.ofMinutes(10);
  private final JdbcClient db;
  private final Parts parts;
  private final Checking checking;
  private final Unused unused;
  private final UploadSettings settings;
  private final Clock clock;

  Tidying(
      JdbcClient db,
      Parts parts,
      Checking checking,
      Unused unused,
      UploadSettings settings,
      Clock clock) {
    this.db = db;
    this.parts = parts;
    this.checking = checking;
    this.unused = unused;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "3m", fixedDelayString = "10m")
  void tidy() throws InterruptedException {
    var now = clock.instant();
    expire(now.minus(settings.keepFor()));
    unused.remove();
    for (var left : leftSince(now.minus(LONGEST_CHECK))) {
      checking.on(new UploadCome(left));
    }
  }

  private void expire(Instant moment) {
    db.sql(
            "delete from uploads_upload where state = 'coming' and changed_at < :moment returning id")
        .param("moment", Timestamp.from(moment))
        .query(UUID.class)
        .list()
        .forEach(parts::remove);
    var untouched = parts.untouchedSince(moment);
    untouched.removeAll(
        db.sql(
                "select id from uploads_upload where id::text = any(:ids) and state in ('coming', 'come')")
            .param("ids", untouched.stream().map(UUID::toString).toArray(String[]::new))
            .query(UUID.class)
            .list());
    untouched.forEach(parts::remove);
  }

  private List<UUID> leftSince(Instant moment) {
    return db.sql("select id from uploads_upload where state = 'come' and changed_at < :moment")
        .param("moment", Timestamp.from(moment))
        .query(UUID.class)
        .list();
  }
}
