package org.childhub.moderation;

import java.util.List;
import java.util.Set;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.TakeOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was decided about a member's items, and what she did for others. The words of notes and
 * answers tell of others: they are not taken out, and stay without her when she leaves. That a
 * concern is about her is not taken out either: it would tell who reported (GDPR, article 15 (4)).
 */
@Component
class ModerationBelongings implements Belongings {
  private static final List<String> PARTINGS =
      List.of(
          "delete from moderation_decision where author_id = :member",
          "update moderation_decision set decided_by = null where decided_by = :member",
          "update moderation_decision set reviewed_by = null where reviewed_by = :member",
          "delete from moderation_assignment where member_id = :member",
          "update moderation_assignment set given_by = null where given_by = :member",
          "update moderation_note set member_id = null where member_id = :member",
          "update moderation_answer set member_id = null where member_id = :member",
          "update moderation_reading set member_id = null where member_id = :member",
          "update moderation_told set member_id = null where member_id = :member",
          "update moderation_concern set concerned_member_id = null where concerned_member_id = :member");

  private final JdbcClient db;

  ModerationBelongings(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<String> tables() {
    return Set.of(
        "moderation_answer",
        "moderation_assignment",
        "moderation_concern",
        "moderation_decision",
        "moderation_note",
        "moderation_reading",
        "moderation_told");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {
    add(
        out,
        "moderation.taken.decisions",
        memberId,
        """
        select title as "moderation.field.title", verdict as "moderation.field.verdict",
          reason as "moderation.field.reason", words as "moderation.field.words", decided_at as "moderation.field.at",
          appeal as "moderation.field.appeal", appealed_at as "moderation.field.appealed",
          outcome as "moderation.field.outcome", outcome_words as "moderation.field.answer",
          reviewed_at as "moderation.field.answered"
        from moderation_decision where author_id = :member order by id
        """);
    add(
        out,
        "moderation.taken.decided",
        memberId,
        """
        select verdict as "moderation.field.verdict", reason as "moderation.field.reason",
          decided_at as "moderation.field.at"
        from moderation_decision where decided_by = :member order by id
        """);
    add(
        out,
        "moderation.taken.judged",
        memberId,
        """
        select outcome as "moderation.field.outcome", reviewed_at as "moderation.field.at"
        from moderation_decision where reviewed_by = :member order by id
        """);
    add(out, "moderation.taken.tasks", memberId, tasks("assignment"));
    add(out, "moderation.taken.notes", memberId, tasks("note"));
    add(out, "moderation.taken.answers", memberId, concerns("answer"));
    add(out, "moderation.taken.readings", memberId, concerns("reading"));
    add(out, "moderation.taken.told", memberId, concerns("told"));
  }

  private static String tasks(String table) {
    return """
        select sort || ' ' || key as "moderation.field.task", at as "moderation.field.at"
        from moderation_%s where member_id = :member order by at
        """
        .formatted(table);
  }

  private static String concerns(String table) {
    return """
        select c.reference as "moderation.field.task", d.at as "moderation.field.at"
        from moderation_%s d join moderation_concern c on c.id = d.concern_id where d.member_id = :member order by d.at
        """
        .formatted(table);
  }

  private void add(TakeOut out, String title, long memberId, String query) {
    out.add(title, db.sql(query).param("member", memberId).query().listOfRows());
  }

  @Override
  public void leave(long memberId, boolean wordsStay) {
    PARTINGS.forEach(parting -> db.sql(parting).param("member", memberId).update());
  }
}
