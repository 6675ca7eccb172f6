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
import org.childhub.text.Messages;
import org.childhub.text.Texts;
import org.springframework.stereotype.Component;

/** Requests in the queue that wait for a decision; what is decided leaves it. */
@Component
class VerificationSource implements QueueSource {
  /** Five working days, wherever in the week they begin. */
  static final Duration WAITS = Duration.ofDays(7);

  private static final int MOST = 1_000;

  private final Verifications verifications;
  private final Members members;
  private final Messages messages;
  private final Clock clock;

  VerificationSource(Verifications verifications, Members members, Messages messages, Clock clock) {
    this.verifications = verifications;
    this.members = members;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String sort() {
    return "verification";
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
    return filter.of(all(member, reader).toList(), clock.instant(), limit);
  }

  @Override
  public long count(Member member, TaskFilter filter) {
    var now = clock.instant();
    return all(member, messages.in(member.language()))
        .filter(task -> filter.fits(task, now))
        .count();
  }

  @Override
  public List<Member> able(Task task, Collection<Member> members) {
    return verifications.waiting(Long.parseLong(task.key())).stream()
        .flatMap(asked -> members.stream().filter(asked::isFor))
        .toList();
  }

  /** The task of a request that waits for this member. */
  Optional<Task> find(Member member, Texts reader, long id) {
    return all(member, reader).filter(task -> task.key().equals(Long.toString(id))).findFirst();
  }

  /** Of those who are shut out nobody decides. */
  private Stream<Task> all(Member member, Texts reader) {
    var waiting = verifications.waiting(member, MOST);
    var names = members.find(waiting.stream().map(Verification::memberId).toList());
    return waiting.stream()
        .flatMap(
            asked ->
                Stream.ofNullable(names.get(asked.memberId()))
                    .map(one -> task(asked, one.name(), reader)));
  }

  private Task task(Verification asked, String name, Texts reader) {
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
}
