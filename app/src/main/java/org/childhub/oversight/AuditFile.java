package org.childhub.oversight;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.audit.AuditEntry;
import org.childhub.audit.AuditLog;
import org.childhub.audit.AuditSearch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the audit log as a file, the latest first. */
@Component
class AuditFile {
  private static final int BATCH = 1_000;

  private final AuditLog log;
  private final Audit audit;
  private final JsonMapper json;

  AuditFile(AuditLog log, Audit audit, JsonMapper json) {
    this.log = log;
    this.audit = audit;
    this.json = json;
  }

  enum Format {
    CSV("text/csv"),
    JSONL("application/jsonl");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }

    static Optional<Format> of(String ending) {
      return Stream.of(values()).filter(one -> one.name().equalsIgnoreCase(ending)).findFirst();
    }
  }

  /** Who takes rows out is noted, with what was looked for. */
  @Transactional
  void noteExport(Member member, AuditForm form) {
    audit.note("member:" + member.id(), "audit.exported", "audit", form.given());
  }

  void write(AuditSearch search, Format format, Writer out) throws IOException {
    if (format == Format.CSV) {
      out.append("number,at,actor,action,subject,details,hash\r\n");
    }
    var rows = log.find(search, Long.MAX_VALUE, BATCH);
    while (!rows.isEmpty()) {
      if (format == Format.CSV) {
        writeTable(rows, out);
      } else {
        for (var row : rows) {
          out.append(json.writeValueAsString(fields(row))).append('\n');
        }
      }
      rows = log.find(search, rows.getLast().number(), BATCH);
    }
    out.flush();
  }

  private void writeTable(List<AuditEntry> rows, Writer out) throws IOException {
    var table = new CSVPrinter(out, CSVFormat.RFC4180);
    for (var row : rows) {
      table.printRecord(
          row.number(),
          row.at(),
          row.actor(),
          row.action(),
          row.subject(),
          json.writeValueAsString(row.details()),
          row.hash());
    }
  }

  private static Map<String, Object> fields(AuditEntry row) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("number", row.number());
    fields.put("at", row.at().toString());
    fields.put("actor", row.actor());
    fields.put("action", row.action());
    fields.put("subject", row.subject());
    fields.put("details", row.details());
    fields.put("hash", row.hash());
    return fields;
  }
}
