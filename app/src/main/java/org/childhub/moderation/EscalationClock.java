package org.childhub.moderation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute whether a concern has waited too long, has it told, and says so in the log by
 * its reference alone.
 */
@Component
class EscalationClock {
  private static final Logger log = LoggerFactory.getLogger(EscalationClock.class);

  private final Escalation escalation;

  EscalationClock(Escalation escalation) {
    this.escalation = escalation;
  }

  /** One that cannot be told does not keep the others waiting. */
  @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
  void look() {
    RuntimeException first = null;
    for (var id : escalation.due()) {
      try {
        escalation.raise(id).ifPresent(EscalationClock::say);
      } catch (RuntimeException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private static void say(Concern concern) {
    log.warn(
        "Concern {} has waited since {} and is escalated: ./hub admin concerns --read {}",
        concern.reference(),
        concern.receivedAt(),
        concern.reference());
  }
}
