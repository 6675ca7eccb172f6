package org.childhub.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.childhub.HubTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

@HubTest
class AuditTests {
  @Autowired Audit audit;
  @Autowired AuditLog log;
  @Autowired Chain chain;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;

  @Test
  void aDeedIsNotedWithItsTransactionAndNotWithoutIt() {
    var subject = subject();
    note("member:17", "role.given", subject, Map.of("role", "editor", "country", "BA"));
    transaction.executeWithoutResult(
        status -> {
          audit.note("member:17", "role.taken", subject, Map.of());
          status.setRollbackOnly();
        });

    assertThat(about(subject)).hasSize(1);
    var entry = about(subject).getFirst();
    assertThat(entry.actor()).isEqualTo("member:17");
    assertThat(entry.action()).isEqualTo("role.given");
    assertThat(entry.details()).isEqualTo(Map.of("role", "editor", "country", "BA"));
    assertThatThrownBy(() -> audit.note("clock", "x.done", subject, Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void deedsOfOneTransactionKeepTheirOrder() {
    var subject = subject();
    transaction.executeWithoutResult(
        status -> {
          for (var deed : List.of("first", "second", "third")) {
            audit.note("clock", "deed." + deed, subject, Map.of("č", "ћ \"{}' \\ 😀"));
          }
        });

    assertThat(about(subject))
        .extracting(AuditEntry::action)
        .containsExactly("deed.third", "deed.second", "deed.first");
    assertThat(chain.verify("").broken()).isNull();
  }

  @Test
  void theLogOnlyGrows() {
    note("clock", "deed.done", subject(), Map.of());

    for (var change :
        List.of(
            "update audit_entry set actor = 'x'",
            "delete from audit_entry",
            "truncate audit_entry",
            "delete from audit_entry where false")) {
      assertThatThrownBy(() -> db.sql(change).update()).hasMessageContaining("only grows");
    }
  }

  @Test
  void aRowThatWasChangedUnderneathIsNamed() {
    note("clock", "deed.done", subject(), Map.of("n", "1"));
    var number = head().number();
    note("clock", "deed.done", subject(), Map.of());

    for (var change :
        List.of(
            "actor = 'member:1'",
            "at = at + interval '1 microsecond'",
            "details = '{\"n\": 1}'",
            "details = '{\"n\": \"1\", \"m\": \"\"}'",
            "hash = sha256(hash)")) {
      var before = db.sql("select * from audit_entry where number = :number");
      var row = before.param("number", number).query().singleRow();
      underneath("update audit_entry set " + change + " where number = " + number);
      assertThat(chain.verify("").broken()).as(change).isEqualTo(number);
      assertThat(verify()).isEqualTo(1);
      assertThat(said).contains("Row " + number + " was changed or is missing.");
      restore(row, number);
    }
    assertThat(chain.verify("").broken()).isNull();
    assertThat(verify()).isZero();
  }

  @Test
  void aRowThatWasTakenOutIsNamed() {
    note("clock", "deed.done", subject(), Map.of());
    var number = head().number();
    note("clock", "deed.done", subject(), Map.of());
    var row =
        db.sql("select * from audit_entry where number = :number")
            .param("number", number)
            .query()
            .singleRow();

    underneath("delete from audit_entry where number = " + number);
    assertThat(chain.verify("").broken()).isEqualTo(number);

    underneath(
        "insert into audit_entry (number, at, actor, action, subject, details, hash) values ("
            + number
            + ", now(), '', '', '', '{}', '\\x"
            + "00".repeat(32)
            + "')");
    restore(row, number);
    assertThat(chain.verify("").broken()).isNull();
  }

  @Test
  void aLogThatWasCutIsFoundByTheHashNotedElsewhere() {
    note("clock", "deed.done", subject(), Map.of());
    note("clock", "deed.done", subject(), Map.of());
    var head = head();
    assertThat(verify("--head", head.hash())).isZero();
    assertThat(said).contains("The noted hash is that of row");

    underneath("delete from audit_entry where number = " + head.number());
    assertThat(verify()).isZero();
    assertThat(verify("--head", head.hash())).isEqualTo(1);
    note("clock", "deed.done", subject(), Map.of());
    assertThat(verify("--head", head.hash().toUpperCase(Locale.ROOT))).isEqualTo(1);
    assertThat(said).contains("No whole row has the hash");
  }

  @Test
  void manyAtOnceFormOneChainAndNeverBlockEachOther() throws Exception {
    db.sql("create table if not exists deed (id int primary key, times int not null)").update();
    db.sql("insert into deed values (1, 0), (2, 0) on conflict do nothing").update();
    var subject = subject();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<Future<?>>();
      for (var person = 0; person < 60; person++) {
        var first = person % 2 == 0;
        done.add(people.submit(() -> work(subject, first)));
      }
      for (var one : done) {
        one.get();
      }
    }

    assertThat(about(subject)).hasSize(60);
    assertThat(chain.verify("").broken()).isNull();
  }

  /** Half of them note before they wait for the row that the other half holds while noting. */
  private void work(String subject, boolean noteFirst) {
    transaction.executeWithoutResult(
        status -> {
          if (noteFirst) {
            audit.note("member:1", "deed.done", subject, Map.of());
          }
          db.sql("update deed set times = times + 1 where id = 1").update();
          if (!noteFirst) {
            audit.note("member:2", "deed.done", subject, Map.of());
          }
        });
  }

  @Test
  void rowsAreFoundByWhoWhatAndWhenAndPagedByNumber() {
    var subject = subject();
    for (var i = 0; i < 5; i++) {
      note("member:" + (i % 2), "deed.done" + i, subject, Map.of());
    }
    var today = head().at().atZone(ZoneOffset.UTC).toLocalDate();

    assertThat(found("member:1", "", subject, null, null)).hasSize(2);
    assertThat(found("", "deed", subject, null, null)).hasSize(5);
    assertThat(found("", "deed.done3", subject, null, null)).hasSize(1);
    assertThat(found("", "dee", subject, null, null)).isEmpty();
    assertThat(found("", "", subject, today, today)).hasSize(5);
    assertThat(found("", "", subject, today.plusDays(1), null)).isEmpty();
    assertThat(found("", "", subject, null, today.minusDays(1))).isEmpty();
    var all = new AuditSearch("", "", subject, null, null);
    var first = log.find(all, Long.MAX_VALUE, 3);
    var second = log.find(all, first.getLast().number(), 3);
    assertThat(first).hasSize(3);
    assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
  }

  private List<AuditEntry> found(
      String actor, String action, String subject, LocalDate from, LocalDate until) {
    return log.find(new AuditSearch(actor, action, subject, from, until), Long.MAX_VALUE, 100);
  }

  private List<AuditEntry> about(String subject) {
    return log.find(new AuditSearch("", "", subject, null, null), Long.MAX_VALUE, 100);
  }

  private AuditEntry head() {
    return log.find(AuditSearch.ALL, Long.MAX_VALUE, 1).getFirst();
  }

  private void note(String actor, String action, String subject, Map<String, String> details) {
    transaction.executeWithoutResult(status -> audit.note(actor, action, subject, details));
  }

  private static String subject() {
    return "test:" + UUID.randomUUID();
  }

  private String said = "";

  private int verify(String... options) {
    var out = new StringWriter();
    var line =
        new CommandLine(new VerifyAuditCommand(chain))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out));
    var code = line.execute(options);
    said = out.toString();
    return code;
  }

  /** As the owner of the database may who stills the trigger. */
  private void underneath(String change) {
    transaction.executeWithoutResult(
        status -> {
          db.sql("alter table audit_entry disable trigger stays").update();
          db.sql(change).update();
          db.sql("alter table audit_entry enable trigger stays").update();
        });
  }

  private void restore(Map<String, Object> row, long number) {
    transaction.executeWithoutResult(
        status -> {
          db.sql("alter table audit_entry disable trigger stays").update();
          db.sql(
                  """
                  update audit_entry set at = :at, actor = :actor, action = :action, subject = :subject,
                    details = :details::jsonb, hash = :hash where number = :number
                  """)
              .param("at", row.get("at"))
              .param("actor", row.get("actor"))
              .param("action", row.get("action"))
              .param("subject", row.get("subject"))
              .param("details", String.valueOf(row.get("details")))
              .param("hash", row.get("hash"))
              .param("number", number)
              .update();
          db.sql("alter table audit_entry enable trigger stays").update();
        });
  }
}
