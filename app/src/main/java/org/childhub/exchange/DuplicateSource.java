package org.childhub.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.library.Duplicates;
import org.childhub.library.Duplicates.Waiting;
import org.childhub.library.Duplicates.Wanted;
import org.childhub.moderation.QueueSource;
import org.childhub.moderation.Scope;
import org.childhub.moderation.Task;
import org.childhub.moderation.TaskFilter;
import org.childhub.moderation.Undecided;
import org.childhub.text.Language;
import org.childhub.text.Texts;
import org.springframework.stereotype.Component;

/** Records in the queue that an import set aside because they look like one that is here. */
@Component
class DuplicateSource implements QueueSource {
  static final String SORT = "duplicate";
  private static final Duration WAITS = Duration.ofDays(14);

  private final Duplicates duplicates;
  private final Clock clock;

  DuplicateSource(Duplicates duplicates, Clock clock) {
    this.duplicates = duplicates;
    this.clock = clock;
  }

  @Override
  public String sort() {
    return SORT;
  }

  @Override
  public String name() {
    return "exchange.duplicates";
  }

  @Override
  public String icon() {
    return "i-stack";
  }

  @Override
  public Right right() {
    return Right.IMPORT;
  }

  @Override
  public List<Task> tasks(Member member, Texts reader, TaskFilter filter, int limit) {
    return wanted(member, filter, Undecided.id(filter.after()))
        .map(wanted -> duplicates.waiting(reader.language(), wanted, limit))
        .orElse(List.of())
        .stream()
        .map(DuplicateSource::task)
        .toList();
  }

  @Override
  public long count(Member member, TaskFilter filter) {
    return wanted(member, filter, 0).map(duplicates::count).orElse(0L);
  }

  Optional<Waiting> find(Member member, Language reader, long id) {
    return wanted(member, TaskFilter.only(Long.toString(id)), 0).stream()
        .flatMap(wanted -> duplicates.waiting(reader, wanted, 1).stream())
        .findFirst();
  }

  /** Empty where nothing can fit: what is decided is forgotten. */
  private Optional<Wanted> wanted(Member member, TaskFilter filter, long after) {
    var scope = Scope.of(member, right());
    if (filter.state() == TaskFilter.State.CLOSED
        || !(filter.country().isEmpty() || scope.covers(filter.country()))) {
      return Optional.empty();
    }
    var everywhere = scope.everywhere() ? null : scope.countries();
    return Optional.of(
        new Wanted(
            filter.keys() == null ? null : filter.keys().stream().map(Undecided::id).toList(),
            filter.country().isEmpty() ? everywhere : List.of(filter.country()),
            filter.state() == TaskFilter.State.LATE ? clock.instant().minus(WAITS) : null,
            after));
  }

  static Task task(Waiting waiting) {
    var entry = waiting.draft().entry();
    Instant since = waiting.foundAt();
    return new Task(
        SORT,
        Long.toString(waiting.id()),
        Objects.requireNonNull(entry.texts().get(entry.original())).title(),
        entry.original(),
        entry.countries().isEmpty() ? null : entry.countries().getFirst(),
        "exchange.same." + waiting.reason(),
        since,
        since.plus(WAITS),
        false,
        "/queue/duplicate/" + waiting.id());
  }
}
