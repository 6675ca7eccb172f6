package org.childhub.translation;

import java.util.List;
import org.childhub.text.Language;
import org.childhub.web.BackgroundWork;
import org.springframework.stereotype.Component;

/** What machines translate, as the page of jobs shows it. */
@Component
class MachineWork implements BackgroundWork {
  private final MachineOrders orders;
  private final MachineJobs jobs;

  MachineWork(MachineOrders orders, MachineJobs jobs) {
    this.orders = orders;
    this.jobs = jobs;
  }

  @Override
  public String kind() {
    return "translation";
  }

  @Override
  public List<Chore> chores() {
    return orders.latest().stream()
        .map(
            order ->
                new Chore(
                    String.valueOf(order.id()),
                    Language.of(order.language()).nativeName(),
                    state(order),
                    order.done(),
                    order.total(),
                    order.changedAt(),
                    order.problem()))
        .toList();
  }

  private static State state(MachineOrder order) {
    return switch (order.state()) {
      case "running" -> State.RUNNING;
      case "failed" -> State.FAILED;
      case "finished" -> State.DONE;
      default -> State.WAITING;
    };
  }

  @Override
  public boolean canRepeat(Chore chore) {
    return chore.state() == State.FAILED;
  }

  @Override
  public void repeat(String id) {
    jobs.resume(Long.parseLong(id));
  }
}
