package org.childhub.wording;

import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.web.ContentVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What members correct; readers see it at once, on other nodes within seconds. */
@Component
class WordingDesk {
  private final CorrectedMessages corrections;
  private final Audit audit;
  private final ContentVersion version;
  private final TransactionTemplate transaction;

  WordingDesk(
      CorrectedMessages corrections,
      Audit audit,
      ContentVersion version,
      TransactionTemplate transaction) {
    this.corrections = corrections;
    this.audit = audit;
    this.version = version;
    this.transaction = transaction;
  }

  /**
   * Keeps a pattern that has passed the rules; the files' own words are no correction.
   *
   * @param base of the correction that the form was drawn with, see {@link Wording#base}
   * @return false, with nothing changed, where somebody corrected it since
   */
  boolean correct(Member member, Wording wording, String pattern, String base) {
    var done =
        Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  var now = corrections.lock(wording.language(), wording.key());
                  if (!now.map(one -> one.at().toString()).orElse("").equals(base)) {
                    return false;
                  }
                  if (pattern.equals(wording.shipped())) {
                    remove(member, wording);
                  } else {
                    corrections.put(wording.language(), wording.key(), pattern, member.id());
                    note(member, "message.corrected", wording);
                  }
                  return true;
                }));
    if (done) {
      version.raise();
    }
    return done;
  }

  /** Has the files' own words said again. */
  void withdraw(Member member, Wording wording) {
    transaction.executeWithoutResult(status -> remove(member, wording));
    version.raise();
  }

  private void remove(Member member, Wording wording) {
    if (corrections.remove(wording.language(), wording.key())) {
      note(member, "message.withdrawn", wording);
    }
  }

  private void note(Member member, String action, Wording wording) {
    audit.note(
        "member:" + member.id(),
        action,
        "message:" + wording.key(),
        Map.of("language", wording.language().tag()));
  }
}
