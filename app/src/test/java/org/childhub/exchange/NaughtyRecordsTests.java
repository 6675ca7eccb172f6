package org.childhub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.childhub.HubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The big list of naughty strings in every field of every format: taken clean or reported, never
 * half-written.
 */
@HubTest
class NaughtyRecordsTests {
  private static final List<String> FIELDS =
      List.of(
          "title",
          "summary",
          "language",
          "type",
          "authors",
          "publisher",
          "date",
          "countries",
          "topics",
          "keywords",
          "audiences",
          "age_from",
          "age_to",
          "pages",
          "licence",
          "isbn",
          "doi",
          "url",
          "symbol",
          "status",
          "donors",
          "organisation",
          "series",
          "file",
          "title_sq",
          "summary_sq",
          "id");

  /** Without these a record is not taken, or not known again. */
  private static final List<String> DECISIVE = List.of("title", "date", "id");

  private static final Map<String, String> RIS =
      Map.of(
          "title",
          "TI",
          "summary",
          "AB",
          "language",
          "LA",
          "type",
          "M3",
          "authors",
          "AU",
          "publisher",
          "PB",
          "date",
          "PY",
          "keywords",
          "KW",
          "url",
          "UR",
          "doi",
          "DO");
  private static final Map<String, String> DUBLIN_CORE =
      Map.of(
          "title",
          "title",
          "summary",
          "description",
          "language",
          "language",
          "type",
          "type",
          "authors",
          "creator",
          "publisher",
          "publisher",
          "date",
          "date",
          "keywords",
          "subject",
          "url",
          "identifier",
          "licence",
          "rights");

  @Autowired Imports imports;
  @Autowired JdbcClient db;
  @Autowired JsonMapper json;
  @TempDir Path folder;

  @BeforeEach
  void empty() {
    Sources.clear(db);
  }

  enum Form {
    CSV,
    TSV,
    JSONL,
    RIS,
    BIBTEX,
    DSPACE,
    OAI
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldOfEveryFormat(Form form) throws IOException {
    List<Map<String, String>> records = records();
    var outcome = run(form, records);
    Counts counts = outcome.counts();

    assertThat(outcome.problem()).isEmpty();
    assertThat(counts.read())
        .isBetween(form == Form.BIBTEX ? 1L : records.size(), (long) records.size() * 2);
    assertThat(
            counts.added()
                + counts.changed()
                + counts.refused()
                + counts.setAside()
                + counts.unchanged())
        .isEqualTo(counts.read());
    assertThat(counts.added()).isGreaterThan(records.size() / 3);
    assertThat(count("catalogue_entry")).isEqualTo(counts.added());
    assertThat(count("library_publication")).isEqualTo(counts.added());
    assertThat(
            db.sql(
                    "select count(*) from catalogue_text where title ~ '[\\x01-\\x1f]' or summary ~ '[\\x01-\\x08]'")
                .query(Long.class)
                .single())
        .isZero();
    List<String> report = Files.readAllLines(folder.resolve("report.tsv"));
    assertThat(report).allMatch(line -> line.split("\t", -1).length == 4);
    assertThat(report.stream().skip(1).map(line -> line.split("\t")[0]))
        .allMatch(line -> line.matches("\\d+"));

    Counts again = run(form, records).counts();
    assertThat(again.added() + again.changed() + again.withdrawn() + again.setAside())
        .as("a second time")
        .isZero();
  }

  private long count(String table) {
    return db.sql("select count(*) from " + table).query(Long.class).single();
  }

  /** Of each string records with it as title, as date, as id and, in one, in all other fields. */
  private List<Map<String, String>> records() throws IOException {
    String[] strings =
        json.readValue(Files.readAllBytes(SharedData.fixture("text/blns.json")), String[].class);
    var others = FIELDS.stream().filter(field -> !DECISIVE.contains(field)).toList();
    var records = new ArrayList<Map<String, String>>();
    for (int i = 0; i < strings.length; i++) {
      for (String field : DECISIVE) {
        records.add(record(i, field, strings[i], List.of(field)));
      }
      records.add(record(i, "others", strings[i], others));
    }
    return records;
  }

  private static Map<String, String> record(
      int number, String kind, String naughty, List<String> fields) {
    var record = new LinkedHashMap<String, String>();
    record.put("id", kind + number);
    record.put("title", "Record " + number + " of " + kind);
    record.put("date", "2001");
    fields.forEach(
        field -> record.put(field, field.equals("id") ? naughty + " " + number : naughty));
    return record;
  }

  private Imports.Outcome run(Form form, List<Map<String, String>> records) throws IOException {
    if (form == Form.OAI) {
      try (var repository = new Repository()) {
        repository.answer(
            "ListRecords",
            Repository.page(
                "", records.stream().map(NaughtyRecordsTests::oai).toArray(String[]::new)));
        return imports.run(repository.order(folder.resolve("report.tsv")).order(), Watch.NOBODY);
      }
    }
    Path file = folder.resolve("records." + form.name().toLowerCase(java.util.Locale.ROOT));
    if (form == Form.DSPACE) {
      dspace(folder.resolve("archive"), records);
      file = folder.resolve("archive");
    } else {
      Files.writeString(file, text(form, records), StandardCharsets.UTF_8);
    }
    var order =
        Sources.order(
            file.toString(), SourceFormat.valueOf(form.name()), folder.resolve("report.tsv"));
    return imports.run(order.order(), Watch.NOBODY);
  }

  private String text(Form form, List<Map<String, String>> records) {
    Function<Map<String, String>, String> one =
        switch (form) {
          case CSV ->
              record -> row(record, ",", value -> "\"" + value.replace("\"", "\"\"") + "\"");
          case TSV -> record -> row(record, "\t", value -> value.replaceAll("[\t\r\n\"]", " "));
          case JSONL -> json::writeValueAsString;
          case RIS -> NaughtyRecordsTests::ris;
          case BIBTEX -> NaughtyRecordsTests::bibtex;
          default -> throw new IllegalArgumentException(form.name());
        };
    String head =
        form == Form.CSV
            ? String.join(",", FIELDS)
            : form == Form.TSV ? String.join("\t", FIELDS) : "";
    return String.join("\n", Stream.concat(Stream.of(head), records.stream().map(one)).toList())
        + "\n";
  }

  private static String row(
      Map<String, String> record, String separator, Function<String, String> cell) {
    return String.join(
        separator,
        FIELDS.stream().map(field -> cell.apply(record.getOrDefault(field, ""))).toList());
  }

  private static String ris(Map<String, String> record) {
    var text = new StringBuilder("TY  - BOOK\n");
    record.forEach(
        (field, value) ->
            text.append(RIS.getOrDefault(field, "N1")).append("  - ").append(value).append('\n'));
    return text.append("ID  - ").append(record.get("id")).append("\nER  - \n").toString();
  }

  private static String bibtex(Map<String, String> record) {
    var text = new StringBuilder("@book{" + Hashes.of(record.toString()));
    record.forEach(
        (field, value) ->
            text.append(",\n ")
                .append(field.replace("authors", "author"))
                .append(" = {")
                .append(value)
                .append('}'));
    return text.append("\n}\n").toString();
  }

  private static String oai(Map<String, String> record) {
    return """
        <record><header><identifier>%s</identifier><datestamp>2026-01-01</datestamp></header>
        <metadata><dc xmlns:dc="http://purl.org/dc/elements/1.1/">%s</dc></metadata></record>
        """
        .formatted(
            escaped(String.valueOf(record.get("id"))), values(record, "<dc:%1$s>%2$s</dc:%1$s>"));
  }

  private static void dspace(Path archive, List<Map<String, String>> records) throws IOException {
    for (int i = 0; i < records.size(); i++) {
      Path item = Files.createDirectories(archive.resolve("item" + i));
      Files.writeString(
          item.resolve("dublin_core.xml"),
          "<dublin_core>"
              + values(records.get(i), "<dcvalue element='%s'>%s</dcvalue>")
              + "</dublin_core>");
      if (records.get(i).containsKey("file")) {
        Files.writeString(item.resolve("contents"), records.get(i).get("file") + "\n");
      }
    }
  }

  private static String values(Map<String, String> record, String form) {
    return String.join(
        "",
        record.entrySet().stream()
            .filter(field -> DUBLIN_CORE.containsKey(field.getKey()))
            .map(
                field -> form.formatted(DUBLIN_CORE.get(field.getKey()), escaped(field.getValue())))
            .toList());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
