package org.childhub.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.places.ConsentAge;
import org.childhub.places.ConsentAges;
import org.childhub.places.Helpline;
import org.childhub.places.HelplineChecks;
import org.childhub.places.HelplineEdits;
import org.childhub.web.ContentVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes helplines and ages of consent; readers see it at once and the audit log knows who. */
@Component
class PlaceDesk {
  private final HelplineEdits edits;
  private final HelplineChecks checks;
  private final ConsentAges ages;
  private final Audit audit;
  private final ContentVersion version;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PlaceDesk(
      HelplineEdits edits,
      HelplineChecks checks,
      ConsentAges ages,
      Audit audit,
      ContentVersion version,
      TransactionTemplate transaction,
      Clock clock) {
    this.edits = edits;
    this.checks = checks;
    this.ages = ages;
    this.audit = audit;
    this.version = version;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Adds a helpline or writes it anew; false where its country has that number already. */
  boolean write(Member member, long id, Helpline line) {
    var done =
        Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  var written =
                      id == 0
                          ? edits.add(line)
                          : edits.write(id, line) ? Optional.of(id) : Optional.<Long>empty();
                  written.ifPresent(
                      known ->
                          note(member, id == 0 ? "helpline.added" : "helpline.changed", known));
                  return written.isPresent();
                }));
    version.raise();
    return done;
  }

  /** All that is said of a helpline is right today. */
  void confirm(Member member, long id) {
    transaction.executeWithoutResult(
        status -> {
          checks.confirm(id);
          note(member, "helpline.confirmed", id);
        });
    version.raise();
  }

  /** Hides a helpline until somebody confirms it; says what is wrong with it. */
  void doubt(Member member, long id, String words) {
    transaction.executeWithoutResult(
        status -> {
          checks.doubt(id, words);
          note(member, "helpline.doubted", id);
        });
    version.raise();
  }

  void write(Member member, String country, ConsentAge age) {
    transaction.executeWithoutResult(
        status -> {
          ages.write(country, age);
          audit.note(
              "member:" + member.id(),
              "consent-age.changed",
              "country:" + country,
              Map.of("age", Integer.toString(age.age())));
        });
    version.raise();
  }

  /** The age of a country is right today. */
  void confirmAge(Member member, String country) {
    ages.of(country)
        .ifPresent(
            age ->
                write(
                    member,
                    country,
                    new ConsentAge(
                        age.age(), age.source(), LocalDate.now(clock), age.confirmed())));
  }

  private void note(Member member, String action, long id) {
    audit.note("member:" + member.id(), action, "helpline:" + id, Map.of());
  }
}
