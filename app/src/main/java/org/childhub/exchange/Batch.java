package org.childhub.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.exchange.Taken.Seen;
import org.childhub.library.PublicationDraft;

/** Some records that are written together, sorted by what is to be done with them. */
final class Batch {
  /** A draft to write and the hash of what it is now. */
  record Write(Checked checked, PublicationDraft draft, String hash) {}

  /** The line of a record of which nothing could be used. */
  private static final long UNUSED = 0;

  private final ImportOrder order;
  private final Run run;
  private final Map<String, Seen> before;
  private final Map<String, Write> writes = new LinkedHashMap<>();
  private final Map<String, Seen> now = new LinkedHashMap<>();
  private final List<String> withdrawals = new ArrayList<>();
  private long read;
  private long unchanged;
  private long refused;

  /**
   * @param before what the records were when they were taken in last
   */
  Batch(ImportOrder order, Run run, Map<String, Seen> before) {
    this.order = order;
    this.run = run;
    this.before = before;
  }

  /**
   * Whether a run that was cut off has dealt with this record, which is not to be counted or
   * reported twice.
   */
  boolean isDone(Checked checked, String hash) {
    if (!checked.record().again()) {
      return false;
    }
    if (checked.draft() == null && !checked.record().deleted()) {
      return true;
    }
    Seen seen = before.get(checked.id());
    return seen != null
        && seen.run() == run.id()
        && seen.hash().equals(checked.record().deleted() ? Taken.WITHDRAWN : hash);
  }

  /**
   * Sorts a record in; answers what is wrong with it in this place, such as an id that was there
   * before.
   */
  Optional<Problem> add(Checked checked, String hash) {
    read++;
    String id = checked.id();
    long line = checked.record().line();
    PublicationDraft draft = checked.draft();
    Optional<Seen> earlier = earlierInRun(id, line);
    if (checked.record().deleted()) {
      writes.remove(id);
      withdrawals.add(id);
      now.put(id, new Seen(id, Taken.WITHDRAWN, run.id(), line));
    } else if (draft == null) {
      refused++;
      keep(id);
    } else if (earlier.isPresent() && order.format() != SourceFormat.OAI) {
      refused++;
      return Optional.of(Problem.of(Columns.ID, "exchange.reason.twice", earlier.get().line()));
    } else {
      sort(checked, draft, hash);
      now.put(id, new Seen(id, hash, run.id(), line));
    }
    return Optional.empty();
  }

  // The source still has it, though nothing of it can be used now; a good record with its id may
  // follow.
  private void keep(String id) {
    Seen last = before.get(id);
    if (last != null && last.run() != run.id()) {
      now.putIfAbsent(id, new Seen(id, last.hash(), run.id(), UNUSED));
    }
  }

  private Optional<Seen> earlierInRun(String id, long line) {
    Seen inBatch = now.get(id);
    if (inBatch != null) {
      return Optional.of(inBatch).filter(seen -> seen.line() != UNUSED);
    }
    return Optional.ofNullable(before.get(id))
        .filter(
            seen ->
                !run.isDry()
                    && seen.run() == run.id()
                    && seen.line() != line
                    && seen.line() != UNUSED);
  }

  // A repository may list a record twice while it changes: the later one counts.
  private void sort(Checked checked, PublicationDraft draft, String hash) {
    String id = checked.id();
    Seen inBatch = now.get(id);
    Seen last = inBatch == null ? before.get(id) : inBatch;
    boolean same = last != null && last.hash().equals(hash);
    withdrawals.remove(id);
    if (same && (inBatch != null || !order.full())) {
      unchanged++;
    } else {
      unchanged += writes.put(id, new Write(checked, draft, hash)) == null ? 0 : 1;
    }
  }

  List<Write> writes() {
    return List.copyOf(writes.values());
  }

  List<String> withdrawals() {
    return withdrawals;
  }

  /** The records that are written or withdrawn. */
  List<String> touched() {
    return Stream.concat(writes.keySet().stream(), withdrawals.stream()).toList();
  }

  /** All records of the batch as they are now. */
  List<Seen> seen() {
    return List.copyOf(now.values());
  }

  Counts counts(long added, long changed, long setAside, long withdrawn) {
    return new Counts(
        read,
        added,
        changed,
        unchanged + withdrawals.size() - withdrawn,
        refused,
        setAside,
        withdrawn);
  }
}
