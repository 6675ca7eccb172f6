package org.childhub.search.opensearch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.childhub.lexicon.Family;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.Starts;
import org.childhub.search.engine.Worth;
import org.childhub.text.Languages;

/**
 * What an index is told when it is made. Nothing is analysed there: fields hold the terms that the
 * hub has made. Texts of passages are kept to be shown, terms are not.
 */
final class Schema {
  /** The most entries that one question can go through. */
  static final int WINDOW = Question.DEEPEST + 1_000;

  private static final int MOST_PASSAGES = 100_000;
  private static final int LONGEST_PATTERN = 20_000;

  // Longer than Lucene takes none may be, or the whole entry is refused.
  private static final int LONGEST_TERM = 8_000;
  private static final Map<String, Object> KEYWORD =
      Map.of("type", "keyword", "ignore_above", LONGEST_TERM);

  /**
   * Frequency by length as BM25 has it, so that the forms of a word can be summed before they
   * saturate.
   */
  private static final String COUNTED =
      "return query.boost * doc.freq"
          + " / (%s + %s * doc.length * field.docCount / (double) field.sumTotalTermFreq);";

  private Schema() {}

  static Map<String, Object> of(OpenSearchSettings settings) {
    return Map.of("settings", settings(settings), "mappings", mappings());
  }

  private static Map<String, Object> settings(OpenSearchSettings settings) {
    return Map.of(
        "index",
        Map.of(
            "number_of_shards",
            settings.shards(),
            "auto_expand_replicas",
            "0-" + settings.replicas(),
            // What was put is seen when it is committed, all at once.
            "refresh_interval",
            "-1",
            "max_result_window",
            WINDOW,
            "max_regex_length",
            LONGEST_PATTERN,
            "mapping.nested_objects.limit",
            MOST_PASSAGES,
            "similarity",
            Map.of(
                "counted", Map.of("type", "scripted", "script", Map.of("source", counted())),
                "default", Map.of("type", "BM25", "k1", Worth.K1, "b", Worth.B)),
            "analysis",
            Map.of(
                "tokenizer",
                Map.of("lines", Map.of("type", "simple_pattern_split", "pattern", "\n")),
                "analyzer",
                Map.of("default", Map.of("type", "custom", "tokenizer", "lines")))));
  }

  private static String counted() {
    return COUNTED.formatted(1 - Worth.B, Worth.B);
  }

  private static Map<String, Object> mappings() {
    var fields = new HashMap<String, Object>();
    for (var number : List.of(Terms.ENTRY, Terms.CHANGED, Terms.PUBLISHED)) {
      fields.put(number, Map.of("type", "long"));
    }
    for (var facet : Facet.values()) {
      fields.put(Terms.facet(facet), KEYWORD);
    }
    for (var start :
        List.of(
            Starts.TITLE_WORD, Starts.TITLE, Starts.MAKER_WORD, Starts.MAKER, Starts.SPELLING)) {
      fields.put(Terms.field(start), KEYWORD);
    }
    fields.put(Terms.SPELLING_KEY, KEYWORD);
    for (var reader : Languages.INTERFACE) {
      fields.put(Terms.alphabetical(reader), Map.of("type", "keyword", "index", false));
    }
    for (var role : Role.values()) {
      folded(role.code(), fields);
      fields.put(
          Terms.field(Fields.written(role)),
          Map.of("type", "text", "index_options", "freqs", "norms", false));
    }
    fields.put(
        Fields.STEMS, Map.of("type", "text", "index_options", "freqs", "similarity", "counted"));
    fields.put(
        Terms.field(Fields.ABOUT),
        Map.of("type", "text", "index_options", "freqs", "norms", false));
    fields.put(Fields.SOUNDS, Map.of("type", "text", "index_options", "freqs"));
    fields.put(Fields.MEANING, Map.of("type", "binary", "doc_values", true));
    fields.put(Terms.PASSAGES, passages());
    return Map.of(
        "dynamic", "strict", "_source", Map.of("includes", Passages.SHOWN), "properties", fields);
  }

  private static Map<String, Object> passages() {
    var fields = new HashMap<String, Object>();
    folded(Fields.PASSAGE, fields);
    fields.put(
        Terms.field(Fields.PASSAGE_STEMS),
        Map.of("type", "text", "index_options", "docs", "norms", false));
    fields.put("language", KEYWORD);
    for (var shown : List.of("place", "page", "paragraph", "text")) {
      fields.put(shown, Map.of("type", "keyword", "index", false, "doc_values", false));
    }
    return Map.of("type", "nested", "properties", fields);
  }

  private static void folded(String role, Map<String, Object> fields) {
    for (var family : Family.values()) {
      fields.put(Terms.field(Fields.folded(role, family)), Map.of("type", "text"));
    }
  }
}
