package org.childhub.privacy;

import java.util.Set;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.TakeOut;
import org.springframework.stereotype.Component;

/** That somebody leaves or was warned goes with her account, and is of nobody's interest before. */
@Component
class PrivacyBelongings implements Belongings {
  @Override
  public Set<String> tables() {
    return Set.of("privacy_leaving", "privacy_warning");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {}
}
