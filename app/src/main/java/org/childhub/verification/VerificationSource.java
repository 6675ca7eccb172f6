package org.childhub.verification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Right;
import org.childhub.moderation.QueueSource;
import org.childhub.moderation.Task;
import org.childhub.moderation.TaskFilter;
import org.childhub.moderation.Undecided;
import org.childhub.text.Texts;
import org.springframework.stereotype.Component;

/** Requests in the queue that wait for a decision; what is decided leaves it. */
@Component
class VerificationSource implements QueueSource {
  static final String SORT = "verification";

  private final Verifications verifications;
  private final VerificationTasks waiting;
  private final Members members;
  private final Clock clock;

  VerificationSource(
      Verifications verifications, VerificationTasks waiting, Members members, Clock clock) {
    this.verifications = verifications;
    this.waiting = waiting;
    this.members = members;
    this.clock = clock;
  }

  @Override
  public String sort() {
    return SORT;
  }

  @Override
  public String name() {
    return "verification.queue";
  }

  @Override
  public String icon() {
    return "i-user-focus";
  }

  @Override
  public Right right() {
    return Right.VERIFY;
  }

  @Override
  public List<Task> tasks(Member member, Texts reader, TaskFilter filter, int limit) {
    var found =
        Undecided.of(filter, clock.instant())
            .map(wanted -> waiting.list(member, wanted, Undecided.id(filter.after()), limit))
            .orElse(List.of());
    var names = members.find(found.stream().map(Verification::memberId).toList());
    return found.stream()
        .flatMap(
            asked ->
                Stream.ofNullable(names.get(asked.memberId()))
                    .map(one -> task(asked, one.name(), reader)))
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
    return verifications.waiting(Undecided.id(task.key())).stream()
        .flatMap(asked -> members.stream().filter(asked::isFor))
        .toList();
  }

  /** The task of a request, which the reader may see, by a member of this name. */
  Task task(Verification asked, String name, Texts reader) {
    return new Task(
        sort(),
        Long.toString(asked.id()),
        "%s · %s".formatted(name, reader.get("people.profession." + asked.profession())),
        reader.language(),
        asked.country(),
        "moderation.state.received",
        asked.askedAt(),
        asked.askedAt().plus(Undecided.WAITS),
        false,
        "/verifications/" + asked.id());
  }
}
