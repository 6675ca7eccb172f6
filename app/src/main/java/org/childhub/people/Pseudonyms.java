package org.childhub.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.accounts.Accounts;
import org.childhub.accounts.Accounts.Account;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands behind a pseudonym: for moderators, and not without a trace. */
@Component
class Pseudonyms {
  private final Accounts accounts;
  private final Audit audit;

  Pseudonyms(Accounts accounts, Audit audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /** Whether a member moderates where the person works. */
  boolean mayResolve(Member member, Person person) {
    return person.pseudonymous() && account(member, person).isPresent();
  }

  /** The real name, noted in the audit log; empty where it is not this member's to know. */
  @Transactional
  public Optional<String> resolve(Member moderator, Person person) {
    var account = account(moderator, person);
    account.ifPresent(
        found ->
            audit.note(
                "member:" + moderator.id(),
                "pseudonym.resolved",
                "member:" + found.id(),
                Map.of()));
    return account.map(Account::name);
  }

  private Optional<Account> account(Member moderator, Person person) {
    return moderator.may(Right.MODERATE)
        ? accounts
            .find(person.id())
            .filter(
                account ->
                    moderator.may(
                        Right.MODERATE,
                        account.country() == null ? List.of() : List.of(account.country()),
                        null))
        : Optional.empty();
  }
}
