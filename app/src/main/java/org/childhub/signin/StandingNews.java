package org.childhub.signin;

import org.childhub.accounts.StandingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Signs those out who may not come in any more, so that no old device is in when they are back. */
@Component
class StandingNews {
  private final Devices devices;

  StandingNews(Devices devices) {
    this.devices = devices;
  }

  @EventListener
  void hear(StandingChanged news) {
    if (!news.active()) {
      devices.closeAll(news.memberId());
    }
  }
}
