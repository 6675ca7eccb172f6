package org.childhub.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions on what was handed in. Nobody decides on what she handed in herself, or again on what
 * she refused.
 */
@Component
class Reviews {
  private final JdbcClient db;
  private final Items items;
  private final Versions versions;
  private final Present present;
  private final Freedom freedom;
  private final Check check;
  private final Stage stage;
  private final EditingLetters letters;
  private final Audit audit;
  private final Clock clock;

  Reviews(
      JdbcClient db,
      Items items,
      Versions versions,
      Present present,
      Freedom freedom,
      Check check,
      Stage stage,
      EditingLetters letters,
      Audit audit,
      Clock clock) {
    this.db = db;
    this.items = items;
    this.versions = versions;
    this.present = present;
    this.freedom = freedom;
    this.check = check;
    this.stage = stage;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /** The last one of an item. */
  Optional<Review> last(long item) {
    return db.sql(
            """
            select number, handed_in_by, handed_in_at, outcome, decided_by, decided_at, words,
              array(select x.decided_by from editing_review x where x.item_id = r.item_id and x.number = r.number
                and x.outcome = 'refused' and x.decided_by is not null) as refusers
            from editing_review r where item_id = :item order by id desc limit 1
            """)
        .param("item", item)
        .query(
            (row, n) ->
                new Review(
                    row.getInt("number"),
                    row.getObject("handed_in_by", Long.class),
                    row.getTimestamp("handed_in_at").toInstant(),
                    row.getString("outcome"),
                    row.getObject("decided_by", Long.class),
                    Optional.ofNullable(row.getTimestamp("decided_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                    row.getString("words"),
                    List.of((Long[]) row.getArray("refusers").getArray())))
        .optional();
  }

  /** Hands in the version being worked on; one that waits already gives way to it. */
  void open(Member member, Item item) {
    db.sql(
            """
            insert into editing_review (item_id, number, handed_in_by, handed_in_at)
            values (:item, :number, :member, :now)
            on conflict (item_id) where outcome is null do update set number = excluded.number,
              handed_in_by = excluded.handed_in_by, handed_in_at = excluded.handed_in_at
            """)
        .param("item", item.id())
        .param("number", item.number())
        .param("member", member.id())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    db.sql("update editing_item set handed_in = number, changed_at = :now where id = :item")
        .param("item", item.id())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Notes what came of what waits, and tells those whose it is; false where nothing waits. Of a
   * refusal a decision tells them.
   */
  boolean close(Item item, Member by, String outcome, String words) {
    var told = told(item, by);
    var waits = waiting(item).isPresent();
    db.sql("update editing_item set handed_in = null, changed_at = :now where id = :item")
        .param("item", item.id())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    db.sql(
            """
            update editing_review set outcome = :outcome, decided_by = :by, decided_at = :now, words = :words
            where item_id = :item and outcome is null
            """)
        .param("item", item.id())
        .param("outcome", outcome)
        .param("by", by.id())
        .param("now", Timestamp.from(clock.instant()))
        .param("words", words)
        .update();
    told.forEach(member -> letters.decided(member, item, outcome, words));
    return waits;
  }

  /** Those whose it is what waits, who are told what was decided, unless they did so themselves. */
  List<Long> told(Item item, Member by) {
    return waiting(item).stream()
        .flatMap(review -> Stream.of(item.author(), review.handedInBy()))
        .flatMap(Stream::ofNullable)
        .distinct()
        .filter(member -> member != by.id())
        .toList();
  }

  /** Whether the version being worked on was handed in last, and refused. */
  boolean isRefused(Item item) {
    return last(item.id())
        .filter(review -> "refused".equals(review.outcome()) && review.number() == item.number())
        .isPresent();
  }

  /** Numbers of the refused versions that an appeal may still bring back. */
  List<Integer> refused(Item item) {
    return db.sql(
            """
            select distinct number from editing_review
            where item_id = :item and outcome = 'refused' and number > :public
            """)
        .param("item", item.id())
        .param("public", Optional.ofNullable(item.published()).orElse(0))
        .query(Integer.class)
        .list();
  }

  private Optional<Review> waiting(Item item) {
    return last(item.id()).filter(review -> review.outcome() == null);
  }

  /**
   * Puts what was handed in before the public.
   *
   * @param over what she has seen, as {@link #seen} says, of what a source changed since then, and
   *     puts it in the place of; of a later change she is told
   */
  @Transactional
  public Outcome accept(Member by, long id, String over) {
    var item = decidable(by, id);
    var version = handedIn(item);
    var problems = check.whole(item.kind(), version.content());
    if (!problems.isEmpty()) {
      return new Outcome.Incomplete(problems);
    }
    if (!over.equals(seen(item)) && present.look(item).overtaken(version.number()).isPresent()) {
      return new Outcome.Overtaken();
    }
    close(item, by, "accepted", "");
    stage.show(
        Editing.actor(by),
        item,
        version.number(),
        version.content(),
        new Plan(null, item.lastDay(), false));
    return new Outcome.Shown();
  }

  /** Names a state of an item, which each change of a source makes another. */
  static String seen(Item item) {
    return item.changedAt().toString();
  }

  /** Gives it back to whoever handed it in, with words that say what to change. */
  @Transactional
  public void giveBack(Member by, long id, String words) {
    var item = decidable(by, id);
    close(item, by, "returned", words);
    audit.note(Editing.actor(by), "item.returned", Editing.subject(id), Map.of());
  }

  /** Whether a decision on the item is this member's now. */
  boolean isFor(Member member, Item item) {
    return item.handedIn() != null
        && last(item.id()).filter(review -> !review.isNotFor(member)).isPresent()
        && freedom.mayDecide(member, item, handedIn(item).content());
  }

  /** Those of these members who may decide on what was handed in of an item. */
  List<Member> judges(long id, Collection<Member> members) {
    var review = last(id).filter(one -> one.outcome() == null);
    var item = items.any(id);
    if (review.isEmpty() || item.isEmpty()) {
      return List.of();
    }
    var content = handedIn(item.get()).content();
    return members.stream()
        .filter(member -> !review.get().isNotFor(member))
        .filter(member -> freedom.mayDecide(member, item.get(), content))
        .toList();
  }

  /** The item, locked, where a decision on it is this member's; else it is not found. */
  Item decidable(Member by, long id) {
    return items
        .lock(id)
        .flatMap(locked -> items.find(by, id))
        .filter(item -> isFor(by, item))
        .orElseThrow(NotFound::new);
  }

  Version handedIn(Item item) {
    var number = item.handedIn();
    return versions.find(item.id(), number == null ? 0 : number).orElseThrow(NotFound::new);
  }
}
