package org.childhub.accounts;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A member's account, roles, consents and what was decided about her. All goes with the account.
 */
@Component
class AccountBelongings implements Belongings {
  private final JdbcClient db;

  AccountBelongings(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<String> tables() {
    return Set.of("accounts_grant", "accounts_consent", "accounts_freezing");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {
    add(
        out,
        "accounts.taken.account",
        memberId,
        """
        select email as "accounts.field.email", name as "accounts.field.name", language as "accounts.field.language",
          country as "accounts.field.country", adult as "accounts.field.adult", minor_age as "accounts.field.age",
          joined_at as "accounts.field.joined", seen_on as "accounts.field.seen"
        from accounts_member where id = :member
        """);
    add(
        out,
        "accounts.taken.roles",
        memberId,
        """
        select role as "accounts.field.role", country as "accounts.field.country",
          organisation as "accounts.field.organisation", given_at as "accounts.field.at"
        from accounts_grant where member_id = :member order by id
        """);
    add(
        out,
        "accounts.taken.consents",
        memberId,
        """
        select text as "accounts.field.text", version as "accounts.field.version", given as "accounts.field.given",
          at as "accounts.field.at"
        from accounts_consent where member_id = :member order by id
        """);
    add(
        out,
        "accounts.taken.freezings",
        memberId,
        """
        select frozen as "accounts.field.frozen", reason as "accounts.field.reason", at as "accounts.field.at"
        from accounts_freezing where member_id = :member order by id
        """);
  }

  private void add(TakeOut out, String title, long memberId, String query) {
    out.add(title, db.sql(query).param("member", memberId).query().listOfRows());
  }
}
