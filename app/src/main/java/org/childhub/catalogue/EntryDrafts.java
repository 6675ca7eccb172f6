package org.childhub.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads entries back as the drafts that would write them, whoever may see them: putting such a
 * draft again changes nothing.
 */
@Component
public class EntryDrafts {
  private static final TypeReference<Map<String, EntryText>> TEXTS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  EntryDrafts(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * An entry in one line, for lists of those who look after it.
   *
   * @param title in the original language
   * @param organisation slug of the one behind it; of an organisation its own
   * @param open whether it is public
   */
  public record Outline(
      long id,
      Kind kind,
      String slug,
      Language original,
      String title,
      @Nullable String organisation,
      List<String> countries,
      boolean open) {}

  /** The draft of the entry with this id. */
  public Optional<EntryDraft> find(long id) {
    return db.sql(
            """
            select e.*, o.slug as organisation,
              (select jsonb_object_agg(t.language, jsonb_build_object('title', t.title, 'summary', t.summary,
                'state', t.state, 'translator', t.translator)) from catalogue_text t where t.entry_id = e.id)::text as texts,
              array(select w.slug from catalogue_membership m join catalogue_entry w on w.id = m.whole_id
                where m.entry_id = e.id order by w.id) as wholes
            from catalogue_entry e left join catalogue_entry o on o.id = e.organisation_id
            where e.id = :id
            """)
        .param("id", id)
        .query(this::draft)
        .optional();
  }

  /** Locks an entry until the transaction ends, as writing it does. */
  public void lock(long id) {
    db.sql("select id from catalogue_entry where id = :id for no key update")
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  /** The outlines of these entries, by id; those that are gone are left out. */
  public List<Outline> outlines(Collection<Long> ids) {
    return db.sql(
            """
            select e.id, e.kind, e.slug, e.original_language, t.title, e.countries, e.visibility = 'public' as open,
              case when e.kind = 'organisation' then e.slug else o.slug end as organisation
            from catalogue_entry e
            join catalogue_text t on t.entry_id = e.id and t.language = e.original_language
            left join catalogue_entry o on o.id = e.organisation_id
            where e.id = any(:ids) order by e.id
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(
            (row, number) ->
                new Outline(
                    row.getLong("id"),
                    Kind.of(row.getString("kind")),
                    row.getString("slug"),
                    Language.of(row.getString("original_language")),
                    row.getString("title"),
                    row.getString("organisation"),
                    strings(row, "countries"),
                    row.getBoolean("open")))
        .list();
  }

  private EntryDraft draft(ResultSet row, int number) throws SQLException {
    var texts = new LinkedHashMap<Language, EntryText>();
    json.readValue(row.getString("texts"), TEXTS)
        .forEach((tag, text) -> texts.put(Language.of(tag), text));
    var languages = new LinkedHashSet<Language>();
    strings(row, "languages").forEach(tag -> languages.add(Language.of(tag)));
    var from = row.getObject("age_from", Integer.class);
    var to = row.getObject("age_to", Integer.class);
    var source = row.getString("origin");
    return new EntryDraft(
        Kind.of(row.getString("kind")),
        row.getString("slug"),
        row.getString("type"),
        Language.of(row.getString("original_language")),
        PartialDate.parse(row.getString("published")),
        texts,
        strings(row, "countries"),
        strings(row, "topics"),
        strings(row, "audiences"),
        languages,
        from == null || to == null ? null : new AgeRange(from, to),
        row.getObject("pages", Integer.class),
        row.getString("organisation"),
        strings(row, "wholes"),
        source == null ? null : new Origin(source, row.getString("origin_record")),
        row.getBoolean("sample"));
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return Stream.of((String[]) row.getArray(column).getArray()).toList();
  }
}
