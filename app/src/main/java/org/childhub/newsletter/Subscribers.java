package org.childhub.newsletter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.childhub.mail.Letter;
import org.childhub.mail.Outbox;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.childhub.web.Signatures;
import org.childhub.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who gets the newsletter: whoever asked for it and confirmed that the address is hers. */
@Component
class Subscribers {
  static final String CONFIRM = "newsletter-confirm";

  /** Refused letters after which a subscription ends. */
  private static final int REFUSALS = 3;

  private static final Duration BETWEEN_LETTERS = Duration.ofHours(1);
  private static final Duration TO_CONFIRM = Duration.ofDays(7);

  private final JdbcClient db;
  private final Outbox outbox;
  private final Bounces bounces;
  private final Messages messages;
  private final Signatures signatures;
  private final Site site;
  private final Clock clock;

  Subscribers(
      JdbcClient db,
      Outbox outbox,
      Bounces bounces,
      Messages messages,
      Signatures signatures,
      Site site,
      Clock clock) {
    this.db = db;
    this.outbox = outbox;
    this.bounces = bounces;
    this.messages = messages;
    this.signatures = signatures;
    this.site = site;
    this.clock = clock;
  }

  /**
   * Asks the owner of an address whether she wants it, once an hour at most. What is subscribed
   * already stays as it is until she confirms.
   *
   * @param email as {@link org.childhub.mail.MailAddress} keeps it
   */
  @Transactional
  public void ask(String email, Language language, @Nullable String country) {
    db.sql(
            """
            insert into newsletter_subscriber as s (email, language, country, asked_language, asked_country, asked_at)
            values (:email, :language, :country, :language, :country, :now)
            on conflict (lower(email)) do update set asked_language = excluded.asked_language,
              asked_country = excluded.asked_country, asked_at = excluded.asked_at
            where s.asked_at < :before
            returning id
            """)
        .param("email", email)
        .param("language", language.tag())
        .param("country", country)
        .param("now", Timestamp.from(clock.instant()))
        .param("before", before(BETWEEN_LETTERS))
        .query(Long.class)
        .optional()
        .ifPresent(id -> outbox.send(question(id, email, language)));
  }

  private Letter question(long id, String email, Language language) {
    var texts = messages.in(language);
    var confirm = "/newsletter/confirm/" + signatures.sign(CONFIRM, id);
    return new Letter(
        email,
        language,
        texts.get("newsletter.letter.subject"),
        List.of(
            new Letter.Paragraph(texts.get("newsletter.letter.text")),
            new Letter.Button(
                texts.get("newsletter.letter.button"),
                site.baseUrl() + "/" + language.pathTag() + confirm),
            new Letter.Paragraph(texts.get("newsletter.letter.not-you"))),
        null);
  }

  /** False where she asked too long ago, or not at all. */
  @Transactional
  public boolean confirm(long id) {
    return db.sql(
                """
                update newsletter_subscriber set confirmed_at = coalesce(confirmed_at, :now),
                  language = coalesce(asked_language, language),
                  country = case when asked_language is null then country else asked_country end,
                  asked_language = null, asked_country = null
                where id = :id and (confirmed_at is not null or asked_at > :before)
                """)
            .param("id", id)
            .param("now", Timestamp.from(clock.instant()))
            .param("before", before(TO_CONFIRM))
            .update()
        == 1;
  }

  /** Where a subscription stands. */
  enum Standing {
    /** Nobody's, or she did not confirm in time. */
    NONE,
    /** She is yet to confirm what she asked for. */
    ASKED,
    SUBSCRIBED
  }

  Standing standing(long id) {
    return db.sql(
            """
            select case when confirmed_at is not null and asked_language is null then 'SUBSCRIBED'
              when confirmed_at is not null or asked_at > :before then 'ASKED' else 'NONE' end
            from newsletter_subscriber where id = :id
            """)
        .param("id", id)
        .param("before", before(TO_CONFIRM))
        .query(String.class)
        .optional()
        .map(Standing::valueOf)
        .orElse(Standing.NONE);
  }

  /** Forgets her. */
  @Transactional
  public void end(long id) {
    db.sql("delete from newsletter_subscriber where id = :id").param("id", id).update();
  }

  /** Forgets who did not confirm in seven days, and whose mailbox refuses again and again. */
  @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
  @Transactional
  public void tidy() {
    bounces.read();
    db.sql(
            """
            delete from newsletter_subscriber s where confirmed_at is null and asked_at < :before
              or (select count(*) from newsletter_refusal r where r.subscriber_id = s.id) >= :most
            """)
        .param("before", before(TO_CONFIRM))
        .param("most", REFUSALS)
        .update();
  }

  private Timestamp before(Duration ago) {
    return Timestamp.from(clock.instant().minus(ago));
  }
}
