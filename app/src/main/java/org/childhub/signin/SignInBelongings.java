package org.childhub.signin;

import java.util.Set;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.TakeOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The devices of a member and how she signs in. Keys and hashes of secrets are no belongings. */
@Component
class SignInBelongings implements Belongings {
  private final JdbcClient db;

  SignInBelongings(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<String> tables() {
    return Set.of(
        "signin_link",
        "signin_device",
        "signin_browser",
        "signin_ceremony",
        "signin_handle",
        "signin_identity",
        "signin_passkey",
        "signin_password");
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
    add(
        out,
        "signin.taken.passkeys",
        memberId,
        """
        select name as "signin.passkey.name", created_at as "signin.field.opened", used_at as "signin.field.seen"
        from signin_passkey where member_id = :member order by id
        """);
    add(
        out,
        "signin.password",
        memberId,
        """
        select set_at as "signin.field.opened" from signin_password where member_id = :member
        """);
    add(
        out,
        "signin.taken.providers",
        memberId,
        """
        select provider as "signin.field.provider", linked_at as "signin.field.opened"
        from signin_identity where member_id = :member order by id
        """);
  }

  private void add(TakeOut out, String title, long memberId, String query) {
    out.add(title, db.sql(query).param("member", memberId).query().listOfRows());
  }
}
