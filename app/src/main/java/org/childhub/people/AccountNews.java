package org.childhub.people;

import org.childhub.accounts.ConsentWithdrawn;
import org.childhub.accounts.RolesChanged;
import org.childhub.accounts.StandingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps profiles in step with accounts, in the transaction that changes these. */
@Component
class AccountNews {
  private final Profiles profiles;

  AccountNews(Profiles profiles) {
    this.profiles = profiles;
  }

  @EventListener
  void hear(RolesChanged news) {
    profiles.rolesChanged(news.memberId());
  }

  @EventListener
  void hear(StandingChanged news) {
    profiles.standingChanged(news.memberId(), news.active());
  }

  @EventListener
  void hear(ConsentWithdrawn news) {
    if (news.text().equals(Profiles.PUBLIC_PAGE)) {
      profiles.hide(news.memberId());
    }
  }
}
