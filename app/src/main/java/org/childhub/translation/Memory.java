package org.childhub.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.editing.Content;
import org.childhub.editing.Difference;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Earlier translations of what a text says, or nearly says, from all that is public. */
@Component
public class Memory {
  /** Of a hundred; below it a translation helps less than it distracts. */
  private static final int LEAST = 60;

  private static final int MOST_EACH = 3;
  private static final int MOST_SENTENCES = 200;
  private static final int MOST_CANDIDATES = 100;

  private final JdbcClient db;
  private final JsonMapper json;

  Memory(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * A sentence or paragraph of a text with its earlier translations, the nearest first.
   *
   * @param part where it stands
   */
  public record Hits(Part part, String source, List<Hit> hits) {}

  /**
   * An earlier translation.
   *
   * @param percent how like its source is, 100: the same
   * @param source what it was the translation of
   */
  public record Hit(int percent, String source, String target) {}

  private record Row(int number, String source, String target) {}

  private record Asked(Part part, String text) {}

  /** What the memory holds for the text of an entry that is being translated. */
  List<Hits> of(long entryId, Content content, Language language) {
    var asked = asked(content);
    var found =
        candidates(entryId, Language.of(content.original()), language, asked).stream()
            .collect(Collectors.groupingBy(Row::number));
    var all = new ArrayList<Hits>();
    for (var i = 0; i < asked.size(); i++) {
      var text = asked.get(i).text();
      var hits =
          found.getOrDefault(i, List.of()).stream()
              .map(row -> new Hit(percent(text, row.source()), row.source(), row.target()))
              .filter(hit -> hit.percent() >= LEAST)
              .distinct()
              .sorted(Comparator.comparingInt(hit -> -hit.percent()))
              .limit(MOST_EACH)
              .toList();
      if (!hits.isEmpty()) {
        all.add(new Hits(asked.get(i).part(), text, hits));
      }
    }
    return all;
  }

  private static List<Asked> asked(Content content) {
    var words = content.in(content.original());
    var language = Language.of(content.original());
    return Stream.of(Part.values())
        .flatMap(
            part ->
                Sentences.paragraphs(part.in(words)).stream()
                    .flatMap(paragraph -> withSentences(paragraph, language).stream())
                    .map(text -> new Asked(part, text)))
        .distinct()
        .limit(MOST_SENTENCES)
        .toList();
  }

  private static Set<String> withSentences(String paragraph, Language language) {
    var all = new LinkedHashSet<String>();
    all.add(paragraph);
    all.addAll(Sentences.of(paragraph, language));
    return all;
  }

  private List<Row> candidates(long entryId, Language from, Language to, List<Asked> asked) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < asked.size(); i++) {
      rows.add(
          Map.of("number", i, "text", asked.get(i).text(), "bands", Bands.of(asked.get(i).text())));
    }
    return db.sql(
            """
            select a.number, m.source, m.target
            from jsonb_to_recordset(:rows::jsonb) as a(number int, text text, bands integer[])
            cross join lateral (
              select distinct source, target, source <> a.text as other from translation_memory
              where bands && a.bands and language = :to and source_language = :from and entry_id <> :entry
              order by other limit :most) m
            """)
        .param("rows", json.writeValueAsString(rows))
        .param("from", from.tag())
        .param("to", to.tag())
        .param("entry", entryId)
        .param("most", MOST_CANDIDATES)
        .query(Row.class)
        .list();
  }

  /** The share of letters that both have in common, in their order. */
  private static int percent(String one, String other) {
    var same =
        Difference.between(one, other).pieces().stream()
            .filter(piece -> piece.change() == Difference.Change.SAME)
            .mapToInt(piece -> piece.text().length())
            .sum();
    return one.equals(other) ? 100 : Math.min(99, 200 * same / (one.length() + other.length()));
  }

  /** Keeps the sentences of an entry's translation in place of those that it had. */
  void learn(long entryId, String language, String sourceLanguage, List<Sentences.Pair> pairs) {
    db.sql("delete from translation_memory where entry_id = :entry and language = :language")
        .param("entry", entryId)
        .param("language", language)
        .update();
    var rows = new ArrayList<Map<String, Object>>();
    for (var pair : pairs) {
      var row = new LinkedHashMap<String, Object>();
      row.put("position", rows.size());
      row.put("source", pair.source());
      row.put("target", pair.target());
      row.put("bands", Bands.of(pair.source()));
      rows.add(row);
    }
    db.sql(
            """
            insert into translation_memory (entry_id, language, position, source_language, source, target, bands)
            select :entry, :language, position, :from, source, target, bands from jsonb_to_recordset(:rows::jsonb)
              as r(position int, source text, target text, bands integer[])
            """)
        .param("entry", entryId)
        .param("language", language)
        .param("from", sourceLanguage)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }
}
