package org.childhub.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.childhub.catalogue.Entries;
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
  private final Taken taken;
  private final Runs runs;
  private final JsonMapper json;

  BatchWriter(
      TransactionTemplate transaction,
      Publications publications,
      Duplicates duplicates,
      Entries entries,
      Taken taken,
      Runs runs,
      JsonMapper json) {
    this.transaction = transaction;
    this.publications = publications;
    this.duplicates = duplicates;
    this.entries = entries;
    this.taken = taken;
    this.runs = runs;
    this.json = json;
  }

  /** Writes the batch, in a dry run only looks; answers the run as it is now. */
  Run write(ImportOrder order, Run run, List<Checked> records, Attachments attachments, Report report, String datestamp)
      throws IOException {
    Batch batch = sort(order, run, records, report);
    Map<String, List<Attached>> files = attachments.store(batch.writes.values(), report);
    String position = records.isEmpty() ? run.position() : records.getLast().record().position();
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Counts counts = put(order, run, batch, files);
              Run after = run.after(position, counts, report.size(), datestamp);
              if (run.isDry()) {
                status.setRollbackOnly();
              } else {
                runs.proceed(run, after, "running");
              }
              return after;
            }));
  }

  private Batch sort(ImportOrder order, Run run, List<Checked> records, Report report) throws IOException {
    var seen = taken.find(order.name(), records.stream().map(Checked::id).toList());
    var batch = new Batch();
    for (Checked checked : records) {
      batch.read++;
      ImportRecord record = checked.record();
      Taken.Seen before = batch.writes.containsKey(checked.id()) ? null : seen.get(checked.id());
      report.add(record.line(), checked.id(), checked.problems());
      if (record.deleted()) {
        batch.writes.remove(checked.id());
        batch.withdrawals.put(checked.id(), record.line());
      } else if (checked.draft() == null) {
        batch.refused++;
      } else if (order.format() != SourceFormat.OAI && isTwice(run, batch, before, checked)) {
        long line = before == null ? batch.writes.get(checked.id()).checked().record().line() : before.line();
        report.add(
            record.line(), checked.id(), List.of(new Problem(Columns.ID, "stands in line " + line + " already")));
        batch.refused++;
      } else {
        sort(order, run, batch, before, checked);
      }
    }
    return batch;
  }

  private static boolean isTwice(Run run, Batch batch, Taken.@org.jspecify.annotations.Nullable Seen before, Checked checked) {
    return batch.writes.containsKey(checked.id())
        || batch.unchanged.stream().anyMatch(seen -> seen.record().equals(checked.id()))
        || before != null && !run.isDry() && before.run() == run.id() && before.line() != checked.record().line();
  }

  private void sort(
      ImportOrder order, Run run, Batch batch, Taken.@org.jspecify.annotations.Nullable Seen before, Checked checked) {
    String hash = Hashes.of(json.writeValueAsString(checked.draft()) + checked.files());
    Batch.Write pending = batch.writes.get(checked.id());
    String last = pending != null ? pending.hash() : before == null ? "" : before.hash();
    batch.withdrawals.remove(checked.id());
    if (last.equals(hash) && (pending != null || !order.full())) {
      batch.unchanged.add(new Taken.Seen(checked.id(), hash, run.id(), checked.record().line()));
    } else {
      batch.writes.put(checked.id(), new Batch.Write(checked, hash));
    }
  }

  private Counts put(ImportOrder order, Run run, Batch batch, Map<String, List<Attached>> files) {
    var all = List.copyOf(batch.writes.values());
    Map<String, Long> there = entries.from(order.name(), batch.writes.keySet());
    List<PublicationDraft> fresh =
        all.stream().map(Batch.Write::checked).filter(one -> !there.containsKey(one.id())).map(BatchWriter::draft).toList();
    var aside = new HashSet<>(duplicates.among(fresh));
    List<PublicationDraft> waiting = aside.stream().sorted().map(fresh::get).toList();
    var writing = new ArrayList<PublicationDraft>();
    all.stream().map(Batch.Write::checked).filter(one -> there.containsKey(one.id())).map(BatchWriter::draft).forEach(writing::add);
    IntStream.range(0, fresh.size()).filter(i -> !aside.contains(i)).mapToObj(fresh::get).forEach(writing::add);
    int withdrawn = 0;
    if (!run.isDry()) {
      write(writing, files);
      duplicates.setAside(waiting);
      withdrawn = entries.withdraw(order.name(), batch.withdrawals.keySet());
      remember(order, run, batch);
    }
    return new Counts(
        batch.read,
        fresh.size() - waiting.size(),
        there.size(),
        batch.unchanged.size() + batch.withdrawals.size() - withdrawn,
        batch.refused,
        waiting.size(),
        withdrawn);
  }

  private static PublicationDraft draft(Checked checked) {
    return Objects.requireNonNull(checked.draft());
  }

  private void write(List<PublicationDraft> drafts, Map<String, List<Attached>> files) {
    if (drafts.isEmpty()) {
      return;
    }
    List<Long> ids = publications.putAll(drafts);
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

  private void remember(ImportOrder order, Run run, Batch batch) {
    var seen = new java.util.LinkedHashMap<String, Taken.Seen>();
    batch.unchanged.forEach(one -> seen.put(one.record(), one));
    batch.writes.forEach(
        (id, write) -> seen.put(id, new Taken.Seen(id, write.hash(), run.id(), write.checked().record().line())));
    batch.withdrawals.forEach((id, line) -> seen.put(id, new Taken.Seen(id, Taken.WITHDRAWN, run.id(), line)));
    taken.put(order.name(), List.copyOf(seen.values()));
  }
}
