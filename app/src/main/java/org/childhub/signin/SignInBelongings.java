package org.childhub.signin;

import java.util.Set;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.TakeOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The devices of a member. Secrets are no belongings: only their hashes are kept. */
@Component
class SignInBelongings implements Belongings {
  private final JdbcClient db;

  SignInBelongings(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<String> tables() {
    return Set.of("signin_link", "signin_device", "signin_browser");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {
    add(
        out,
        "signin.taken.devices",
        memberId,
        """
        select browser as "signin.field.browser", system as "signin.field.system", means as "signin.field.means",
          opened_at as "signin.field.opened", seen_at as "signin.field.seen"
        from signin_device where member_id = :member order by id
        """);
    add(
        out,
        "signin.taken.browsers",
        memberId,
        """
        select browser as "signin.field.browser", system as "signin.field.system", met_at as "signin.field.met"
        from signin_browser where member_id = :member order by met_at
        """);
  }

  private void add(TakeOut out, String title, long memberId, String query) {
    out.add(title, db.sql(query).param("member", memberId).query().listOfRows());
  }
}
