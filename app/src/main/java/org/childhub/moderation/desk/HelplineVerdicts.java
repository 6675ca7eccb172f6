package org.childhub.moderation.desk;

import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.places.HelplineChecks;
import org.childhub.places.HelplineChecks.Check;
import org.childhub.web.ContentVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's word on a helpline: kept, noted, and seen on the public pages at once. */
@Component
class HelplineVerdicts {
  private final HelplineChecks checks;
  private final Audit audit;
  private final ContentVersion version;
  private final TransactionTemplate transaction;

  HelplineVerdicts(
      HelplineChecks checks, Audit audit, ContentVersion version, TransactionTemplate transaction) {
    this.checks = checks;
    this.audit = audit;
    this.version = version;
    this.transaction = transaction;
  }

  void confirm(Check check, Member by) {
    carryOut("helpline.confirmed", check, by, () -> checks.confirm(check.id()));
  }

  void doubt(Check check, String words, Member by) {
    carryOut("helpline.doubted", check, by, () -> checks.doubt(check.id(), words));
  }

  private void carryOut(String action, Check check, Member by, Runnable verdict) {
    transaction.executeWithoutResult(
        status -> {
          verdict.run();
          audit.note(
              "member:" + by.id(),
              action,
              "helpline:" + check.id(),
              Map.of("country", check.helpline().country(), "number", check.helpline().number()));
        });
    version.raise();
  }
}
