package org.childhub.wording;

import java.util.Map;
import org.childhub.audit.Audit;
import org.childhub.text.Messages;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets corrections go that the files say by now: they were exported, and the hub was built anew
 * with them. Kept, they would hide what a later version says better.
 */
@Component
class TakenOver {
  private final CorrectedMessages corrections;
  private final Messages messages;
  private final Audit audit;

  TakenOver(CorrectedMessages corrections, Messages messages, Audit audit) {
    this.corrections = corrections;
    this.messages = messages;
    this.audit = audit;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void letGo() {
    corrections.all().stream()
        .filter(one -> one.pattern().equals(messages.shipped(one.language()).get(one.key())))
        .filter(corrections::remove)
        .forEach(
            one ->
                audit.note(
                    "clock",
                    "message.taken-over",
                    "message:" + one.key(),
                    Map.of("language", one.language().tag())));
  }
}
