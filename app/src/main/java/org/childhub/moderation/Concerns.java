package org.childhub.moderation;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.childhub.accounts.Member;
import org.childhub.accounts.MemberPages;
import org.childhub.accounts.Right;
import org.childhub.audit.Audit;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps concerns and notes in the audit log everything that happens to one. Its words never reach a
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
  private static final Duration OPEN_TO_A_READER = Duration.ofHours(1);
  static final String SELECT =
      """
      select id, reference, state, received_at, due_at, country, subject, role, language, about, step, step_at, outcome,
        concerned_member_id, suspected, crowded
      from moderation_concern where %s
      """;

  private static final String FITS =
      """
      reduced_at is null and concerned_member_id is distinct from :reader and (:everywhere or country = any(:countries)) and (:any or reference = any(:keys))
      and (:country = '' or country = :country)
      and case :state when 'open' then state <> 'closed' when 'late' then state <> 'closed' and due_at <= :now
        when 'closed' then state = 'closed' else true end
      """;

  private static final String AFTER =
      """
      and (:after = '' or (due_at, id) > (select due_at, id from moderation_concern where reference = :after))
      """;

  private final JdbcClient db;
  private final Audit audit;
  private final Clock clock;
  private final MemberPages pages;
  private final SecureRandom random = new SecureRandom();

  Concerns(JdbcClient db, Audit audit, Clock clock, MemberPages pages) {
    this.db = db;
    this.pages = pages;
    this.audit = audit;
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
    var fresh =
        db.sql(
                """
                insert into moderation_concern (reference, form, about, subject, worry, country, contact, role, language,
                  concerned_member_id, suspected, crowded, received_at, due_at, step_at)
                values (:reference, :form, nullif(:about, ''), nullif(:subject, ''), :worry, nullif(:country, ''),
                  nullif(:contact, ''), nullif(:role, ''), :language, :concerned, :suspected, :crowded, :now, :due, :due)
                on conflict (form, md5(worry), md5(coalesce(contact, ''))) do nothing
                returning reference
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
            .param(
                "concerned", pages.member(String.valueOf(form.about())).orElse(null), Types.BIGINT)
            .param("suspected", form.website() != null && !form.website().isEmpty())
            .param("crowded", crowded)
            .param("now", Timestamp.from(now))
            .param("due", Timestamp.from(now.plus(waits(form.role()))))
            .query(String.class)
            .optional();
    if (fresh.isPresent()) {
      audit.note("form", "concern.received", "concern:" + fresh.get(), Map.of());
      return fresh.get();
    }
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

  /** How long a concern may wait before it is told. */
  static Duration waits(@Nullable String role) {
    return "child".equals(role) ? CHILD_WAITS : WAITS;
  }

  /** All concerns, or those that nobody has closed; those due first. */
  public List<Concern> list(boolean onlyOpen) {
    return db.sql(
            SELECT.formatted(onlyOpen ? "state <> 'closed'" : "true") + " order by due_at, id")
        .query(Concerns::concern)
        .list();
  }

  /**
   * The concerns that a member hears and that fit, those due first: none that is about herself, and
   * none of which only figures are kept.
   */
  public List<Concern> list(Member reader, TaskFilter filter, int limit) {
    return within(
            reader, filter, SELECT.formatted(FITS) + AFTER + " order by due_at, id limit :limit")
        .param("after", filter.after())
        .param("limit", limit)
        .query(Concerns::concern)
        .list();
  }

  public long count(Member reader, TaskFilter filter) {
    return within(reader, filter, "select count(*) from moderation_concern where " + FITS)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec within(Member reader, TaskFilter filter, String sql) {
    var scope = Scope.of(reader, Right.HEAR_CONCERNS);
    var keys = filter.keys();
    return db.sql(sql)
        .param("reader", reader.id())
        .param("everywhere", scope.everywhere())
        .param("countries", scope.countries().toArray(String[]::new))
        .param("any", keys == null)
        .param("keys", keys == null ? new String[0] : keys.toArray(String[]::new))
        .param("country", filter.country())
        .param("state", filter.state().code())
        .param("now", Timestamp.from(clock.instant()));
  }

  /** A concern that a member hears. */
  public Optional<Concern> find(Member reader, String reference) {
    return list(reader, TaskFilter.only(reference), 1).stream().findFirst();
  }

  /** Gives out the words of a concern and notes who asked. */
  @Transactional
  public Optional<Concern.Content> read(
      String reference, String reader, Map<String, String> details) {
    var content =
        db.sql(
                "select worry, contact from moderation_concern where reference = :reference and reduced_at is null")
            .param("reference", reference)
            .query((row, number) -> new Concern.Content(row.getString(1), row.getString(2)))
            .optional();
    if (content.isPresent()) {
      audit.note(reader, "concern.read", "concern:" + reference, details);
    }
    return content;
  }

  /** Opens the words of a concern to a member for an hour and notes it. */
  @Transactional
  public void open(Concern concern, Member reader) {
    db.sql(
            "insert into moderation_reading (concern_id, member_id, at) values (:concern, :reader, :now)")
        .param("concern", concern.id())
        .param("reader", reader.id())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    // Whoever was asked to work on it has begun.
    db.sql(
            """
            update moderation_concern set state = 'taken' where id = :concern and state in ('received', 'escalated')
              and exists (select from moderation_assignment
                where sort = 'concern' and key = reference and member_id = :reader)
            """)
        .param("concern", concern.id())
        .param("reader", reader.id())
        .update();
    audit.note("member:" + reader.id(), "concern.read", concern.subjectOfAudit(), Map.of());
  }

  /** The words, where the member has opened them within the last hour. */
  public Optional<Concern.Content> opened(Concern concern, Member reader) {
    return db.sql(
            """
            select worry, contact from moderation_concern where id = :concern and reduced_at is null and exists (
              select from moderation_reading where concern_id = :concern and member_id = :reader and at > :start)
            """)
        .param("concern", concern.id())
        .param("reader", reader.id())
        .param("start", Timestamp.from(clock.instant().minus(OPEN_TO_A_READER)))
        .query((row, number) -> new Concern.Content(row.getString(1), row.getString(2)))
        .optional();
  }

  /** Somebody begins to work on it, so that the clock stands, or lets it go, so that it runs on. */
  @Transactional
  public void take(String reference, boolean taken) {
    db.sql(
            """
            update moderation_concern
            set state = case when :taken then 'taken' when step = 0 then 'received' else 'escalated' end
            where reference = :reference and state <> 'closed'
            """)
        .param("reference", reference)
        .param("taken", taken)
        .update();
  }

  /**
   * Closes a concern with what came of it; false where there is no open one with this reference.
   */
  @Transactional
  public boolean close(
      String reference, String outcome, String actor, Map<String, String> details) {
    var closed =
        db.sql(
                    """
                    update moderation_concern set state = 'closed', outcome = :outcome, closed_at = :now
                    where reference = :reference and state <> 'closed'
                    """)
                .param("reference", reference)
                .param("outcome", outcome)
                .param("now", Timestamp.from(clock.instant()))
                .update()
            == 1;
    if (closed) {
      audit.note(actor, "concern.closed", "concern:" + reference, details);
    }
    return closed;
  }

  private String reference() {
    return random
        .ints(LETTERS_OF_A_REFERENCE, 0, LETTERS.length())
        .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
        .collect(Collectors.joining());
  }

  static Concern concern(ResultSet row, int number) throws SQLException {
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
        row.getInt("step"),
        row.getTimestamp("step_at").toInstant(),
        text(row, "outcome"),
        row.getObject("concerned_member_id", Long.class),
        row.getBoolean("suspected"),
        row.getBoolean("crowded"));
  }

  private static @Nullable String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }
}
