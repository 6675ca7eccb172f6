package org.childhub.moderation.desk;

import java.util.Collection;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.moderation.Concern;
import org.childhub.moderation.Concerns;
import org.childhub.moderation.QueueSource;
import org.childhub.moderation.Task;
import org.childhub.moderation.TaskFilter;
import org.childhub.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Concerns in the queue, by their numbers. */
@Component
class ConcernSource implements QueueSource {
  static final String SORT = "concern";

  private final Concerns concerns;

  ConcernSource(Concerns concerns) {
    this.concerns = concerns;
  }

  @Override
  public String sort() {
    return SORT;
  }

  @Override
  public String name() {
    return "moderation.sort.concern";
  }

  @Override
  public String icon() {
    return "i-flag";
  }

  @Override
  public Right right() {
    return Right.HEAR_CONCERNS;
  }

  @Override
  public List<Task> tasks(Member member, Texts reader, TaskFilter filter, int limit) {
    return concerns.list(member, filter, limit).stream()
        .map(concern -> task(concern, reader))
        .toList();
  }

  @Override
  public long count(Member member, TaskFilter filter) {
    return concerns.count(member, filter);
  }

  @Override
  public List<Member> able(Task task, Collection<Member> members) {
    return QueueSource.super.able(task, members).stream()
        .filter(member -> concerns.find(member, task.key()).isPresent())
        .toList();
  }

  @Override
  public void assigned(String key, @Nullable Long memberId, Member by) {
    concerns.take(key, memberId != null && memberId == by.id());
  }

  static Task task(Concern concern, Texts reader) {
    return new Task(
        SORT,
        concern.reference(),
        reader.get("moderation.concern.title", concern.reference()),
        reader.language(),
        concern.country(),
        "moderation.state." + concern.state(),
        concern.receivedAt(),
        concern.dueAt(),
        concern.isClosed(),
        "/queue/concern/" + concern.reference());
  }
}
