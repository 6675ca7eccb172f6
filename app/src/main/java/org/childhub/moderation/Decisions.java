package org.childhub.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.audit.Audit;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells authors why something of theirs was refused or removed, and hears their appeals. */
@Component
public class Decisions {
  private static final String SELECT =
      """
      select id, subject, title, title_language, country, author_id, verdict, reason, words, decided_by, decided_at,
        appeal, appealed_at, outcome, outcome_words, reviewed_at
      from moderation_decision
      """;

  private final JdbcClient db;
  private final Members members;
  private final Letters letters;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Decisions(
      JdbcClient db,
      Members members,
      Letters letters,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.members = members;
    this.letters = letters;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What is refused or removed; see {@link Decision}. */
  public record Draft(
      String subject,
      String title,
      Language titleLanguage,
      @Nullable String country,
      long authorId,
      String verdict,
      String reason,
      String words) {}

  /**
   * Keeps a decision in the transaction that carries it out and writes to the author.
   *
   * @return its id
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long decide(Draft draft, Member by) {
    if (!Decision.REASONS.contains(draft.reason())) {
      throw new IllegalArgumentException("There is no reason " + draft.reason());
    }
    var id =
        db.sql(
                """
                insert into moderation_decision (subject, title, title_language, country, author_id, verdict, reason, words,
                  decided_by, decided_at)
                values (:subject, :title, :language, :country, :author, :verdict, :reason, :words, :by, :now)
                returning id
                """)
            .param("subject", draft.subject())
            .param("title", draft.title())
            .param("language", draft.titleLanguage().tag())
            .param("country", draft.country())
            .param("author", draft.authorId())
            .param("verdict", draft.verdict())
            .param("reason", draft.reason())
            .param("words", draft.words())
            .param("by", by.id())
            .param("now", Timestamp.from(clock.instant()))
            .query(Long.class)
            .single();
    var decision = find(id).orElseThrow();
    members.mailbox(draft.authorId()).ifPresent(author -> letters.decided(author, decision));
    audit.note(
        "member:" + by.id(),
        "decision." + draft.verdict(),
        draft.subject(),
        Map.of("decision", Long.toString(id), "reason", draft.reason()));
    return id;
  }

  /** A decision about something of this member's. */
  public Optional<Decision> find(long id, Member author) {
    return find(id).filter(decision -> decision.authorId() == author.id());
  }

  /** The author does not agree; false where she has appealed before or it is not hers. */
  @Transactional
  public boolean appeal(long id, String words, Member author) {
    var appealed =
        db.sql(
                    """
                    update moderation_decision set appeal = :words, appealed_at = :now
                    where id = :id and author_id = :author and appeal is null
                    """)
                .param("id", id)
                .param("author", author.id())
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .update()
            == 1;
    if (appealed) {
      audit.note("member:" + author.id(), "decision.appealed", "decision:" + id, Map.of());
    }
    return appealed;
  }

  /** Appeals of a scope that somebody else than their judge decided on, the oldest first. */
  public List<Decision> appeals(Scope scope, Member judge) {
    return db.sql(
            SELECT
                + """
                where appeal is not null and decided_by is distinct from :judge
                  and (:everywhere or country = any(:countries))
                order by appealed_at, id
                """)
        .param("judge", judge.id())
        .param("everywhere", scope.everywhere())
        .param("countries", scope.countries().toArray(String[]::new))
        .query(Decisions::decision)
        .list();
  }

  /**
   * Judges an appeal and writes to the author; false where it was judged before, or where the same
   * person decided.
   */
  @Transactional
  public boolean review(long id, boolean overturned, String words, Member by) {
    var outcome = overturned ? "overturned" : "upheld";
    var reviewed =
        db.sql(
                    """
                    update moderation_decision
                    set outcome = :outcome, outcome_words = :words, reviewed_by = :by, reviewed_at = :now
                    where id = :id and appeal is not null and outcome is null and decided_by is distinct from :by
                    """)
                .param("id", id)
                .param("outcome", outcome)
                .param("words", words)
                .param("by", by.id())
                .param("now", Timestamp.from(clock.instant()))
                .update()
            == 1;
    if (reviewed) {
      var decision = find(id).orElseThrow();
      members.mailbox(decision.authorId()).ifPresent(author -> letters.reviewed(author, decision));
      audit.note("member:" + by.id(), "decision." + outcome, "decision:" + id, Map.of());
      if (overturned) {
        events.publishEvent(new DecisionOverturned(id, decision.subject(), decision.verdict()));
      }
    }
    return reviewed;
  }

  private Optional<Decision> find(long id) {
    return db.sql(SELECT + "where id = :id").param("id", id).query(Decisions::decision).optional();
  }

  private static Decision decision(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getLong("id"),
        row.getString("subject"),
        row.getString("title"),
        Language.of(row.getString("title_language")),
        row.getString("country"),
        row.getLong("author_id"),
        row.getString("verdict"),
        row.getString("reason"),
        row.getString("words"),
        row.getObject("decided_by", Long.class),
        row.getTimestamp("decided_at").toInstant(),
        row.getString("appeal"),
        instant(row.getTimestamp("appealed_at")),
        row.getString("outcome"),
        row.getString("outcome_words"),
        instant(row.getTimestamp("reviewed_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
