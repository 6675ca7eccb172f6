package org.childhub.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.childhub.text.Texts;
import org.springframework.stereotype.Component;

/** Reports whose reasons are kept as {@link KeptSentences}, read in any language. */
@Component
class KeptReports {
  private static final int REASON = 3;

  private final KeptSentences sentences;

  KeptReports(KeptSentences sentences) {
    this.sentences = sentences;
  }

  /** The first so many lines; none where there is no report. */
  List<ReportLine> first(Path report, int most, Texts texts) throws IOException {
    if (!Files.exists(report)) {
      return List.of();
    }
    try (var lines = Files.lines(report)) {
      return lines
          .skip(1)
          .limit(most)
          .map(line -> line.split("\t", REASON + 1))
          .filter(cells -> cells.length > REASON)
          .map(
              cells ->
                  new ReportLine(
                      cells[0], cells[1], field(cells[2], texts), reason(cells[REASON], texts)))
          .toList();
    }
  }

  /** The whole table with the reasons in words; the names of its columns and fields stay. */
  void write(Path report, Texts texts, PrintWriter out) throws IOException {
    try (var lines = Files.lines(report)) {
      lines.forEach(
          line -> {
            var cells = line.split("\t", REASON + 1);
            if (cells.length > REASON) {
              cells[REASON] = reason(cells[REASON], texts);
            }
            out.append(String.join("\t", cells)).append('\n');
          });
    }
  }

  private String reason(String kept, Texts texts) {
    return CleanText.line(sentences.read(kept, texts));
  }

  private static String field(String code, Texts texts) {
    var key = "exchange.column." + code.replace('_', '-').toLowerCase(Locale.ROOT);
    return texts.has(key) ? texts.get(key) : code;
  }
}
