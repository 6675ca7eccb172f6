package org.childhub.moderation.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.moderation.Decision;
import org.childhub.moderation.Decisions;
import org.childhub.moderation.QueueSource;
import org.childhub.moderation.Scope;
import org.childhub.moderation.Task;
import org.childhub.moderation.TaskFilter;
import org.childhub.text.Texts;
import org.springframework.stereotype.Component;

/** Appeals in the queue, but for those who took the decision themselves. */
@Component
class AppealSource implements QueueSource {
  static final Duration WAITS = Duration.ofDays(7);
  static final String SORT = "appeal";

  private final Decisions decisions;
  private final Clock clock;

  AppealSource(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public String sort() {
    return SORT;
  }

  @Override
  public String name() {
    return "moderation.sort.appeal";
  }

  @Override
  public String icon() {
    return "i-arrow-bend-up-left";
  }

  @Override
  public Right right() {
    return Right.MODERATE;
  }

  @Override
  public List<Task> tasks(Member member, Texts reader, TaskFilter filter, int limit) {
    return filter.of(all(member), clock.instant(), limit);
  }

  @Override
  public long count(Member member, TaskFilter filter) {
    var now = clock.instant();
    return all(member).stream().filter(task -> filter.fits(task, now)).count();
  }

  /** An appeal that this member may judge or look at. */
  Optional<Decision> find(Member member, long id) {
    return decisions.appeals(Scope.of(member, right()), member).stream()
        .filter(decision -> decision.id() == id)
        .findFirst();
  }

  private List<Task> all(Member member) {
    return decisions.appeals(Scope.of(member, right()), member).stream()
        .map(AppealSource::task)
        .toList();
  }

  static Task task(Decision decision) {
    var appealed = Objects.requireNonNull(decision.appealedAt());
    return new Task(
        SORT,
        Long.toString(decision.id()),
        decision.title(),
        decision.titleLanguage(),
        decision.country(),
        decision.outcome() == null
            ? "moderation.state.received"
            : "moderation.appeal." + decision.outcome(),
        appealed,
        appealed.plus(WAITS),
        decision.outcome() != null,
        "/queue/appeal/" + decision.id());
  }
}
