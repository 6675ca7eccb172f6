package org.childhub.catalogue;

import java.util.List;
import org.childhub.web.ContentVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the world which entries changed: kept pages once it is committed, and whoever listens. */
@Component
class Changes {
  private final ApplicationEventPublisher events;
  private final ContentVersion version;

  Changes(ApplicationEventPublisher events, ContentVersion version) {
    this.events = events;
    this.version = version;
  }

  /** To be called in the transaction that changes them. */
  void tell(List<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    version.raiseAfterCommit();
    for (var from = 0; from < ids.size(); from += EntriesChanged.MOST) {
      events.publishEvent(
          new EntriesChanged(
              List.copyOf(ids.subList(from, Math.min(ids.size(), from + EntriesChanged.MOST)))));
    }
  }
}
