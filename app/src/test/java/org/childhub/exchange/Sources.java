package org.childhub.exchange;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.childhub.text.InEnglish;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders for the sources of tests. */
record Sources(ImportOrder order) {

  static Sources order(Path file) throws IOException {
    var format = SourceFormat.detect(file.toString()).orElseThrow();
    return order(file.toString(), format, Path.of(file + ".report.tsv"));
  }

  static Sources order(String source, SourceFormat format, Path report) {
    return new Sources(
        new ImportOrder(
            source,
            "test",
            format,
            report,
            Language.EN,
            false,
            false,
            false,
            false,
            null,
            ImportOrder.Harvest.ALL));
  }

  ImportOrder strict() {
    return new ImportOrder(
        order.source(),
        order.name(),
        order.format(),
        order.report(),
        order.reportIn(),
        false,
        false,
        true,
        false,
        null,
        order.harvest());
  }

  ImportOrder complete() {
    return new ImportOrder(
        order.source(),
        order.name(),
        order.format(),
        order.report(),
        order.reportIn(),
        false,
        false,
        false,
        true,
        null,
        order.harvest());
  }

  ImportOrder dryRun() {
    return new ImportOrder(
        order.source(),
        order.name(),
        order.format(),
        order.report(),
        order.reportIn(),
        true,
        false,
        false,
        false,
        null,
        order.harvest());
  }

  ImportOrder full() {
    return new ImportOrder(
        order.source(),
        order.name(),
        order.format(),
        order.report(),
        order.reportIn(),
        false,
        true,
        false,
        false,
        null,
        order.harvest());
  }

  Sources name(String name) {
    return new Sources(
        new ImportOrder(
            order.source(),
            name,
            order.format(),
            order.report(),
            order.reportIn(),
            false,
            false,
            false,
            false,
            null,
            order.harvest()));
  }

  Sources harvest(String set, String from) {
    return new Sources(
        new ImportOrder(
            order.source(),
            order.name(),
            order.format(),
            order.report(),
            order.reportIn(),
            false,
            false,
            false,
            false,
            null,
            new ImportOrder.Harvest(set, from, "oai_dc")));
  }

  /** What is told in English when reading does not even begin. */
  static String refusal(ThrowingCallable reading) {
    return InEnglish.say(catchThrowableOfType(SourceRefused.class, reading).sentence());
  }

  /** What is told in English of what could not be read to its end. */
  static String problem(Imports.Outcome outcome) {
    return InEnglish.say(outcome.problem().orElseThrow());
  }

  static Path fixture(String name) {
    return Path.of("src/test/resources/fixtures").resolve(name);
  }

  static void clear(JdbcClient db) {
    db.sql(
            "truncate catalogue_entry, exchange_run, exchange_record, exchange_harvest, event_publication cascade")
        .update();
  }
}
