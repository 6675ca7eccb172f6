package org.childhub.editing;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.catalogue.Addresses;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.Withdrawals;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings items before the public and takes them away, in the transaction of whoever decided so. */
@Component
class Stage {
  private final JdbcClient db;
  private final Versions versions;
  private final Present present;
  private final Originals originals;
  private final Publishing publishing;
  private final Addresses addresses;
  private final Withdrawals withdrawals;
  private final Audit audit;
  private final Clock clock;

  Stage(
      JdbcClient db,
      Versions versions,
      Present present,
      Originals originals,
      Publishing publishing,
      Addresses addresses,
      Withdrawals withdrawals,
      Audit audit,
      Clock clock) {
    this.db = db;
    this.versions = versions;
    this.present = present;
    this.originals = originals;
    this.publishing = publishing;
    this.addresses = addresses;
    this.withdrawals = withdrawals;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Shows a version with this content; what waited or was planned of the item is done with it, and
   * what a source brought meanwhile stays a version.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void show(String actor, Item item, int number, Content content, Plan plan) {
    present.look(item).keepUnder(number);
    var entry = publishing.put(item.kind(), item.entryId(), content);
    if (plan.readdressed() && item.kind() != Kind.ORGANISATION) {
      addresses.move(entry, Fold.slug(content.title(), Language.of(content.original())));
    }
    // Of an entry that is new the watch has made an item of its own.
    db.sql("delete from editing_item where entry_id = :entry and id <> :id")
        .param("entry", entry)
        .param("id", item.id())
        .update();
    db.sql(
            """
            update editing_item set entry_id = :entry, published = :number, scheduled = null, publish_on = null,
              planned_by = null, last_day = :last, withdrawn_by = null, changed_at = :now,
              organisation = case when kind = 'organisation' then :slug else organisation end
            where id = :id
            """)
        .param("id", item.id())
        .param("entry", entry)
        .param("number", number)
        .param("last", plan.lastDay())
        .param("slug", addresses.of(entry).orElseThrow())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    versions.rebase(item.id(), number, number);
    versions.settle(item.id(), number, originals.of(item.kind(), entry).orElseThrow());
    note(actor, "item.published", item, Map.of("version", String.valueOf(number)));
  }

  /** Keeps the version being worked on for the first day of its plan. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void plan(Member planner, Item item, Plan plan) {
    db.sql(
            """
            update editing_item set scheduled = number, publish_on = :on, planned_by = :by, last_day = :last,
              changed_at = :now
            where id = :id
            """)
        .param("id", item.id())
        .param("by", planner.id())
        .param("on", plan.on())
        .param("last", plan.lastDay())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    note(Editing.actor(planner), "item.scheduled", item, Map.of("on", String.valueOf(plan.on())));
  }

  /** Takes what was planned from the calendar, and the end of being public with it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withoutDays(String actor, Item item) {
    unplan(actor, item, null);
  }

  /** Takes what was planned from the calendar, since what it was to replace has changed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void unplan(String actor, Item item) {
    unplan(actor, item, item.lastDay());
  }

  private void unplan(String actor, Item item, @Nullable LocalDate lastDay) {
    db.sql(
            """
            update editing_item set scheduled = null, publish_on = null, planned_by = null, last_day = :last,
              changed_at = :now
            where id = :id
            """)
        .param("id", item.id())
        .param("last", lastDay, Types.DATE)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    note(actor, "item.overtaken", item, Map.of("version", String.valueOf(item.scheduled())));
  }

  /** Takes an item from the public, and what was planned for it from the calendar. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(String actor, Item item) {
    db.sql(
            """
            update editing_item set withdrawn_by = case when entry_id is not null then :actor end,
              scheduled = null, publish_on = null, planned_by = null, last_day = null, changed_at = :now
            where id = :id
            """)
        .param("id", item.id())
        .param("actor", actor)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    var entry = item.entryId();
    if (entry != null) {
      withdrawals.setAll(List.of(entry), true);
    }
    note(actor, "item.withdrawn", item, Map.of());
  }

  private void note(String actor, String action, Item item, Map<String, String> details) {
    audit.note(actor, action, Editing.subject(item.id()), details);
  }
}
