package org.childhub.verification;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Right;
import org.childhub.moderation.QueueSource;
import org.childhub.moderation.Task;
import org.childhub.moderation.TaskFilter;
import org.childhub.text.Texts;
import org.childhub.verification.VerificationTasks.Wanted;
import org.springframework.stereotype.Component;

/** Requests in the queue that wait for a decision; what is decided leaves it. */
@Component
class VerificationSource implements QueueSource {
  /** Five working days, wherever in the week they begin. */
  static final Duration WAITS = Duration.ofDays(7);

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
        wanted(filter)
            .map(wanted -> waiting.list(member, wanted, number(filter.after()), limit))
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
    return wanted(filter).map(wanted -> waiting.count(member, wanted)).orElse(0L);
  }

  @Override
  public List<Member> able(Task task, Collection<Member> members) {
    return verifications.waiting(number(task.key())).stream()
        .flatMap(asked -> members.stream().filter(asked::isFor))
        .toList();
  }

  private Optional<Wanted> wanted(TaskFilter filter) {
    if (filter.state() == TaskFilter.State.CLOSED) {
      return Optional.empty();
    }
    return Optional.of(
        new Wanted(
            filter.keys() == null
                ? null
                : filter.keys().stream().map(VerificationSource::number).toList(),
            filter.country(),
            filter.state() == TaskFilter.State.LATE ? clock.instant().minus(WAITS) : null));
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
        asked.askedAt().plus(WAITS),
        false,
        "/verifications/" + asked.id());
  }

  /** 0 for what is no number: no request has it. */
  private static long number(String key) {
    return key.matches("\\d{1,18}") ? Long.parseLong(key) : 0;
  }
}
