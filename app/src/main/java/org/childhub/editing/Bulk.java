package org.childhub.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.childhub.accounts.Member;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes many items in one transaction, each by the same verbs as alone. */
@Component
class Bulk {
  private final Items items;
  private final Editing editing;
  private final Freedom freedom;
  private final Choices choices;

  Bulk(Items items, Editing editing, Freedom freedom, Choices choices) {
    this.items = items;
    this.editing = editing;
    this.freedom = freedom;
    this.choices = choices;
  }

  /**
   * What to change; blank parts change nothing.
   *
   * @param then publish or withdraw
   */
  record Change(
      String addTopic,
      String removeTopic,
      String addCountry,
      String removeCountry,
      String addWhole,
      String removeWhole,
      String then) {}

  /**
   * Changes those of the items that the member may change. What was public as it is becomes public
   * anew; what was not stays a draft, unless the change says otherwise.
   */
  @Transactional
  public List<BulkLine> change(Member member, Collection<Long> ids, Change change) {
    var lines = new ArrayList<BulkLine>();
    for (var item : items.find(member, ids)) {
      if (item.isEditableBy(member)) {
        lines.add(new BulkLine(item, change(member, item, change)));
      }
    }
    return lines;
  }

  private String change(Member member, Item item, Change change) {
    if (change.then().equals("withdraw")) {
      if (item.withdrawnBy() != null || !freedom.mayWithdraw(member, item)) {
        return "refused";
      }
      editing.withdraw(member, item.id());
      return "done";
    }
    if (editing.isOvertaken(item)) {
      return "refused";
    }
    var latest = editing.latest(item);
    var before = latest.content();
    var after = changed(before, item, change);
    var publishes = change.then().equals("publish");
    if (after.equals(before) && !publishes) {
      return "nothing";
    }
    if (!(editing.save(member, item.id(), latest.number(), after, "") instanceof Outcome.Saved)) {
      return "refused";
    }
    var wasPublic = item.entryId() != null && !item.isAhead() && item.withdrawnBy() == null;
    if (!publishes && !wasPublic) {
      return "done";
    }
    var plan = new Plan(null, item.lastDay(), false);
    return switch (editing.publish(member, item.id(), plan)) {
      case Outcome.Shown shown -> "done";
      case Outcome.HandedIn waiting -> "handed-in";
      default -> "refused";
    };
  }

  private Content changed(Content content, Item item, Change change) {
    var topics = changed(content, Field.TOPICS, item, change.addTopic(), change.removeTopic());
    var countries =
        changed(topics, Field.COUNTRIES, item, change.addCountry(), change.removeCountry());
    return changed(countries, Field.WHOLES, item, change.addWhole(), change.removeWhole());
  }

  private Content changed(Content content, Field field, Item item, String add, String remove) {
    var values = new ArrayList<>(content.all(field));
    values.remove(remove);
    if (!values.contains(add) && choices.values(field).contains(add)) {
      values.add(add);
    }
    return field.isOf(item.kind()) ? content.with(field, values) : content;
  }
}
