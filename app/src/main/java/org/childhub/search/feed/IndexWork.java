package org.childhub.search.feed;

import java.util.List;
import org.childhub.web.BackgroundWork;
import org.springframework.stereotype.Component;

/** Making the index anew, as the page of jobs shows it. */
@Component
class IndexWork implements BackgroundWork {
  private final RebuildOrders orders;

  IndexWork(RebuildOrders orders) {
    this.orders = orders;
  }

  @Override
  public String kind() {
    return "index";
  }

  @Override
  public List<Chore> chores() {
    return orders
        .latest()
        .map(
            order ->
                new Chore(
                    Long.toString(order.id()),
                    "",
                    state(order.state()),
                    order.state().done(),
                    order.state().total(),
                    order.askedAt(),
                    order.state().problem() == null ? "" : order.state().problem()))
        .map(List::of)
        .orElseGet(() -> List.of(new Chore("first", "", State.DONE, 0, 0, null, "")));
  }

  private static State state(RebuildOrders.State order) {
    if (!order.finished()) {
      return order.total() == 0 ? State.WAITING : State.RUNNING;
    }
    return order.problem() == null ? State.DONE : State.FAILED;
  }

  @Override
  public boolean canRepeat(Chore chore) {
    return chore.state() == State.DONE || chore.state() == State.FAILED;
  }

  /** One order at a time is enough. */
  @Override
  public void repeat(String id) {
    if (orders.next().isEmpty()) {
      orders.give();
    }
  }
}
