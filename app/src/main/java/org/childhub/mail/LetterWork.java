package org.childhub.mail;

import java.util.ArrayList;
import java.util.List;
import org.childhub.web.BackgroundWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters that wait or could not be delivered, counted: whose they are is nobody's business. */
@Component
class LetterWork implements BackgroundWork {
  private final Outbox outbox;

  LetterWork(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return "letter";
  }

  @Override
  public List<Chore> chores() {
    var state = outbox.state();
    var chores = new ArrayList<Chore>();
    if (state.undelivered() > 0) {
      chores.add(new Chore("undelivered", "", State.FAILED, 0, state.undelivered(), null, ""));
    }
    if (state.waiting() > 0) {
      chores.add(new Chore("waiting", "", State.WAITING, 0, state.waiting(), state.oldest(), ""));
    }
    return chores;
  }

  @Override
  public boolean canRepeat(Chore chore) {
    return chore.state() == State.FAILED;
  }

  @Override
  @Transactional
  public void repeat(String id) {
    if (id.equals("undelivered")) {
      outbox.retryAll();
    }
  }
}
