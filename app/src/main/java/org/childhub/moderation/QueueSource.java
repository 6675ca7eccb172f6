package org.childhub.moderation;

import java.util.Collection;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.text.Texts;
import org.jspecify.annotations.Nullable;

/** One sort of things that wait for a person, as the room that has them tells the queue. */
public interface QueueSource {
  /** What the sort is called in addresses: {@code concern}. */
  String sort();

  /** Key of the message that names the sort in the plural: {@code moderation.sort.concern}. */
  String name();

  /** An icon of static/icons. */
  String icon();

  /** Who lacks it sees nothing of this sort. */
  Right right();

  /**
   * The tasks that fit and that this member may see, the most urgent first, from the one after
   * {@link TaskFilter#after} on.
   *
   * @param reader for what a title says in words of the interface
   */
  List<Task> tasks(Member member, Texts reader, TaskFilter filter, int limit);

  /** How many there are in all, wherever {@link TaskFilter#after} stands. */
  long count(Member member, TaskFilter filter);

  /**
   * Those of these members who could work on a task, in their order; all hold the right somewhere.
   */
  default List<Member> able(Task task, Collection<Member> members) {
    return members.stream()
        .filter(member -> Scope.of(member, right()).covers(task.country()))
        .toList();
  }

  /**
   * Somebody was asked to work on a task, perhaps by herself; in the caller's transaction.
   *
   * @param memberId null where nobody works on it any more
   */
  default void assigned(String key, @Nullable Long memberId, Member by) {}
}
