package org.childhub.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.childhub.accounts.Retained;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks whether something has been kept long enough. */
@Component
class RetentionClock {
  private static final Logger log = LoggerFactory.getLogger(RetentionClock.class);

  private final Leaving leaving;
  private final UnusedAccounts unused;
  private final List<Retained> kept;
  private final RetentionSettings settings;
  private final Clock clock;

  RetentionClock(
      Leaving leaving,
      UnusedAccounts unused,
      List<Retained> kept,
      RetentionSettings settings,
      Clock clock) {
    this.leaving = leaving;
    this.unused = unused;
    this.kept = kept;
    this.settings = settings;
    this.clock = clock;
  }

  /** One who cannot be erased does not keep the others. */
  @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
  void erase() {
    for (var memberId : leaving.due()) {
      try {
        leaving.erase(memberId);
      } catch (RuntimeException e) {
        log.error("Member {} is not erased yet", memberId, e);
      }
    }
  }

  @Scheduled(initialDelayString = "8m", fixedDelayString = "1h")
  void look() {
    unused.look();
    for (var sort : kept) {
      var removed = sort.removeEndedBefore(ago(settings.of(sort.code())));
      if (removed > 0) {
        log.info("Removed {} of {}, kept long enough", removed, sort.code());
      }
    }
  }

  private Instant ago(Period period) {
    return LocalDate.now(clock).minus(period).atStartOfDay(clock.getZone()).toInstant();
  }
}
