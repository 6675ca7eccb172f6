package org.childhub.exchange;

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

/** Writes a batch of checked records, what is known of them and how far the import came in one transaction. */
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
  Run write(ImportOrder order, Run run, List<Checked> records, Attachments attachments, Report report, String datestamp)
      throws IOException {
    Batch batch = sort(order, run, records, report);
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

  private Batch sort(ImportOrder order, Run run, List<Checked> records, Report report) throws IOException {
    var batch = new Batch(order, run, taken.find(order.name(), records.stream().map(Checked::id).toList()));
    for (Checked checked : records) {
      long line = checked.record().line();
      report.add(line, checked.id(), checked.problems());
      var problem = batch.add(checked, checked.draft() == null ? "" : hash(checked));
      report.add(line, checked.id(), problem.stream().toList());
    }
    return batch;
  }

  private String hash(Checked checked) {
    return Hashes.of(json.writeValueAsString(checked.draft()) + checked.files());
  }

  /** What of a batch is new and what changes something; of the new, what looks like something else is set aside. */
  private record Parts(List<PublicationDraft> added, List<PublicationDraft> changed, List<PublicationDraft> aside) {}

  private Parts parts(ImportOrder order, Batch batch) {
    Set<String> there =
        origins.entries(order.name(), batch.writes().stream().map(write -> write.checked().id()).toList()).keySet();
    var fresh = new ArrayList<PublicationDraft>();
    var changed = new ArrayList<PublicationDraft>();
    batch.writes().forEach(write -> (there.contains(write.checked().id()) ? changed : fresh).add(write.draft()));
    var aside = new HashSet<>(duplicates.among(fresh));
    return new Parts(
        IntStream.range(0, fresh.size()).filter(i -> !aside.contains(i)).mapToObj(fresh::get).toList(),
        changed,
        aside.stream().sorted().map(fresh::get).toList());
  }

  private Counts look(ImportOrder order, Batch batch) {
    Parts parts = parts(order, batch);
    long withdrawn = origins.entries(order.name(), batch.withdrawals()).size();
    return batch.counts(parts.added().size(), parts.changed().size(), parts.aside().size(), withdrawn);
  }

  private Counts put(ImportOrder order, Batch batch, Map<String, List<Attached>> files) {
    Parts parts = parts(order, batch);
    var writing = new ArrayList<PublicationDraft>(parts.changed());
    writing.addAll(parts.added());
    if (!writing.isEmpty()) {
      attach(writing, publications.putAll(writing), files);
    }
    duplicates.setAside(parts.aside());
    int withdrawn = entries.withdraw(order.name(), batch.withdrawals());
    taken.put(order.name(), batch.seen());
    return batch.counts(parts.added().size(), parts.changed().size(), parts.aside().size(), withdrawn);
  }

  private void attach(List<PublicationDraft> drafts, List<Long> ids, Map<String, List<Attached>> files) {
    var attached = new ArrayList<Attached>();
    var owners = new ArrayList<Long>();
    for (int i = 0; i < drafts.size(); i++) {
      var origin = drafts.get(i).entry().origin();
      List<Attached> own = origin == null ? null : files.get(origin.record());
      if (own != null) {
        long entry = ids.get(i);
        owners.add(entry);
        own.forEach(file -> attached.add(new Attached(entry, file.fileId(), file.language())));
      }
    }
    if (!owners.isEmpty()) {
      publications.replaceFiles(owners, attached);
    }
  }
}
