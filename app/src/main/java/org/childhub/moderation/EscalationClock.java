package org.childhub.moderation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every five minutes whether a concern has waited too long, and says so in the log by its
 * reference alone.
 */
@Component
class EscalationClock {
  private static final Logger log = LoggerFactory.getLogger(EscalationClock.class);

  private final Concerns concerns;

  EscalationClock(Concerns concerns) {
    this.concerns = concerns;
  }

  @Scheduled(initialDelayString = "1m", fixedDelayString = "5m")
  void look() {
    concerns
        .escalate()
        .forEach(
            concern ->
                log.warn(
                    "Concern {} has waited since {} and is escalated: ./hub admin concerns --read {}",
                    concern.reference(),
                    concern.receivedAt(),
                    concern.reference()));
  }
}
