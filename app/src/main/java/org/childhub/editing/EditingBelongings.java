package org.childhub.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.TakeOut;
import org.childhub.audit.Audit;
import org.childhub.moderation.Handlings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a member wrote, handed in and decided. What others keep of it is a former member's. */
@Component
class EditingBelongings implements Belongings {
  /** Her own, and no organisation stands behind it. */
  private static final String ALONE = "author = :member and organisation is null";

  private static final List<String> PARTINGS =
      List.of(
          "delete from editing_autosave where member = :member",
          "delete from editing_trust where member = :member",
          "update editing_trust set given_by = null where given_by = :member",
          "update editing_agreement set agreed_by = null where agreed_by = :member",
          "update editing_item set author = null where author = :member",
          "update editing_item set planned_by = null where planned_by = :member",
          "update editing_item set withdrawn_by = 'member' where withdrawn_by = 'member:' || :member",
          "update editing_version set saved_by = null, former = true where saved_by = :member",
          "update editing_review set handed_in_by = null where handed_in_by = :member",
          "update editing_review set decided_by = null where decided_by = :member",
          "delete from editing_refusal where member = :member");

  private final JdbcClient db;
  private final Items items;
  private final Stage stage;
  private final ItemFiles files;
  private final Handlings handlings;
  private final Audit audit;
  private final Clock clock;

  EditingBelongings(
      JdbcClient db,
      Items items,
      Stage stage,
      ItemFiles files,
      Handlings handlings,
      Audit audit,
      Clock clock) {
    this.db = db;
    this.items = items;
    this.stage = stage;
    this.files = files;
    this.handlings = handlings;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<String> tables() {
    return Set.of(
        "editing_item",
        "editing_version",
        "editing_autosave",
        "editing_refusal",
        "editing_review",
        "editing_agreement",
        "editing_trust");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {
    add(
        out,
        "editing.list.title",
        memberId,
        """
        select title as "editing.title", kind as "editing.list.kind", state as "editing.list.state",
          changed_at as "editing.taken.at"
        from editing_item where author = :member order by id
        """);
    add(
        out,
        "editing.versions",
        memberId,
        texts(
            """
            number as "editing.taken.number", note as "editing.taken.note",
            """,
            "version",
            "saved_by"));
    add(out, "editing.taken.unsaved", memberId, texts("", "autosave", "member"));
    add(out, "editing.taken.reviews", memberId, reviews("handed_in_by"));
    add(out, "editing.taken.decisions", memberId, reviews("decided_by"));
    add(
        out,
        "editing.taken.trust",
        memberId,
        """
        select given_at as "editing.taken.at" from editing_trust where member = :member
        """);
    add(
        out,
        "editing.agreements.title",
        memberId,
        """
        select organisation as "editing.field.organisation", agreed_at as "editing.taken.at"
        from editing_agreement where agreed_by = :member order by agreed_at
        """);
  }

  /** One row for each language; what forms ask beside the texts stands in each as JSON. */
  private static String texts(String further, String table, String whose) {
    return """
        select %s at as "editing.taken.at", t.key as "editing.taken.language", t.value ->> 'title' as "editing.title",
          t.value ->> 'summary' as "editing.summary", t.value ->> 'body' as "editing.body",
          nullif((content -> 'facts') || (content -> 'lists'), '{}')::text as "editing.about"
        from editing_%s cross join jsonb_each(content -> 'texts') as t where %s = :member order by at, t.key
        """
        .formatted(further, table, whose);
  }

  private static String reviews(String whose) {
    return """
        select i.title as "editing.title", r.number as "editing.taken.number", r.handed_in_at as "editing.taken.handed-in",
          r.outcome as "editing.taken.outcome", r.words as "editing.taken.words", r.decided_at as "editing.taken.decided"
        from editing_review r join editing_item i on i.id = r.item_id where r.%s = :member order by r.id
        """
        .formatted(whose);
  }

  private void add(TakeOut out, String title, long memberId, String query) {
    out.add(title, db.sql(query).param("member", memberId).query().listOfRows());
  }

  @Override
  public void leave(long memberId, boolean wordsStay) {
    lock(memberId);
    var named = files.by(memberId);
    // What colleagues noted is about her, whether her words stay or not.
    handlings.forget(
        ReviewSource.SORT,
        ids("select id from editing_item where author = :member", memberId).stream()
            .map(String::valueOf)
            .toList());
    if (!wordsStay) {
      takeAway(memberId);
    }
    PARTINGS.forEach(parting -> db.sql(parting).param("member", memberId).update());
    files.removeUnused(named);
  }

  /** Whoever changes one of these items holds it before anything else of it; so does this. */
  private void lock(long memberId) {
    ids(
        """
        select id from editing_item
        where author = :member or withdrawn_by = 'member:' || :member or id in (
          select item_id from editing_version where saved_by = :member
          union select item_id from editing_review where :member in (handed_in_by, decided_by)
          union select item_id from editing_autosave where member = :member)
        order by id for update
        """,
        memberId);
  }

  private void takeAway(long memberId) {
    var actor = "member:" + memberId;
    ids(
            "delete from editing_item where author = :member and entry_id is null returning id",
            memberId)
        .forEach(id -> audit.note(actor, "item.deleted", Editing.subject(id), Map.of()));
    takeBack(memberId);
    ids("select id from editing_item where withdrawn_by is null and " + ALONE, memberId).stream()
        .flatMap(id -> items.lock(id).stream())
        .forEach(item -> stage.withdraw(actor, item));
  }

  /** Nothing of hers is to come before the public any more. */
  private void takeBack(long memberId) {
    db.sql(
            """
            update editing_review set outcome = 'taken-back', decided_at = :now
            where outcome is null and item_id in (select id from editing_item where %s)
            """
                .formatted(ALONE))
        .param("member", memberId)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    db.sql(
            "update editing_item set handed_in = null, scheduled = null, publish_on = null, planned_by = null where "
                + ALONE)
        .param("member", memberId)
        .update();
  }

  private List<Long> ids(String statement, long memberId) {
    return db.sql(statement).param("member", memberId).query(Long.class).list();
  }
}
