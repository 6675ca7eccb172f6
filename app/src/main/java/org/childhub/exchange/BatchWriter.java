package org.childhub.exchange;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.childhub.catalogue.Entries;
import org.childhub.catalogue.Origins;
import org.childhub.library.Duplicates;
import org.childhub.library.PublicationDraft;
import org.childhub.library.Publications;
import org.childhub.library.Publications.Attached;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a batch of checked records, what is known of them and how far the import came in one
 * transaction.
 */
@Component
class BatchWriter {
  private final TransactionTemplate transaction;
  private final Publications publications;
  private final Duplicates duplicates;
  private final Entries entries;
  private final Origins origins;
  private final Taken taken;
  private final Runs runs;
  private final JsonMapper json;

  BatchWriter(
      TransactionTemplate transaction,
      Publications publications,
      Duplicates duplicates,
      Entries entries,
      Origins origins,
      Taken taken,
      Runs runs,
      JsonMapper json) {
    this.transaction = transaction;
    this.publications = publications;
    this.duplicates = duplicates;
    this.entries = entries;
    this.origins = origins;
    this.taken = taken;
    this.runs = runs;
    this.json = json;
  }

  /** Writes the batch, in a dry run only looks; answers the run as it is now. */
  Run write(
      ImportOrder order,
      Run run,
      List<Checked> records,
      Attachments attachments,
      Report report,
      String datestamp)
      throws IOException {
    Batch batch = sort(order, run, records, attachments, report);
    Map<String, List<Attached>> files = attachments.store(batch.writes(), report);
    String position = records.getLast().record().position();
    if (run.isDry()) {
      return run.after(position, look(order, batch), report.size(), datestamp);
    }
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Run after = run.after(position, put(order, batch, files), report.size(), datestamp);
              runs.proceed(run, after, "running");
              return after;
            }));
  }

  /**
   * Withdraws what came from the source and is not in it any more, once all of it was read; answers
   * the run as it is now.
   */
  Run withdrawMissing(ImportOrder order, Run run) {
    Run now = run;
    for (var missing = taken.missing(order.name(), run.id());
        !missing.isEmpty();
        missing = taken.missing(order.name(), run.id())) {
      now = withdraw(order, now, missing);
    }
    return now;
  }

  private Run withdraw(ImportOrder order, Run run, List<String> records) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              entries.waitForTurn();
              duplicates.forget(order.name(), records);
              int withdrawn = entries.withdraw(order.name(), records);
              taken.put(
                  order.name(),
                  records.stream()
                      .map(record -> new Taken.Seen(record, Taken.WITHDRAWN, run.id(), 0))
                      .toList());
              Run after =
                  run.after(
                      run.position(),
                      Counts.withdrawn(withdrawn),
                      run.reportSize(),
                      run.datestamp());
              runs.proceed(run, after, "running");
              return after;
            }));
  }

  private Batch sort(
      ImportOrder order, Run run, List<Checked> records, Attachments attachments, Report report)
      throws IOException {
    var batch =
        new Batch(order, run, taken.find(order.name(), records.stream().map(Checked::id).toList()));
    for (Checked checked : records) {
      long line = checked.record().line();
      String hash = checked.draft() == null ? "" : hash(checked, attachments);
      if (!batch.isDone(checked, hash)) {
        report.add(line, checked.shownId(), checked.problems());
        var problem = batch.add(checked, hash);
        report.add(line, checked.shownId(), problem.stream().toList());
      }
    }
    return batch;
  }

  // The files' bytes count too: a corrected or added file is a change.
  private String hash(Checked checked, Attachments attachments) throws IOException {
    return Hashes.of(json.writeValueAsString(checked.draft()) + attachments.marks(checked.files()));
  }

  /**
   * What of a batch is new and what changes something; of the new, what looks like something else
   * is set aside.
   */
  private record Parts(
      List<PublicationDraft> added, List<PublicationDraft> changed, List<PublicationDraft> aside) {}

  private Parts parts(Map<Boolean, List<PublicationDraft>> byNovelty) {
    List<PublicationDraft> fresh = drafts(byNovelty, true);
    var aside = new HashSet<>(duplicates.among(fresh));
    return new Parts(
        IntStream.range(0, fresh.size())
            .filter(i -> !aside.contains(i))
            .mapToObj(fresh::get)
            .toList(),
        drafts(byNovelty, false),
        aside.stream().sorted().map(fresh::get).toList());
  }

  private static List<PublicationDraft> drafts(
      Map<Boolean, List<PublicationDraft>> byNovelty, boolean fresh) {
    return byNovelty.getOrDefault(fresh, List.of());
  }

  /** The drafts to write: new ones under true, those whose entry is here under false. */
  private Map<Boolean, List<PublicationDraft>> byNovelty(ImportOrder order, Batch batch) {
    Set<String> there =
        origins
            .entries(
                order.name(), batch.writes().stream().map(write -> write.checked().id()).toList())
            .keySet();
    return batch.writes().stream()
        .collect(
            partitioningBy(
                write -> !there.contains(write.checked().id()),
                mapping(Batch.Write::draft, toList())));
  }

  private Counts look(ImportOrder order, Batch batch) {
    Parts parts = parts(byNovelty(order, batch));
    long withdrawn = origins.entries(order.name(), batch.withdrawals()).size();
    return batch.counts(
        parts.added().size(), parts.changed().size(), parts.aside().size(), withdrawn);
  }

  // What changed goes first: a new record is compared with what its neighbours are now, not with
  // what they were.
  private Counts put(ImportOrder order, Batch batch, Map<String, List<Attached>> files) {
    entries.waitForTurn();
    Map<Boolean, List<PublicationDraft>> byNovelty = byNovelty(order, batch);
    write(drafts(byNovelty, false), files);
    Parts parts = parts(byNovelty);
    write(parts.added(), files);
    duplicates.forget(order.name(), batch.touched());
    duplicates.setAside(parts.aside());
    int withdrawn = entries.withdraw(order.name(), batch.withdrawals());
    taken.put(order.name(), batch.seen());
    return batch.counts(
        parts.added().size(), parts.changed().size(), parts.aside().size(), withdrawn);
  }

  private void write(List<PublicationDraft> drafts, Map<String, List<Attached>> files) {
    if (!drafts.isEmpty()) {
      attach(drafts, publications.putAll(drafts), files);
    }
  }

  private void attach(
      List<PublicationDraft> drafts, List<Long> ids, Map<String, List<Attached>> files) {
    var attached = new ArrayList<Attached>();
    var owners = new ArrayList<Long>();
    for (int i = 0; i < drafts.size(); i++) {
      var origin = drafts.get(i).entry().origin();
      List<Attached> own = origin == null ? null : files.get(origin.record());
      if (own != null) {
        long entry = ids.get(i);
        owners.add(entry);
        own.forEach(
            file -> attached.add(new Attached(entry, file.fileId(), file.language(), file.name())));
      }
    }
    if (!owners.isEmpty()) {
      publications.replaceFiles(owners, attached);
    }
  }
}
