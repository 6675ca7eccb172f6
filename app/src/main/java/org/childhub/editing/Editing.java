package org.childhub.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.catalogue.Kind;
import org.childhub.moderation.Handlings;
import org.childhub.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members do with items. Each verb finds the item again under a lock: what the member may not
 * change is not found ({@link NotFound}).
 */
@Component
class Editing {
  private final JdbcClient db;
  private final Items items;
  private final Versions versions;
  private final Present present;
  private final Check check;
  private final Freedom freedom;
  private final Reviews reviews;
  private final Stage stage;
  private final ItemFiles files;
  private final Handlings handlings;
  private final Audit audit;
  private final Clock clock;

  Editing(
      JdbcClient db,
      Items items,
      Versions versions,
      Present present,
      Check check,
      Freedom freedom,
      Reviews reviews,
      Stage stage,
      ItemFiles files,
      Handlings handlings,
      Audit audit,
      Clock clock) {
    this.db = db;
    this.items = items;
    this.versions = versions;
    this.present = present;
    this.check = check;
    this.freedom = freedom;
    this.reviews = reviews;
    this.stage = stage;
    this.files = files;
    this.handlings = handlings;
    this.audit = audit;
    this.clock = clock;
  }

  /** How the audit log names a member. */
  static String actor(Member member) {
    return "member:" + member.id();
  }

  /** How the audit log and decisions name an item. */
  static String subject(long id) {
    return "item:" + id;
  }

  /** Begins an item and answers its id. */
  @Transactional
  public long begin(Member member, Kind kind, Content content) {
    var now = Timestamp.from(clock.instant());
    long id =
        db.sql(
                """
                insert into editing_item (kind, author, language, title, number, changed_at)
                values (:kind, :author, :language, :title, 1, :now) returning id
                """)
            .param("kind", kind.code())
            .param("author", member.id())
            .param("language", content.original())
            .param("title", content.title())
            .param("now", now)
            .query(Long.class)
            .single();
    versions.add(id, 1, null, content, member.id(), now.toInstant(), "");
    note(member, "item.begun", id, Map.of("kind", kind.code()));
    return id;
  }

  /** What the member works on: what is public where nothing newer was saved. */
  Content working(Item item) {
    return present.look(item).working();
  }

  /** The same with the number that a change of it is to name as its base. */
  Version latest(Item item) {
    return present.look(item).latest();
  }

  /** Whether what is public has changed under a draft. */
  boolean isOvertaken(Item item) {
    return present.look(item).isOvertaken();
  }

  /**
   * Keeps content as a new version, where neither anybody nor a source changed the version {@code
   * base} that it was made from; the same content again is no new version.
   */
  @Transactional
  public Outcome save(Member member, long id, int base, Content content, String note) {
    var item = items.editable(member, id);
    var now = present.look(item);
    var latest = now.latest();
    if (latest.number() != base) {
      return new Outcome.Conflict(now.theirs(base, latest));
    }
    if (!freedom.mayWrite(member, item, content)) {
      return new Outcome.Incomplete(Map.of(Field.COUNTRIES.code(), "editing.problem.reach"));
    }
    versions.discard(id, member.id());
    if (latest.content().saysTheSame(content) && !now.isOvertaken()) {
      return new Outcome.Saved(item.number());
    }
    var publicNow = kept(now).published();
    var number = versions.next(id);
    versions.add(id, number, publicNow, content, member.id(), clock.instant(), note);
    db.sql(
            """
            update editing_item set number = :number, language = :language, title = :title, countries = :countries,
              organisation = :organisation, changed_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("number", number)
        .param("language", content.original())
        .param("title", content.title())
        .param("countries", content.all(Field.COUNTRIES).toArray(String[]::new))
        .param("organisation", Freedom.organisation(item, content))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    note(member, "item.saved", id, Map.of("version", String.valueOf(number)));
    return new Outcome.Saved(number);
  }

  /**
   * Saves an earlier version anew; where what is public has changed under the draft, keeps it as
   * typed, for the form that shows what changed.
   */
  @Transactional
  public Outcome restore(Member member, long id, int number) {
    var item = items.editable(member, id);
    var version = versions.find(id, number).orElseThrow(NotFound::new);
    var now = present.look(item);
    var latest = now.latest().number();
    if (now.isOvertaken()) {
      versions.keepUnsaved(id, member.id(), latest, version.content(), clock.instant());
      return new Outcome.Overtaken();
    }
    return save(member, id, latest, version.content(), "");
  }

  /** Keeps what is being typed; it is no version and nobody else sees it. */
  @Transactional
  public Instant autosave(Member member, long id, int base, Content content) {
    items.editable(member, id);
    var now = clock.instant();
    versions.keepUnsaved(id, member.id(), base, content, now);
    return now;
  }

  @Transactional
  public void discard(Member member, long id) {
    items.editable(member, id);
    versions.discard(id, member.id());
  }

  /** Asks others to decide on the version being worked on. */
  @Transactional
  public Outcome handIn(Member member, long id) {
    var item = items.editable(member, id);
    var problems = check.whole(item.kind(), working(item));
    return problems.isEmpty() ? handIn(member, item) : new Outcome.Incomplete(problems);
  }

  private Outcome handIn(Member member, Item item) {
    if (item.entryId() != null && !item.isAhead() && item.withdrawnBy() == null) {
      return new Outcome.Shown();
    }
    if (reviews.isRefused(item)) {
      return new Outcome.Refused();
    }
    var now = present.look(item);
    if (now.isOvertaken()) {
      return new Outcome.Overtaken();
    }
    var kept = kept(now);
    reviews.open(member, kept);
    note(member, "item.handed-in", kept.id(), Map.of("version", String.valueOf(kept.number())));
    return new Outcome.HandedIn();
  }

  /** Takes back what waits for a decision. */
  @Transactional
  public void takeBack(Member member, long id) {
    var item = items.editable(member, id);
    if (item.handedIn() != null && reviews.close(item, member, "taken-back", "")) {
      note(member, "item.taken-back", id, Map.of());
    }
  }

  /**
   * Puts the version being worked on before the public, now or later; where the member may not do
   * so alone, hands it in. What was refused its author cannot publish as it is, whoever trusts her.
   */
  @Transactional
  public Outcome publish(Member member, long id, Plan plan) {
    var item = items.editable(member, id);
    var now = present.look(item);
    var content = now.working();
    var problems = check.whole(item.kind(), content);
    if (!problems.isEmpty()) {
      return new Outcome.Incomplete(problems);
    }
    if (item.isBy(member) && reviews.isRefused(item) || !freedom.mayPublish(member, now, content)) {
      return handIn(member, item);
    }
    if (now.isOvertaken()) {
      return new Outcome.Overtaken();
    }
    var kept = kept(now);
    var day = plan.on();
    if (day != null && day.isAfter(LocalDate.now(clock))) {
      stage.plan(member, kept, plan);
      return new Outcome.Planned(day);
    }
    reviews.close(kept, member, "accepted", "");
    stage.show(actor(member), kept, kept.number(), content, plan);
    return new Outcome.Shown();
  }

  /** Takes an item from the public; nothing of it is lost. */
  @Transactional
  public void withdraw(Member member, long id) {
    var item = items.editable(member, id);
    if (!freedom.mayWithdraw(member, item)) {
      throw new NotFound();
    }
    stage.withdraw(actor(member), item);
  }

  /** Throws away what never was public; else it is withdrawn, not deleted. */
  @Transactional
  public void delete(Member member, long id) {
    var item = items.editable(member, id);
    if (item.entryId() != null) {
      throw new NotFound();
    }
    var named = files.of(id).stream().map(FileLine::fileId).distinct().toList();
    db.sql("delete from editing_item where id = :id").param("id", id).update();
    files.removeUnused(named);
    handlings.forget(ReviewSource.SORT, List.of(Long.toString(id)));
    note(member, "item.deleted", id, Map.of());
  }

  /** The item when what a source brought is a version, the one being worked on. */
  private Item kept(Present.Look now) {
    var item = now.item();
    var number = now.keep();
    if (number == item.number()) {
      return item;
    }
    db.sql("update editing_item set number = :number, published = :number where id = :id")
        .param("id", item.id())
        .param("number", number)
        .update();
    return items.lock(item.id()).orElseThrow();
  }

  private void note(Member member, String action, long id, Map<String, String> details) {
    audit.note(actor(member), action, subject(id), details);
  }
}
