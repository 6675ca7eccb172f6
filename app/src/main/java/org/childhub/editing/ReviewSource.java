package org.childhub.editing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.editing.ReviewTasks.Waiting;
import org.childhub.moderation.QueueSource;
import org.childhub.moderation.Scope;
import org.childhub.moderation.Task;
import org.childhub.moderation.TaskFilter;
import org.childhub.moderation.Undecided;
import org.childhub.text.Language;
import org.childhub.text.Texts;
import org.springframework.stereotype.Component;

/**
 * Items in the queue that wait for a decision. A task is an item's, so that what colleagues noted
 * is there when it is handed in again; what is decided leaves the queue.
 */
@Component
class ReviewSource implements QueueSource {
  static final String SORT = "review";

  private final ReviewTasks waiting;
  private final Reviews reviews;
  private final Clock clock;

  ReviewSource(ReviewTasks waiting, Reviews reviews, Clock clock) {
    this.waiting = waiting;
    this.reviews = reviews;
    this.clock = clock;
  }

  @Override
  public String sort() {
    return SORT;
  }

  @Override
  public String name() {
    return "editing.sort.review";
  }

  @Override
  public String icon() {
    return "i-seal-check";
  }

  @Override
  public Right right() {
    return Right.REVIEW;
  }

  @Override
  public List<Task> tasks(Member member, Texts reader, TaskFilter filter, int limit) {
    return Undecided.of(filter, clock.instant())
        .map(wanted -> waiting.list(member, wanted, Undecided.id(filter.after()), limit))
        .orElse(List.of())
        .stream()
        .map(one -> task(member, one, filter.country()))
        .toList();
  }

  @Override
  public long count(Member member, TaskFilter filter) {
    return Undecided.of(filter, clock.instant())
        .map(wanted -> waiting.count(member, wanted))
        .orElse(0L);
  }

  @Override
  public List<Member> able(Task task, Collection<Member> members) {
    return reviews.judges(Undecided.id(task.key()), members);
  }

  /** The task of an item that waits for this member; empty where none does. */
  Optional<Task> find(Member member, long item) {
    return waiting.list(member, Undecided.only(item), 0, 1).stream()
        .map(one -> task(member, one, ""))
        .findFirst();
  }

  /** An item of several countries stands under the one asked for, else under the reader's own. */
  private Task task(Member member, Waiting one, String asked) {
    var item = one.item();
    var scope = Scope.of(member, right());
    var country =
        one.countries().stream()
            .filter(code -> asked.isEmpty() ? scope.countries().contains(code) : code.equals(asked))
            .findFirst()
            .or(() -> one.countries().stream().findFirst())
            .orElse(null);
    return new Task(
        sort(),
        Long.toString(item.id()),
        item.title(),
        Language.of(item.language()),
        country,
        item.entryId() == null ? "editing.review.new" : "editing.review.change",
        one.since(),
        one.since().plus(Undecided.WAITS),
        false,
        "/edit/" + item.id() + "/review");
  }
}
