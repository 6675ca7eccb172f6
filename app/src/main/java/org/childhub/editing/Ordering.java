package org.childhub.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.Memberships;
import org.childhub.text.Language;
import org.childhub.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The order of what a series or collection holds. It is public at once, and so for those who may
 * publish the series as it is.
 */
@Component
class Ordering {
  private final Items items;
  private final Present present;
  private final Freedom freedom;
  private final Memberships memberships;
  private final Cards cards;
  private final Audit audit;

  Ordering(
      Items items,
      Present present,
      Freedom freedom,
      Memberships memberships,
      Cards cards,
      Audit audit) {
    this.items = items;
    this.present = present;
    this.freedom = freedom;
    this.memberships = memberships;
    this.cards = cards;
    this.audit = audit;
  }

  /** Whether an item is a whole that can be put in order. */
  static boolean isWhole(Item item) {
    return item.entryId() != null && (item.kind() == Kind.SERIES || item.kind() == Kind.COLLECTION);
  }

  /** A series or collection that the member may put in order. */
  Item whole(Member member, long id) {
    return items
        .find(member, id)
        .filter(item -> isWhole(item) && item.isEditableBy(member))
        .map(present::look)
        .filter(now -> freedom.mayPublish(member, now, now.openOrNothing()))
        .map(Present.Look::item)
        .orElseThrow(NotFound::new);
  }

  /** What of it is public, in its order. */
  List<EntryCard> shown(Item whole, Language reader) {
    return cards.members(entry(whole), reader);
  }

  /** Its public title, where it is public; else that of what is worked on. */
  OrderForm.Title title(Item whole, Language reader) {
    return cards.byIds(List.of(entry(whole)), reader).stream()
        .findFirst()
        .map(card -> new OrderForm.Title(card.title(), card.language().tag()))
        .orElseGet(() -> new OrderForm.Title(whole.title(), whole.language()));
  }

  private static long entry(Item whole) {
    var entry = whole.entryId();
    if (entry == null) {
      throw new NotFound();
    }
    return entry;
  }

  /**
   * Gives what is public of it another order; the rest keeps its places.
   *
   * @param seen ids in the order that the member saw
   * @param wanted the same ids as she wants them
   * @return false where somebody changed the order meanwhile; nothing was written
   */
  @Transactional
  public boolean arrange(Member member, long id, List<Long> seen, List<Long> wanted) {
    items.lock(id);
    var whole = whole(member, id);
    var now = shown(whole, Language.EN).stream().map(EntryCard::id).toList();
    if (!now.equals(seen) || !new HashSet<>(now).equals(new HashSet<>(wanted))) {
      return false;
    }
    var next = wanted.iterator();
    var all =
        memberships.of(entry(whole)).stream()
            .map(held -> now.contains(held) ? next.next() : held)
            .toList();
    memberships.arrange(entry(whole), all);
    audit.note(Editing.actor(member), "item.ordered", Editing.subject(id), Map.of());
    return true;
  }

  /**
   * The ids in the order that typed places say. What moved up stands before what was at its place,
   * what moved down after it.
   *
   * @param places one for each id, counted from 1
   */
  static List<Long> ordered(List<Long> ids, List<Integer> places) {
    record Row(long id, int was, int place) {}
    var rows = new ArrayList<Row>();
    for (var at = 0; at < ids.size(); at++) {
      rows.add(new Row(ids.get(at), at + 1, places.get(at)));
    }
    rows.sort(
        Comparator.comparingInt(Row::place)
            .thenComparingInt(row -> Integer.compare(row.place(), row.was()))
            .thenComparingInt(Row::was));
    return rows.stream().map(Row::id).toList();
  }
}
