package org.childhub.moderation;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps concerns, with a row of audit for everything that happens to one. Its words never reach a
 * log.
 */
@Component
public class Concerns {
  /** How long a concern may wait for a person; a child's for {@link #CHILD_WAITS}. */
  static final Duration WAITS = Duration.ofHours(24);

  static final Duration CHILD_WAITS = Duration.ofHours(4);

  // Without letters and digits that are taken for each other; ten of them are 48 bits.
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final int LETTERS_OF_A_REFERENCE = 10;
  private static final String SELECT =
      """
      select id, reference, state, received_at, due_at, country, subject, role, language, about, suspected, crowded
      from moderation_concern where %s order by due_at, id
      """;

  private final JdbcClient db;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Concerns(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Takes a checked form and answers the reference number; the same form with the same words, sent
   * again or twice at once, answers the same. With other words it is a report of its own: the
   * reader went back and wrote more.
   */
  @Transactional
  public String receive(ConcernForm form, Language language, boolean crowded) {
    var now = clock.instant();
    var waits = "child".equals(form.role()) ? CHILD_WAITS : WAITS;
    db.sql(
            """
            with report as (
              insert into moderation_concern (reference, form, about, subject, worry, country, contact, role, language,
                suspected, crowded, received_at, due_at)
              values (:reference, :form, nullif(:about, ''), nullif(:subject, ''), :worry, nullif(:country, ''),
                nullif(:contact, ''), nullif(:role, ''), :language, :suspected, :crowded, :now, :due)
              on conflict (form, md5(worry), md5(coalesce(contact, ''))) do nothing
              returning id)
            insert into moderation_audit (concern_id, action, actor, at) select id, 'received', 'form', :now from report
            """)
        .param("reference", reference())
        .param("form", UUID.fromString(form.form()))
        .param("about", form.about())
        .param("subject", form.subject())
        .param("worry", form.worry())
        .param("country", form.country())
        .param("contact", form.contact())
        .param("role", form.role())
        .param("language", language.tag())
        .param("suspected", form.website() != null && !form.website().isEmpty())
        .param("crowded", crowded)
        .param("now", Timestamp.from(now))
        .param("due", Timestamp.from(now.plus(waits)))
        .update();
    // A statement of its own sees what the other of two at once has meanwhile committed.
    return db.sql(
            """
            select reference from moderation_concern
            where form = :form and md5(worry) = md5(:worry) and md5(coalesce(contact, '')) = md5(:contact)
            """)
        .param("form", UUID.fromString(form.form()))
        .param("worry", form.worry())
        .param("contact", form.contact())
        .query(String.class)
        .single();
  }

  /** All concerns, or those that nobody has closed; those due first. */
  public List<Concern> list(boolean onlyOpen) {
    return db.sql(SELECT.formatted(onlyOpen ? "state <> 'closed'" : "true"))
        .query(Concerns::concern)
        .list();
  }

  /** Those that wait longer than they may and have not been escalated. */
  public List<Concern> overdue(Instant now) {
    return db.sql(SELECT.formatted("state = 'received' and due_at <= :now"))
        .param("now", Timestamp.from(now))
        .query(Concerns::concern)
        .list();
  }

  /**
   * Marks those overdue as escalated and answers them; each is answered once, on whichever node.
   */
  @Transactional
  public List<Concern> escalate() {
    var now = clock.instant();
    var ids =
        db.sql(
                """
                with late as (
                  update moderation_concern set state = 'escalated' where state = 'received' and due_at <= :now returning id)
                insert into moderation_audit (concern_id, action, actor, at) select id, 'escalated', 'clock', :now from late
                returning concern_id
                """)
            .param("now", Timestamp.from(now))
            .query(Long.class)
            .list();
    return db.sql(SELECT.formatted("id = any(:ids)"))
        .param("ids", ids.toArray(Long[]::new))
        .query(Concerns::concern)
        .list();
  }

  /** Gives out the words of a concern and notes who asked. */
  @Transactional
  public Optional<Concern.Content> read(String reference, String reader) {
    return db.sql(
            """
            with concern as (select id, worry, contact from moderation_concern where reference = :reference),
            audit as (
              insert into moderation_audit (concern_id, action, actor, at) select id, 'read', :actor, :now from concern)
            select worry, contact from concern
            """)
        .param("reference", reference)
        .param("actor", reader)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, number) -> new Concern.Content(row.getString(1), row.getString(2)))
        .optional();
  }

  /**
   * Closes a concern with what came of it; false where there is no open one with this reference.
   */
  @Transactional
  public boolean close(String reference, String outcome, String actor) {
    return db.sql(
                """
                with concern as (
                  update moderation_concern set state = 'closed', outcome = :outcome
                  where reference = :reference and state <> 'closed' returning id)
                insert into moderation_audit (concern_id, action, actor, at) select id, 'closed', :actor, :now from concern
                """)
            .param("reference", reference)
            .param("outcome", outcome)
            .param("actor", actor)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private String reference() {
    return random
        .ints(LETTERS_OF_A_REFERENCE, 0, LETTERS.length())
        .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
        .collect(Collectors.joining());
  }

  private static Concern concern(ResultSet row, int number) throws SQLException {
    return new Concern(
        row.getLong("id"),
        row.getString("reference"),
        row.getString("state"),
        row.getTimestamp("received_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        text(row, "country"),
        text(row, "subject"),
        text(row, "role"),
        row.getString("language"),
        text(row, "about"),
        row.getBoolean("suspected"),
        row.getBoolean("crowded"));
  }

  private static @Nullable String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }
}
