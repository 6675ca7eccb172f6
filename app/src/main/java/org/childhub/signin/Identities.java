package org.childhub.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.childhub.accounts.Members.Mailbox;
import org.childhub.signin.Links.Link;
import org.childhub.signin.Links.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which member a provider's account belongs to. */
@Component
class Identities {
  private final JdbcClient db;
  private final Links links;
  private final Providers providers;
  private final MeansLetters letters;
  private final Clock clock;

  Identities(JdbcClient db, Links links, Providers providers, MeansLetters letters, Clock clock) {
    this.db = db;
    this.links = links;
    this.providers = providers;
    this.letters = letters;
    this.clock = clock;
  }

  /** Whose account it is. */
  Optional<Long> member(Identity identity) {
    return db.sql(
            "select member_id from signin_identity where issuer = :issuer and subject = :subject")
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .query(Long.class)
        .optional();
  }

  /**
   * Writes to a member whose address a provider named: the link in the mail connects the account.
   */
  @Transactional
  public void askToConfirm(Mailbox member, Identity identity, String wayBack, boolean remember) {
    var link = new Link(member.email(), member.id(), null, wayBack, remember, identity);
    letters.confirm(member, providers.name(identity.provider()), links.make(Purpose.SIGN_IN, link));
  }

  /** Connects an account and tells the member; false where it is somebody else's. */
  @Transactional
  public boolean link(long memberId, Identity identity) {
    var linked =
        db.sql(
                """
                insert into signin_identity (member_id, provider, issuer, subject, linked_at)
                values (:member, :provider, :issuer, :subject, :now) on conflict do nothing
                """)
            .param("member", memberId)
            .param("provider", identity.provider())
            .param("issuer", identity.issuer())
            .param("subject", identity.subject())
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (linked == 1) {
      letters.write(
          memberId, MeansLetters.Change.PROVIDER_LINKED, providers.name(identity.provider()));
    }
    return member(identity).filter(owner -> owner == memberId).isPresent();
  }

  /** The member's connected accounts, the oldest first. */
  List<LinkedProvider> of(long memberId) {
    return db.sql(
            "select id, provider, linked_at from signin_identity where member_id = :member order by id")
        .param("member", memberId)
        .query(
            (row, number) ->
                new LinkedProvider(
                    row.getLong("id"),
                    row.getString("provider"),
                    providers.name(row.getString("provider")),
                    row.getTimestamp("linked_at").toInstant()))
        .list();
  }

  /** Parts one of the member's accounts and tells her; false where it is none of hers. */
  @Transactional
  public boolean unlink(long memberId, long id) {
    var provider =
        db.sql(
                "delete from signin_identity where member_id = :member and id = :id returning provider")
            .param("member", memberId)
            .param("id", id)
            .query(String.class)
            .optional();
    provider.ifPresent(
        key -> letters.write(memberId, MeansLetters.Change.PROVIDER_UNLINKED, providers.name(key)));
    return provider.isPresent();
  }
}
