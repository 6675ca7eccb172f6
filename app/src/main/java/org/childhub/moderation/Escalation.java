package org.childhub.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Members.Mailbox;
import org.childhub.accounts.Right;
import org.childhub.accounts.Role;
import org.childhub.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a concern is told to that nobody takes in time: the country's focal person, after as long
 * again her deputy, then all who hear concerns of every country. A step with nobody to tell gives
 * way to the next at once.
 */
@Component
class Escalation {
  static final int STEPS = 3;

  private final JdbcClient db;
  private final Members members;
  private final Letters letters;
  private final Audit audit;
  private final Clock clock;

  Escalation(JdbcClient db, Members members, Letters letters, Audit audit, Clock clock) {
    this.db = db;
    this.members = members;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /** Ids of the concerns whose next step is due. */
  List<Long> due() {
    return db.sql(
            """
            select id from moderation_concern
            where state in ('received', 'escalated') and step < :steps and step_at <= :now order by step_at, id
            """)
        .param("steps", STEPS)
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .list();
  }

  /** Makes the next step; empty where it is not due any more or another node makes it. */
  @Transactional
  public Optional<Concern> raise(long id) {
    var found =
        db.sql(
                Concerns.SELECT.formatted(
                    """
                    id = :id and state in ('received', 'escalated') and step < :steps and step_at <= :now
                    for update skip locked
                    """))
            .param("id", id)
            .param("steps", STEPS)
            .param("now", Timestamp.from(clock.instant()))
            .query(Concerns::concern)
            .optional();
    found.ifPresent(this::raise);
    return found;
  }

  private void raise(Concern concern) {
    var step =
        IntStream.rangeClosed(concern.step() + 1, STEPS)
            .filter(one -> one == STEPS || !told(one, concern).isEmpty())
            .findFirst()
            .orElse(STEPS);
    var told = told(step, concern);
    var now = clock.instant();
    db.sql(
            """
            update moderation_concern set state = 'escalated', step = :step, step_at = :next where id = :id
            """)
        .param("id", concern.id())
        .param("step", step)
        .param("next", Timestamp.from(now.plus(Concerns.waits(concern.role()))))
        .update();
    db.sql(
            """
            insert into moderation_told (concern_id, step, member_id, at)
            select :id, :step, member, :now from unnest(:members) as member
            """)
        .param("id", concern.id())
        .param("step", step)
        .param("now", Timestamp.from(now))
        .param("members", told.stream().map(Mailbox::id).toArray(Long[]::new))
        .update();
    told.forEach(to -> letters.waits(to, concern));
    audit.note(
        "clock",
        "concern.escalated",
        concern.subjectOfAudit(),
        Map.of("step", Integer.toString(step), "told", Integer.toString(told.size())));
  }

  /** Never whom the concern is about. */
  private List<Mailbox> told(int step, Concern concern) {
    var country = concern.country();
    var focal = others(ofCountry(Role.FOCAL_PERSON, country), concern);
    return switch (step) {
      case 1 -> focal.stream().limit(1).toList();
      case 2 ->
          focal.size() > 1
              ? focal.subList(1, 2)
              : others(ofCountry(Role.NATIONAL_COORDINATOR, country), concern);
      default -> others(everywhere(), concern);
    };
  }

  private static List<Mailbox> others(List<Mailbox> all, Concern concern) {
    return all.stream().filter(one -> !Objects.equals(one.id(), concern.concerned())).toList();
  }

  private List<Mailbox> ofCountry(Role role, @Nullable String country) {
    return country == null
        ? List.of()
        : members.holding(role, country).stream()
            .filter(one -> holds(one, role, country))
            .distinct()
            .toList();
  }

  private boolean holds(Mailbox one, Role role, String country) {
    return members.find(one.id()).stream()
        .flatMap(member -> member.grants().stream())
        .anyMatch(
            grant ->
                grant.role() == role
                    && country.equals(grant.country())
                    && grant.organisation() == null);
  }

  private List<Mailbox> everywhere() {
    return Stream.of(Role.values())
        .filter(role -> role.gives(Right.HEAR_CONCERNS))
        .flatMap(role -> members.holding(role, null).stream())
        .distinct()
        .filter(one -> members.find(one.id()).filter(Escalation::hearsAll).isPresent())
        .toList();
  }

  private static boolean hearsAll(Member member) {
    return Scope.of(member, Right.HEAR_CONCERNS).everywhere();
  }
}
