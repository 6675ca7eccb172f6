package org.childhub.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.childhub.catalogue.Cards;
import org.childhub.files.StoredFiles;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.childhub.text.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings the records of a source into the library, batch by batch, and goes on where an earlier
 * import of it was cut off.
 */
@Component
class Imports {
  private static final int BATCH = 500;

  /** Characters of a batch, which is in memory as a whole. */
  private static final int VOLUME = 4_000_000;

  private final Runs runs;
  private final BatchWriter writer;
  private final Vocabularies vocabularies;
  private final Cards cards;
  private final StoredFiles files;
  private final Readers readers;
  private final Messages messages;
  private final KeptSentences kept;

  Imports(
      Runs runs,
      BatchWriter writer,
      Vocabularies vocabularies,
      Cards cards,
      StoredFiles files,
      Readers readers,
      Messages messages,
      KeptSentences kept) {
    this.runs = runs;
    this.writer = writer;
    this.vocabularies = vocabularies;
    this.cards = cards;
    this.files = files;
    this.readers = readers;
    this.messages = messages;
    this.kept = kept;
  }

  /**
   * How an import ended.
   *
   * @param problem why not all could be read; empty where all was
   * @param stopped somebody stopped it; it can go on
   */
  record Outcome(Counts counts, Optional<Sentence> problem, boolean stopped, boolean hasReport) {
    /** 0 where all went in, 1 where something did not, 2 where nothing could be read. */
    int exitCode() {
      if (problem.isPresent() && counts.read() == 0) {
        return 2;
      }
      return stopped || problem.isPresent() || counts.refused() > 0 ? 1 : 0;
    }
  }

  /**
   * Imports a source; an {@link IOException} before the first record says that nothing was read.
   */
  Outcome run(ImportOrder order, Watch watch) throws IOException {
    String fingerprint = fingerprint(order);
    Optional<Run> unfinished =
        order.dryRun() ? Optional.empty() : runs.unfinished(order, fingerprint);
    unfinished.ifPresent(run -> watch.resume(run.counts().read()));
    try (RecordReader reader =
            readers.open(order, unfinished.map(Run::position).orElse(""), watch);
        Report report =
            Report.open(order.report(), unfinished.map(Run::reportSize).orElse(0L), words(order))) {
      Run run =
          unfinished.orElseGet(() -> order.dryRun() ? Run.DRY : runs.start(order, fingerprint));
      return new Course(order, reader, report, watch).follow(run);
    }
  }

  private Function<Sentence, String> words(ImportOrder order) {
    Language language = order.reportIn();
    return language == null ? kept::keep : Report.in(messages.in(language));
  }

  private static String fingerprint(ImportOrder order) throws IOException {
    String how =
        order.full()
            + " "
            + order.strict()
            + " "
            + order.complete()
            + " "
            + order.language()
            + " "
            + order.harvest();
    if (SourceFormat.isAddress(order.source())) {
      return Hashes.of(how);
    }
    return Hashes.of(how + Readers.fingerprint(Path.of(order.source())));
  }

  /** A batch as it was read, and where the reader was after it. */
  private record Read(List<Checked> records, boolean last, String datestamp, double progress) {}

  /** One import under way. */
  private final class Course {
    private final ImportOrder order;
    private final RecordReader reader;
    private final Report report;
    private final Watch watch;
    private final Drafts drafts;
    private final Attachments attachments;
    private volatile @Nullable Sentence problem;

    Course(ImportOrder order, RecordReader reader, Report report, Watch watch) {
      this.order = order;
      this.reader = reader;
      this.report = report;
      this.watch = watch;
      this.drafts = new Drafts(order, vocabularies, new Wholes(cards));
      this.attachments = new Attachments(files, reader.files(), order.dryRun());
    }

    // One batch is read while the one before is written.
    Outcome follow(Run start) throws IOException {
      Run run = start;
      if (run.counts().read() == 0) {
        report.add(1, "", reader.remarks());
      }
      boolean more = true;
      try (var ahead = Executors.newSingleThreadExecutor()) {
        Future<Read> coming = ahead.submit(this::read);
        while (more && !watch.isStopped()) {
          Read read = get(coming);
          more = !read.last();
          if (more) {
            coming = ahead.submit(this::read);
          }
          if (!read.records().isEmpty()) {
            run = writer.write(order, run, read.records(), attachments, report, latest(read, run));
          }
          watch.proceed(run, read.progress());
        }
      }
      return end(run, more);
    }

    private static Read get(Future<Read> coming) throws IOException {
      try {
        return coming.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException failed
            ? failed
            : new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SourceRefused("exchange.reason.interrupted");
      }
    }

    private Read read() {
      var batch = new ArrayList<Checked>(BATCH);
      boolean last = false;
      try {
        for (int volume = 0; !last && batch.size() < BATCH && volume < VOLUME; ) {
          ImportRecord record = reader.next();
          if (record == null) {
            last = true;
          } else {
            volume += record.size();
            batch.add(drafts.check(record));
          }
        }
      } catch (IOException e) {
        last = true;
        problem = SourceRefused.why(e);
      }
      return new Read(batch, last, reader.datestamp(), reader.progress());
    }

    private static String latest(Read read, Run run) {
      return read.datestamp().compareTo(run.datestamp()) > 0 ? read.datestamp() : run.datestamp();
    }

    private Outcome end(Run last, boolean stopped) throws IOException {
      Run run = last;
      Sentence wrong = problem;
      if (order.complete() && !stopped && wrong == null) {
        run = writer.withdrawMissing(order, run);
      }
      if (wrong != null) {
        report.add(run.counts().read() + 1, "", List.of(new Problem("source", wrong)));
      }
      if (!run.isDry()) {
        runs.proceed(run, run, stopped ? "stopped" : wrong == null ? "finished" : "failed");
        if (!stopped && wrong == null && !run.datestamp().isEmpty()) {
          runs.harvested(order, run.datestamp());
        }
      }
      return new Outcome(run.counts(), Optional.ofNullable(wrong), stopped, report.size() > 0);
    }
  }
}
