package org.childhub.moderation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every five minutes whether a concern has waited too long, has it told, and says so in the
 * log by its reference alone.
 */
@Component
class EscalationClock {
  private static final Logger log = LoggerFactory.getLogger(EscalationClock.class);

  private final Escalation escalation;

  EscalationClock(Escalation escalation) {
    this.escalation = escalation;
  }

  @Scheduled(initialDelayString = "1m", fixedDelayString = "5m")
  void look() {
    for (var id : escalation.due()) {
      escalation
          .raise(id)
          .ifPresent(
              concern ->
                  log.warn(
                      "Concern {} has waited since {} and is escalated: ./hub admin concerns --read {}",
                      concern.reference(),
                      concern.receivedAt(),
                      concern.reference()));
    }
  }
}
