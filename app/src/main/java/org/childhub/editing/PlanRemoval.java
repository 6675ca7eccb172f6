package org.childhub.editing;

import org.childhub.accounts.Member;
import org.childhub.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back the days from and until which an item was to be public. */
@Component
class PlanRemoval {
  private final Items items;
  private final Present present;
  private final Freedom freedom;
  private final Stage stage;

  PlanRemoval(Items items, Present present, Freedom freedom, Stage stage) {
    this.items = items;
    this.present = present;
    this.freedom = freedom;
    this.stage = stage;
  }

  /** For whoever may publish the item; for others there is none. */
  @Transactional
  public void remove(Member member, long id) {
    var item = items.editable(member, id);
    var now = present.look(item);
    if (!freedom.mayPublish(member, now, now.working())) {
      throw new NotFound();
    }
    stage.withoutDays(Editing.actor(member), item);
  }
}
