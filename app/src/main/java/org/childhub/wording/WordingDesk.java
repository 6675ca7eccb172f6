package org.childhub.wording;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
    return pattern.equals(wording.shipped())
        ? withdraw(member, wording, base)
        : change(wording, base, now -> put(member, wording, pattern, now));
  }

  /** Has the files' own words said again; base and answer as above. */
  boolean withdraw(Member member, Wording wording, String base) {
    return change(
        wording,
        base,
        now -> {
          now.ifPresent(
              one -> {
                corrections.remove(one);
                note(member, "message.withdrawn", wording, one.pattern(), wording.shipped());
              });
          return true;
        });
  }

  private boolean change(Wording wording, String base, Predicate<Optional<Correction>> deed) {
    var done =
        Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  var now = corrections.lock(wording.language(), wording.key());
                  return now.map(one -> one.at().toString()).orElse("").equals(base)
                      && deed.test(now);
                }));
    if (done) {
      version.raise();
    }
    return done;
  }

  private boolean put(Member member, Wording wording, String pattern, Optional<Correction> now) {
    var done =
        corrections.put(wording.language(), wording.key(), pattern, member.id(), now.isEmpty());
    if (done) {
      var before = now.map(Correction::pattern).orElse(wording.shipped());
      note(member, "message.corrected", wording, before, pattern);
    }
    return done;
  }

  private void note(Member member, String action, Wording wording, String before, String after) {
    audit.note(
        "member:" + member.id(),
        action,
        "message:" + wording.key(),
        Map.of("language", wording.language().tag(), "before", before, "after", after));
  }
}
