package org.childhub.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads public entries in full and in bulk, for those who keep a copy of them such as the search.
 */
@Component
public class PublicEntries {
  private static final TypeReference<Map<String, TextRow>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  PublicEntries(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  private record TextRow(String title, String summary, String state, @Nullable String translator) {}

  /**
   * How many entries are public, and when the last of them changed (microseconds since 1970, 0 for
   * none).
   */
  public record Extent(long count, long lastChanged) {}

  /** An entry and its last change, to compare copies with. */
  public record Version(long id, long changed) {}

  /** Those of the ids that are public, in one statement; the others are gone for the world. */
  public List<PublicEntry> byIds(Collection<Long> ids) {
    return db.sql(
            """
            select e.id, (extract(epoch from e.changed_at) * 1000000)::bigint as changed, e.kind, e.type, e.slug,
              e.original_language, e.published, e.countries, e.topics, e.audiences, e.languages,
              (select jsonb_object_agg(t.language, jsonb_build_object('title', t.title, 'summary', t.summary,
                'state', t.state, 'translator', t.translator)) from catalogue_text t where t.entry_id = e.id)::text as texts,
              (select coalesce(jsonb_object_agg(o.language, o.title), '{}')
                from catalogue_text o where o.entry_id = e.organisation_id)::text as organisation
            from catalogue_entry e where e.id = any(:ids) and e.visibility = 'public'
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(this::entry)
        .list();
  }

  /**
   * The versions of the next public entries after this id, in the order of ids; empty at the end.
   */
  public List<Version> after(long id, int limit) {
    return db.sql(
            """
            select id, (extract(epoch from changed_at) * 1000000)::bigint as changed from catalogue_entry
            where id > :id and visibility = 'public' order by id limit :limit
            """)
        .param("id", id)
        .param("limit", limit)
        .query(Version.class)
        .list();
  }

  public Extent extent() {
    return db.sql(
            """
            select count(*) as count, coalesce((extract(epoch from max(changed_at)) * 1000000)::bigint, 0) as last_changed
            from catalogue_entry where visibility = 'public'
            """)
        .query(Extent.class)
        .single();
  }

  private PublicEntry entry(ResultSet row, int number) throws SQLException {
    return new PublicEntry(
        row.getLong("id"),
        row.getLong("changed"),
        Kind.of(row.getString("kind")),
        row.getString("type"),
        row.getString("slug"),
        Language.of(row.getString("original_language")),
        PartialDate.parse(row.getString("published")),
        texts(row.getString("texts")),
        strings(row, "countries"),
        strings(row, "topics"),
        strings(row, "audiences"),
        strings(row, "languages").stream().map(Language::of).collect(Collectors.toSet()),
        byLanguage(json.readValue(row.getString("organisation"), NAMES)));
  }

  private Map<Language, EntryText> texts(String column) {
    var texts = new LinkedHashMap<Language, EntryText>();
    json.readValue(column, TEXTS)
        .forEach(
            (tag, text) ->
                texts.put(
                    Language.of(tag),
                    new EntryText(text.title(), text.summary(), text.state(), text.translator())));
    return texts;
  }

  private static Map<Language, String> byLanguage(Map<String, String> names) {
    var byLanguage = new LinkedHashMap<Language, String>();
    names.forEach((tag, name) -> byLanguage.put(Language.of(tag), name));
    return byLanguage;
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return Stream.of((String[]) row.getArray(column).getArray()).toList();
  }
}
