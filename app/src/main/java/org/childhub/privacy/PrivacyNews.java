package org.childhub.privacy;

import org.childhub.accounts.StandingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever signs in again before she is erased has come back. */
@Component
class PrivacyNews {
  private final Leaving leaving;

  PrivacyNews(Leaving leaving) {
    this.leaving = leaving;
  }

  @EventListener
  void hear(StandingChanged news) {
    if (news.active()) {
      leaving.forget(news.memberId());
    }
  }
}
