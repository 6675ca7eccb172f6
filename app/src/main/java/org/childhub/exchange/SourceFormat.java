package org.childhub.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats that are read. */
enum SourceFormat {
  CSV,
  TSV,
  JSONL,
  RIS,
  BIBTEX,
  DSPACE,
  OAI,
  SKOS;

  private static final int BEGINNING = 4096;
  private static final Pattern RIS_START = Pattern.compile("(?s)\\s*TY  ?-.*");
  private static final Pattern ENDNOTE_START =
      Pattern.compile("(?s)\\s*(FN[ \\r\\n].*\\R(VR|PT|AU)\\b.*|%[0-9A-Z] .*)");
  private static final Pattern BIBTEX_START = Pattern.compile("(?s)[^{]*@\\s*[A-Za-z]+\\s*[{(].*");
  private static final Map<String, SourceFormat> ENDINGS =
      Map.ofEntries(
          Map.entry("csv", CSV),
          Map.entry("tsv", TSV),
          Map.entry("tab", TSV),
          Map.entry("jsonl", JSONL),
          Map.entry("ndjson", JSONL),
          Map.entry("ris", RIS),
          Map.entry("bib", BIBTEX),
          Map.entry("bibtex", BIBTEX),
          Map.entry("ttl", SKOS),
          Map.entry("rdf", SKOS),
          Map.entry("owl", SKOS));

  static boolean isAddress(String source) {
    return source.toLowerCase(Locale.ROOT).matches("https?://.+");
  }

  /** By address, ending and beginning of the content; empty where nothing tells. */
  static Optional<SourceFormat> detect(String source) throws IOException {
    if (isAddress(source)) {
      return Optional.of(OAI);
    }
    Path path = Path.of(source);
    if (Files.isDirectory(path)) {
      return Optional.of(DSPACE);
    }
    String beginning;
    try (InputStream in = Files.newInputStream(path)) {
      beginning =
          new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).replace("\uFEFF", "");
    }
    if (beginning.startsWith("PK\003\004")) {
      return Optional.of(DSPACE);
    }
    if (ENDNOTE_START.matcher(beginning).matches()) {
      throw new SourceRefused("exchange.reason.endnote");
    }
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    SourceFormat byEnding = ENDINGS.get(name.substring(name.lastIndexOf('.') + 1));
    return byEnding != null ? Optional.of(byEnding) : byContent(beginning.strip());
  }

  private static Optional<SourceFormat> byContent(String beginning) {
    if (RIS_START.matcher(beginning).matches()) {
      return Optional.of(RIS);
    }
    if (beginning.startsWith("{")) {
      return Optional.of(JSONL);
    }
    if (beginning.contains("skos")
        && (beginning.startsWith("@prefix") || beginning.startsWith("<"))) {
      return Optional.of(SKOS);
    }
    if (BIBTEX_START.matcher(beginning).matches()) {
      return Optional.of(BIBTEX);
    }
    String header = beginning.lines().findFirst().orElse("");
    if (header.toLowerCase(Locale.ROOT).contains("title")) {
      return Optional.of(header.contains("\t") ? TSV : CSV);
    }
    return Optional.empty();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
