package org.childhub.topics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.childhub.text.Language;
import org.childhub.topics.Concept.Label;
import org.childhub.topics.Concept.LabelKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the vocabulary in its tables. */
@Component
class VocabularyStore {
  private final JdbcClient db;
  private final JsonMapper json;
  private final Clock clock;

  VocabularyStore(JdbcClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /** Grows with every change of the vocabulary. */
  long revision() {
    return db.sql("select revision from topics_state").query(Long.class).single();
  }

  /**
   * The checksum of the shipped vocabulary that was loaded last; others wait until this transaction
   * ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  String lockShipped() {
    return db.sql("select shipped_checksum from topics_state for update")
        .query(String.class)
        .single();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void loaded(String checksum) {
    db.sql("update topics_state set shipped_checksum = :checksum")
        .param("checksum", checksum)
        .update();
  }

  /** Slugs of concepts that were changed here. */
  Set<String> own() {
    return new HashSet<>(
        db.sql("select slug from topics_concept where origin = 'own'").query(String.class).list());
  }

  /** When a concept was changed last; nothing where there is none. */
  Optional<Instant> changedAt(String slug) {
    return db.sql("select changed_at from topics_concept where slug = :slug")
        .param("slug", slug)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /** Whether a concept was changed here, and when it was changed last. */
  record State(boolean own, Instant changedAt) {}

  Map<String, State> states() {
    var states = new HashMap<String, State>();
    db.sql("select slug, origin = 'own', changed_at from topics_concept")
        .query(
            row -> {
              states.put(
                  row.getString(1), new State(row.getBoolean(2), row.getTimestamp(3).toInstant()));
            });
    return states;
  }

  /** What concepts that became part of others became, by slug. */
  Map<String, String> merged() {
    return pairs("select slug, target from topics_merged");
  }

  /** The slugs of what is here instead of concepts that became part of others, by their URIs. */
  Map<String, String> mergedUris() {
    return pairs("select uri, target from topics_merged");
  }

  private Map<String, String> pairs(String sql) {
    var pairs = new HashMap<String, String>();
    db.sql(sql)
        .query(
            row -> {
              pairs.put(row.getString(1), row.getString(2));
            });
    return pairs;
  }

  /** Takes a concept away for good; whoever asks for it is led to the other one. */
  @Transactional(propagation = Propagation.MANDATORY)
  void lead(String slug, String target) {
    db.sql("update topics_merged set target = :target where target = :slug")
        .param("slug", slug)
        .param("target", target)
        .update();
    db.sql(
            """
            insert into topics_merged (slug, uri, target, merged_at)
            select slug, uri, :target, :now from topics_concept where slug = :slug
            """)
        .param("slug", slug)
        .param("target", target)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    db.sql("delete from topics_concept where slug = :slug").param("slug", slug).update();
    db.sql("update topics_state set revision = revision + 1").update();
  }

  /** All concepts by slug; related ones name each other, whichever of them said so. */
  Map<String, Concept> concepts() {
    var labels = labels();
    var broader = relations("select slug, target from topics_relation where relation = 'broader'");
    var related =
        relations(
            """
            select slug, target from topics_relation where relation = 'related'
            union select target, slug from topics_relation where relation = 'related'
            """);
    var concepts = new LinkedHashMap<String, Concept>();
    db.sql("select slug, uri, retired from topics_concept order by slug")
        .query(
            row -> {
              var slug = row.getString(1);
              concepts.put(
                  slug,
                  new Concept(
                      slug,
                      row.getString(2),
                      labels.getOrDefault(slug, Set.of()),
                      broader.getOrDefault(slug, Set.of()),
                      related.getOrDefault(slug, Set.of()),
                      row.getBoolean(3)));
            });
    return concepts;
  }

  private Map<String, Set<Label>> labels() {
    var labels = new HashMap<String, Set<Label>>();
    db.sql("select slug, kind, language, text from topics_label")
        .query(
            row -> {
              labels
                  .computeIfAbsent(row.getString(1), slug -> new HashSet<>())
                  .add(
                      new Label(
                          LabelKind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                          Language.of(row.getString(3)),
                          row.getString(4)));
            });
    return labels;
  }

  private Map<String, Set<String>> relations(String sql) {
    var relations = new HashMap<String, Set<String>>();
    db.sql(sql)
        .query(
            row -> {
              relations
                  .computeIfAbsent(row.getString(1), slug -> new HashSet<>())
                  .add(row.getString(2));
            });
    return relations;
  }

  /** Writes concepts in place of those with their slugs. */
  @Transactional(propagation = Propagation.MANDATORY)
  void write(Collection<Concept> concepts, String origin) {
    var slugs = concepts.stream().map(Concept::slug).toArray(String[]::new);
    db.sql(
            """
            insert into topics_concept (slug, uri, retired, origin, changed_at)
            select c.slug, c.uri, c.retired, :origin, :now from unnest(:slugs, :uris, :retired) as c(slug, uri, retired)
            on conflict (slug) do update set uri = excluded.uri, retired = excluded.retired, origin = excluded.origin,
              changed_at = excluded.changed_at
            """)
        .param("slugs", slugs)
        .param("uris", concepts.stream().map(Concept::uri).toArray(String[]::new))
        .param("retired", concepts.stream().map(Concept::retired).toArray(Boolean[]::new))
        .param("origin", origin)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    db.sql("delete from topics_label where slug = any(:slugs)").param("slugs", slugs).update();
    db.sql(
            """
            delete from topics_relation
            where slug = any(:slugs) or relation = 'related' and target = any(:slugs)
            """)
        .param("slugs", slugs)
        .update();
    insert(
        "insert into topics_label select slug, kind, language, text"
            + " from jsonb_to_recordset(:rows::jsonb) as l(slug text, kind text, language text, text text)",
        labelRows(concepts));
    insert(
        "insert into topics_relation select slug, relation, target"
            + " from jsonb_to_recordset(:rows::jsonb) as r(slug text, relation text, target text)",
        relationRows(concepts));
    db.sql("update topics_state set revision = revision + 1").update();
  }

  private void insert(String sql, List<Map<String, String>> rows) {
    db.sql(sql).param("rows", json.writeValueAsString(rows)).update();
  }

  private static List<Map<String, String>> labelRows(Collection<Concept> concepts) {
    var rows = new ArrayList<Map<String, String>>();
    for (var concept : concepts) {
      for (var label : concept.labels()) {
        rows.add(
            Map.of(
                "slug", concept.slug(),
                "kind", label.kind().name().toLowerCase(Locale.ROOT),
                "language", label.language().tag(),
                "text", label.text()));
      }
    }
    return rows;
  }

  private static List<Map<String, String>> relationRows(Collection<Concept> concepts) {
    var rows = new ArrayList<Map<String, String>>();
    for (var concept : concepts) {
      concept.broader().forEach(target -> rows.add(relation(concept.slug(), "broader", target)));
      concept.related().forEach(target -> rows.add(relation(concept.slug(), "related", target)));
    }
    return rows;
  }

  private static Map<String, String> relation(String slug, String relation, String target) {
    return Map.of("slug", slug, "relation", relation, "target", target);
  }
}
