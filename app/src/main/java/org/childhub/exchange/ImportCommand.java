package org.childhub.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Messages;
import org.childhub.text.Sentence;
import org.childhub.topics.SkosFormat;
import org.childhub.topics.SkosReport;
import org.childhub.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code hub import SOURCE}: 0 when all went in, 1 when something was refused, 2 when nothing could
 * be read.
 */
@Component
@Command(
    name = "import",
    description = {
      "Take publications into the library, or topics into the vocabulary.",
      "SOURCE is a file (CSV, TSV, JSON Lines, RIS, BibTeX, SKOS), a DSpace archive (zip or folder),",
      "or the address of an OAI-PMH repository. Importing again changes only what has changed;",
      "an import that was cut off goes on where it was. docs/import.md explains the columns."
    })
class ImportCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "A file, a folder or an http(s) address.")
  private String source = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}; otherwise told from the source.")
  private @Nullable SourceFormat format;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "The source's name, by which its records are known again (otherwise the file or host).")
  private @Nullable String name;

  @Option(names = "--dry-run", description = "Check everything and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where to list what was wrong (otherwise beside the source).")
  private @Nullable Path report;

  @Option(
      names = "--report-language",
      paramLabel = "TAG",
      description = "The language of its reasons, one of the interface's (${DEFAULT-VALUE}).")
  private String reportLanguage = "en";

  @Option(names = "--strict", description = "Refuse records of which one field is wrong.")
  private boolean strict;

  @Option(
      names = "--full",
      description = "Take in unchanged records too; harvest from the beginning.")
  private boolean full;

  @Option(
      names = "--complete",
      description =
          "The source is complete: withdraw what came from it earlier and is not in it any more.")
  private boolean complete;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The language of records that name none.")
  private @Nullable String language;

  @Option(names = "--set", paramLabel = "SET", description = "OAI-PMH: harvest this set only.")
  private String set = "";

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "OAI-PMH: what changed since (2026-05-12), instead of since the last harvest.")
  private String from = "";

  @Option(
      names = "--prefix",
      paramLabel = "PREFIX",
      description = "OAI-PMH: the metadata format (oai_dc).")
  private String prefix = "oai_dc";

  @Spec private CommandSpec spec;

  private final Imports imports;
  private final Topics topics;
  private final Messages messages;
  private final Clock clock;
  private final ConfigurableApplicationContext context;

  ImportCommand(
      Imports imports,
      Topics topics,
      Messages messages,
      Clock clock,
      ConfigurableApplicationContext context) {
    this.imports = imports;
    this.topics = topics;
    this.messages = messages;
    this.clock = clock;
    this.context = context;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      ImportOrder order = order();
      return order.format() == SourceFormat.SKOS
          ? importSkos(order, out)
          : importRecords(order, out);
    } catch (IOException e) {
      return nothing(SourceRefused.why(e));
    } catch (Runs.Overtaken e) {
      return nothing(Runs.Overtaken.SENTENCE);
    } catch (DataAccessResourceFailureException | TransactionException e) {
      spec.commandLine()
          .getErr()
          .println(
              "The database cannot be reached any more. Nothing is half-written; the same command goes on where this one was.");
      return 1;
    }
  }

  private int nothing(Sentence why) {
    spec.commandLine().getErr().println(why.in(messages.in(Language.EN)));
    return 2;
  }

  private ImportOrder order() throws IOException {
    boolean address = SourceFormat.isAddress(source);
    if (!address && Files.notExists(Path.of(source))) {
      throw new ParameterException(spec.commandLine(), "There is no file or folder " + source);
    }
    if (complete && (dryRun || address && (!full || !from.isEmpty() || !set.isEmpty()))) {
      throw new ParameterException(
          spec.commandLine(),
          "--complete is not for a dry run, and for a repository only with --full and without --set and --from");
    }
    String where = address ? source : Path.of(source).toAbsolutePath().normalize().toString();
    Optional<SourceFormat> told = format != null ? Optional.of(format) : SourceFormat.detect(where);
    String called = name != null ? name : nameOf(where, address);
    Optional<Language> fallback =
        Optional.ofNullable(language).flatMap(tag -> LanguageNames.find(tag, ""));
    if (language != null && fallback.isEmpty()) {
      throw new ParameterException(spec.commandLine(), language + " is no language");
    }
    return new ImportOrder(
        where,
        called,
        told.orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "What " + source + " holds cannot be told: name it with --format")),
        reportFile(where, address),
        reportIn(),
        dryRun,
        full,
        strict,
        complete,
        fallback.orElse(null),
        new ImportOrder.Harvest(set, from, prefix));
  }

  private Language reportIn() {
    return Language.find(reportLanguage)
        .filter(Languages.INTERFACE::contains)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), reportLanguage + " is no language of the interface"));
  }

  private static String nameOf(String where, boolean address) {
    String last =
        address ? URI.create(where).getHost() : String.valueOf(Path.of(where).getFileName());
    return address ? String.valueOf(last) : Fold.slug(last.replaceFirst("\\.[^.]{1,6}$", ""));
  }

  private Path reportFile(String where, boolean address) {
    if (report != null) {
      return report.toAbsolutePath();
    }
    return address
        ? Path.of(nameOf(where, true) + ".report.tsv").toAbsolutePath()
        : Path.of(where + ".report.tsv");
  }

  private int importRecords(ImportOrder order, PrintWriter out) throws IOException {
    var ended = new CountDownLatch(1);
    try (var progress = new Progress(out, clock)) {
      // Ctrl-C closes the context; before its database goes, the running batch is written.
      ApplicationListener<ContextClosedEvent> brake = closing -> stopAfterBatch(progress, ended);
      context.addApplicationListener(brake);
      try {
        Imports.Outcome outcome = imports.run(order, progress);
        progress.close();
        new Summary(order, outcome).print(out, messages.in(Language.EN));
        return outcome.exitCode();
      } finally {
        ended.countDown();
        context.removeApplicationListener(brake);
      }
    }
  }

  private static void stopAfterBatch(Progress progress, CountDownLatch ended) {
    progress.stop();
    try {
      ended.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int importSkos(ImportOrder order, PrintWriter out) throws IOException {
    Path file = Path.of(order.source());
    SkosFormat notation =
        SkosFormat.ofFile(file.getFileName().toString().toLowerCase(Locale.ROOT))
            .orElse(SkosFormat.TURTLE);
    if (dryRun) {
      throw new ParameterException(
          spec.commandLine(), "--dry-run is not for SKOS, which goes in as a whole or not at all");
    }
    SkosReport result;
    try (InputStream in = Files.newInputStream(file)) {
      result = topics.importSkos(in, notation);
    }
    try (Report problems = Report.open(order.report(), 0, Report.in(messages.in(reportIn())))) {
      for (SkosReport.Problem problem : result.problems()) {
        problems.add(
            problem.line(), problem.subject(), List.of(new Problem("concept", problem.reason())));
      }
    }
    out.printf(
        "%,d topics read, %,d new, %,d changed.%n",
        result.concepts(), result.added(), result.changed());
    if (!result.accepted()) {
      out.printf(
          "Nothing was taken in: %,d mistakes, listed in %s%n",
          result.problems().size(), order.report());
    }
    return result.accepted() ? 0 : result.concepts() == 0 ? 2 : 1;
  }
}
