package org.childhub.newsletter;

import java.util.Set;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.Members;
import org.childhub.accounts.TakeOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The newsletters a member composed, which stay without her, and whether she gets them under the
 * address of her account, which ends with it.
 */
@Component
class NewsletterBelongings implements Belongings {
  private final JdbcClient db;
  private final Members members;

  NewsletterBelongings(JdbcClient db, Members members) {
    this.db = db;
    this.members = members;
  }

  @Override
  public Set<String> tables() {
    return Set.of("newsletter_issue");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {
    members
        .address(memberId)
        .ifPresent(
            email ->
                out.add(
                    "newsletter.title",
                    db.sql(
                            """
                            select email as "newsletter.email", language as "newsletter.language",
                              country as "newsletter.field.country", asked_at as "newsletter.field.asked",
                              confirmed_at as "newsletter.field.since"
                            from newsletter_subscriber where lower(email) = lower(:email)
                            """)
                        .param("email", email)
                        .query()
                        .listOfRows()));
    out.add(
        "newsletter.issues.title",
        db.sql(
                """
                select subject as "newsletter.subject", intro as "newsletter.intro", language as "newsletter.language",
                  created_at as "newsletter.field.since"
                from newsletter_issue where author = :member order by id
                """)
            .param("member", memberId)
            .query()
            .listOfRows());
  }

  /** Issues part from their author by themselves; drafts go where her words go. */
  @Override
  public void leave(long memberId, boolean wordsStay) {
    members
        .address(memberId)
        .ifPresent(
            email ->
                db.sql("delete from newsletter_subscriber where lower(email) = lower(:email)")
                    .param("email", email)
                    .update());
    if (!wordsStay) {
      db.sql("delete from newsletter_issue where author = :member and state = 'draft'")
          .param("member", memberId)
          .update();
    }
  }
}
