package org.childhub.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.audit.Audit;
import org.childhub.moderation.Appealed;
import org.childhub.moderation.Decision;
import org.childhub.moderation.DecisionOverturned;
import org.childhub.moderation.Decisions;
import org.childhub.moderation.DecisionsForgotten;
import org.childhub.moderation.Scope;
import org.childhub.text.Language;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews that end for good: those whose item it is hear why and may appeal. Where an appeal was
 * right, somebody else decides anew.
 */
@Component
class Refusals implements Appealed {
  private final JdbcClient db;
  private final Items items;
  private final Versions versions;
  private final Reviews reviews;
  private final Decisions decisions;
  private final Audit audit;
  private final Clock clock;

  Refusals(
      JdbcClient db,
      Items items,
      Versions versions,
      Reviews reviews,
      Decisions decisions,
      Audit audit,
      Clock clock) {
    this.db = db;
    this.items = items;
    this.versions = versions;
    this.reviews = reviews;
    this.decisions = decisions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Something that was refused, as it was handed in. */
  record Refused(Item item, Content content) {}

  /**
   * Refuses what waits for the member's decision.
   *
   * @param reason one of {@link Decision#REASONS}
   */
  @Transactional
  public void refuse(Member by, long id, String reason, String words) {
    var item = reviews.decidable(by, id);
    var content = reviews.handedIn(item).content();
    var told = reviews.told(item, by);
    reviews.close(item, by, "refused", words);
    told.forEach(
        author -> {
          var draft =
              new Decisions.Draft(
                  Editing.subject(id),
                  content.title(),
                  Language.of(content.original()),
                  content.all(Field.COUNTRIES).stream().findFirst().orElse(null),
                  author,
                  "refused",
                  reason,
                  words);
          keep(id, author, decisions.decide(draft, by));
        });
    audit.note(Editing.actor(by), "item.refused", Editing.subject(id), Map.of("reason", reason));
  }

  private void keep(long id, long author, long decision) {
    db.sql(
            """
            insert into editing_refusal (decision, review_id, member)
            select :decision, max(id), :member from editing_review where item_id = :item
            """)
        .param("decision", decision)
        .param("member", author)
        .param("item", id)
        .update();
  }

  /** What told a member that the last review of an item ended so, as long as it is kept. */
  Optional<Long> decision(Member member, Item item) {
    return db.sql(
            """
            select f.decision from editing_refusal f where f.member = :member and f.review_id = (
              select max(id) from editing_review where item_id = :item)
            """)
        .param("member", member.id())
        .param("item", item.id())
        .query(Long.class)
        .optional()
        .filter(decision -> decisions.find(decision, member).isPresent());
  }

  /** What an appeal is about that this member may judge. */
  Optional<Refused> find(Member judge, long id, long decision) {
    return decisions.appeals(Scope.of(judge, Right.MODERATE), judge).stream()
        .filter(appeal -> appeal.id() == decision && appeal.subject().equals(Editing.subject(id)))
        .findFirst()
        .flatMap(appeal -> handedIn(decision))
        .flatMap(
            handedIn ->
                versions
                    .find(id, handedIn.number())
                    .flatMap(
                        version ->
                            items.any(id).map(item -> new Refused(item, version.content()))));
  }

  @Override
  public Optional<String> address(Decision decision) {
    return handedIn(decision.id())
        .map(handedIn -> "/edit/%d/appeal/%d".formatted(handedIn.item(), decision.id()));
  }

  /** The version of an item that a decision is about. */
  private record HandedIn(long item, int number) {}

  private Optional<HandedIn> handedIn(long decision) {
    return db.sql(
            """
            select r.item_id as item, r.number from editing_refusal f join editing_review r on r.id = f.review_id
            where f.decision = :decision
            """)
        .param("decision", decision)
        .query(HandedIn.class)
        .optional();
  }

  /** Has the same version wait again, unless it or something newer waits or is public. */
  @EventListener
  void on(DecisionOverturned overturned) {
    handedIn(overturned.decision())
        .flatMap(handedIn -> items.lock(handedIn.item()))
        .filter(item -> item.handedIn() == null)
        .ifPresent(item -> reopen(item, overturned.decision()));
  }

  @EventListener
  void on(DecisionsForgotten forgotten) {
    db.sql("delete from editing_refusal where decision = any(:decisions)")
        .param("decisions", forgotten.decisions().toArray(Long[]::new))
        .update();
  }

  private void reopen(Item item, long decision) {
    var number =
        db.sql(
                """
                insert into editing_review (item_id, number, handed_in_by, handed_in_at)
                select r.item_id, r.number, r.handed_in_by, :now
                from editing_refusal f join editing_review r on r.id = f.review_id
                where f.decision = :decision and r.number > :public returning number
                """)
            .param("decision", decision)
            .param("public", Optional.ofNullable(item.published()).orElse(0))
            .param("now", Timestamp.from(clock.instant()))
            .query(Integer.class)
            .optional();
    number.ifPresent(
        handedIn ->
            db.sql("update editing_item set handed_in = :number, changed_at = :now where id = :id")
                .param("id", item.id())
                .param("number", handedIn)
                .param("now", Timestamp.from(clock.instant()))
                .update());
  }
}
