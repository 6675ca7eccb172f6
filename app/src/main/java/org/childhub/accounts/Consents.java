package org.childhub.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What members agreed to, and when they withdrew it. */
@Component
public class Consents {
  /** The name of the terms among texts. */
  public static final String TERMS = "terms";

  private final JdbcClient db;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  // Who has agreed to the terms in force is asked with each page, and goes back on it by leaving
  // only.
  private final Cache<Long, Boolean> agreed = Caffeine.newBuilder().maximumSize(10_000).build();

  Consents(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
    this.db = db;
    this.events = events;
    this.clock = clock;
  }

  /**
   * That a member agreed, or withdrew.
   *
   * @param text name of what she agreed to: {@code terms}
   * @param version day on which it was last changed
   */
  public record Consent(String text, String version, boolean given, Instant at) {}

  /** Whether a member has agreed to the terms in force. */
  public boolean hasAgreed(long memberId) {
    if (agreed.getIfPresent(memberId) != null) {
      return true;
    }
    var has = isNoted(memberId);
    if (has) {
      agreed.put(memberId, true);
    }
    return has;
  }

  private boolean isNoted(long memberId) {
    return db.sql(
            """
            select coalesce((select given and version >= :version from accounts_consent
              where member_id = :member and text = 'terms' order by id desc limit 1), false)
            """)
        .param("member", memberId)
        .param("version", Terms.VERSION)
        .query(Boolean.class)
        .single();
  }

  /** Notes that a member agrees to the terms in force. */
  @Transactional
  public void agree(long memberId) {
    note(memberId, TERMS, Terms.VERSION, true);
  }

  /**
   * Notes that a member withdraws what she agreed to; false where it does not stand. The terms are
   * withdrawn by leaving.
   */
  @Transactional
  public boolean withdraw(long memberId, String text) {
    var standing = standing(memberId).stream().filter(it -> it.text().equals(text)).findFirst();
    if (standing.isEmpty() || text.equals(TERMS)) {
      return false;
    }
    note(memberId, text, standing.get().version(), false);
    events.publishEvent(new ConsentWithdrawn(memberId, text));
    return true;
  }

  /** What a member has agreed to and not withdrawn: of each text the last. */
  public List<Consent> standing(long memberId) {
    var seen = new HashSet<String>();
    return of(memberId).stream()
        .filter(consent -> seen.add(consent.text()))
        .filter(Consent::given)
        .toList();
  }

  /** Notes a consent or its withdrawal. */
  @Transactional
  public void note(long memberId, String text, String version, boolean given) {
    db.sql(
            """
            insert into accounts_consent (member_id, text, version, given, at)
            values (:member, :text, :version, :given, :now)
            """)
        .param("member", memberId)
        .param("text", text)
        .param("version", version)
        .param("given", given)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** All of a member's, the last first. */
  public List<Consent> of(long memberId) {
    return db.sql(
            "select text, version, given, at from accounts_consent where member_id = :member order by id desc")
        .param("member", memberId)
        .query(
            (row, number) ->
                new Consent(
                    row.getString("text"),
                    row.getString("version"),
                    row.getBoolean("given"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
