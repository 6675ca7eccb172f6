package org.childhub.moderation.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.moderation.QueueSource;
import org.childhub.moderation.Scope;
import org.childhub.moderation.Task;
import org.childhub.moderation.TaskFilter;
import org.childhub.places.HelplineChecks;
import org.childhub.places.HelplineChecks.Check;
import org.childhub.text.Messages;
import org.childhub.text.Texts;
import org.springframework.stereotype.Component;

/** Helplines in the queue that were checked too long ago or are said to be wrong. */
@Component
class HelplineSource implements QueueSource {
  static final String SORT = "helpline";

  private final HelplineChecks checks;
  private final Messages messages;
  private final Clock clock;

  HelplineSource(HelplineChecks checks, Messages messages, Clock clock) {
    this.checks = checks;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String sort() {
    return SORT;
  }

  @Override
  public String name() {
    return "moderation.sort.helpline";
  }

  @Override
  public String icon() {
    return "i-phone";
  }

  @Override
  public Right right() {
    return Right.CURATE;
  }

  @Override
  public List<Task> tasks(Member member, Texts reader, TaskFilter filter, int limit) {
    return filter.of(all(member, reader), clock.instant(), limit);
  }

  @Override
  public long count(Member member, TaskFilter filter) {
    var now = clock.instant();
    return all(member, messages.in(member.language())).stream()
        .filter(task -> filter.fits(task, now))
        .count();
  }

  /** A helpline that this member may look after, due or not. */
  Optional<Check> find(Member member, long id) {
    var scope = Scope.of(member, right());
    return checks.find(id).filter(check -> scope.covers(country(check)));
  }

  private List<Task> all(Member member, Texts reader) {
    var scope = Scope.of(member, right());
    return checks.due().stream()
        .filter(check -> scope.covers(country(check)))
        .map(check -> task(check, reader))
        .toList();
  }

  private static String country(Check check) {
    return check.helpline().country();
  }

  Task task(Check check, Texts reader) {
    var line = check.helpline();
    return new Task(
        SORT,
        Long.toString(check.id()),
        "%s · %s".formatted(line.number(), reader.get("places.kind." + line.kind())),
        reader.language(),
        line.country(),
        check.doubt() == null ? "moderation.state.stale" : "moderation.state.wrong",
        start(line.checkedOn()),
        start(check.due()),
        check.doubt() == null && check.due().isAfter(LocalDate.now(clock)),
        "/queue/helpline/" + check.id());
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
