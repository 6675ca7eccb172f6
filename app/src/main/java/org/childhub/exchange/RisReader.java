package org.childhub.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** RIS (Research Information Systems, tags of 2001 and 2011): TY begins a record, ER ends it. */
final class RisReader implements RecordReader {
  private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9]) {1,2}- ?(.*)");

  /** Here SN is the number of the book or journal that the text stands in. */
  private static final Set<String> PARTS =
      Set.of("CHAP", "JOUR", "MGZN", "NEWS", "CONF", "CPAPER", "EJOUR", "ECHAP");

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("TY", Columns.TYPE),
          Map.entry("PT", Columns.TYPE),
          Map.entry("M3", Columns.TYPE),
          Map.entry("TI", Columns.TITLE),
          Map.entry("T1", Columns.TITLE),
          Map.entry("CT", Columns.TITLE),
          Map.entry("AU", Columns.AUTHORS),
          Map.entry("A1", Columns.AUTHORS),
          Map.entry("PB", Columns.PUBLISHER),
          Map.entry("PY", Columns.DATE),
          Map.entry("Y1", Columns.DATE),
          Map.entry("DA", Columns.DATE),
          Map.entry("AB", Columns.SUMMARY),
          Map.entry("N2", Columns.SUMMARY),
          Map.entry("KW", Columns.KEYWORDS),
          Map.entry("UR", Columns.URL),
          Map.entry("DO", Columns.DOI),
          Map.entry("LA", Columns.LANGUAGE));

  private final SourceText text;
  private final BufferedReader lines;
  private @Nullable String pending;
  private long line;

  private RisReader(SourceText text) {
    this.text = text;
    this.lines = new BufferedReader(text);
  }

  static RisReader open(Path file) throws IOException {
    return new RisReader(SourceText.open(file));
  }

  @Override
  public @Nullable ImportRecord next() throws IOException {
    String first = nextLine();
    while (first != null && first.isBlank()) {
      first = nextLine();
    }
    if (first == null) {
      return null;
    }
    long start = line;
    Matcher type = TAG.matcher(first.strip());
    if (!type.matches() || !type.group(1).equals("TY")) {
      skipToNext();
      return ImportRecord.unreadable(start, null, "exchange.reason.ris-outside");
    }
    var values = new LinkedHashMap<String, List<StringBuilder>>();
    boolean ended = gather(type.group(2).strip(), values);
    text.recordEnds();
    var texts = new LinkedHashMap<String, List<String>>();
    values.forEach(
        (tag, written) -> texts.put(tag, written.stream().map(StringBuilder::toString).toList()));
    return record(start, texts, ended);
  }

  private boolean gather(String type, Map<String, List<StringBuilder>> values) throws IOException {
    values.put("TY", new ArrayList<>(List.of(new StringBuilder(type))));
    List<StringBuilder> last = new ArrayList<>();
    for (String next = nextLine(); next != null; next = nextLine()) {
      Matcher tag = TAG.matcher(next.strip());
      if (!tag.matches()) {
        // A long value goes on in the next line.
        if (!last.isEmpty() && !next.isBlank()) {
          last.getLast().append('\n').append(next.strip());
        }
      } else if (tag.group(1).equals("ER")) {
        return true;
      } else if (tag.group(1).equals("TY")) {
        pending = next;
        line--;
        return false;
      } else {
        last = values.computeIfAbsent(tag.group(1), any -> new ArrayList<>());
        last.add(new StringBuilder(tag.group(2).strip()));
      }
    }
    return false;
  }

  private static ImportRecord record(long start, Map<String, List<String>> values, boolean ended) {
    var fields = new Fields();
    values.forEach(
        (tag, texts) -> texts.forEach(value -> fields.put(FIELDS.getOrDefault(tag, "-"), value)));
    if (!fields.has(Columns.AUTHORS)) {
      List.of("A2", "ED", "A3")
          .forEach(
              tag ->
                  values
                      .getOrDefault(tag, List.of())
                      .forEach(name -> fields.put(Columns.AUTHORS, name)));
    }
    String type = values.getOrDefault("TY", List.of("")).getFirst();
    if (!PARTS.contains(type)) {
      values.getOrDefault("SN", List.of()).forEach(number -> fields.put(Columns.ISBN, number));
    }
    if (!ended) {
      fields.problem("ER", "exchange.reason.ris-end");
    }
    String id = values.getOrDefault("ID", values.getOrDefault("AN", List.of(""))).getFirst();
    return fields.record(start, id.isBlank() ? null : id);
  }

  private void skipToNext() throws IOException {
    for (String next = nextLine(); next != null; next = nextLine()) {
      if (next.strip().startsWith("TY  -")) {
        pending = next;
        line--;
        return;
      }
      text.recordEnds();
    }
  }

  private @Nullable String nextLine() throws IOException {
    String next = pending != null ? pending : lines.readLine();
    pending = null;
    line++;
    return next;
  }

  @Override
  public double progress() {
    return text.progress();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
