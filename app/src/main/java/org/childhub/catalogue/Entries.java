package org.childhub.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes entries. A feature calls it in the transaction that writes its own tables; the world hears
 * after the commit.
 */
@Component
public class Entries {
  /** Who holds this lock of the database may give addresses. */
  private static final long ADDRESSES = 0x61646472;

  private final JdbcClient db;
  private final JsonMapper json;
  private final Slugs slugs;
  private final Changes changes;

  Entries(JdbcClient db, JsonMapper json, Slugs slugs, Changes changes) {
    this.db = db;
    this.json = json;
    this.slugs = slugs;
    this.changes = changes;
  }

  /**
   * Writes drafts and answers their ids in the same order; one that is there already (by origin,
   * else slug) is replaced.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Long> putAll(List<EntryDraft> drafts) {
    waitForTurn();
    var slugs = this.slugs.of(drafts);
    var ids = insert(drafts, slugs);
    writeTexts(drafts, slugs, ids);
    writeMemberships(drafts, slugs, ids);
    var inOrder = slugs.stream().map(ids::get).toList();
    changes.tell(inOrder);
    return inOrder;
  }

  /**
   * Until this transaction ends no other one, in whatever process, puts entries: what is looked up
   * now, such as a free address or a likely duplicate, still holds when it is written.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void waitForTurn() {
    db.sql("select pg_advisory_xact_lock(:addresses)")
        .param("addresses", ADDRESSES)
        .query(row -> {});
  }

  /** Takes entries away for good, with all that hangs on them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void removeAll(Collection<Long> ids) {
    db.sql("delete from catalogue_entry where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .update();
    changes.tell(List.copyOf(ids));
  }

  /**
   * Hides or shows what came from a source: a harvested record that was deleted there is withdrawn,
   * not lost.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int withdraw(String source, Collection<String> records) {
    var ids =
        db.sql(
                """
                update catalogue_entry set visibility = 'withdrawn', changed_at = now()
                where origin = :source and origin_record = any(:records) and visibility <> 'withdrawn'
                returning id
                """)
            .param("source", source)
            .param("records", records.toArray(String[]::new))
            .query(Long.class)
            .list();
    changes.tell(ids);
    return ids.size();
  }

  /** The entries that came from these records, by record. */
  public Map<String, Long> from(String source, Collection<String> records) {
    var ids = new HashMap<String, Long>();
    db.sql(
            "select origin_record, id from catalogue_entry where origin = :source and origin_record = any(:records)")
        .param("source", source)
        .param("records", records.toArray(String[]::new))
        .query(
            row -> {
              ids.put(row.getString(1), row.getLong(2));
            });
    return ids;
  }

  /** Whether there is nothing yet, not even hidden entries. */
  public boolean isEmpty() {
    return db.sql("select not exists (select from catalogue_entry)").query(Boolean.class).single();
  }

  /** Ids of all entries marked as sample, lowest first. */
  public List<Long> samples() {
    return db.sql("select id from catalogue_entry where sample order by id")
        .query(Long.class)
        .list();
  }

  /** Puts entries into a whole at the positions of the list. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void order(String wholeSlug, List<Long> entryIds) {
    db.sql(
            """
            insert into catalogue_membership (whole_id, entry_id, position)
            select w.id, m.id, m.position
            from unnest(:ids) with ordinality as m(id, position), catalogue_entry w
            where w.slug = :whole
            on conflict (whole_id, entry_id) do update set position = excluded.position
            """)
        .param("whole", wholeSlug)
        .param("ids", entryIds.toArray(Long[]::new))
        .update();
  }

  /** Notes that the content of an entry can now be had in a language too. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void addLanguage(long id, Language language) {
    db.sql(
            """
            update catalogue_entry set changed_at = now(),
              languages = (select array_agg(distinct l order by l) from unnest(languages || array[:language]) as l)
            where id = :id
            """)
        .param("id", id)
        .param("language", language.tag())
        .update();
    changes.tell(List.of(id));
  }

  /**
   * Tells the world that what a room holds of these entries changed, though their drafts did not.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void contentChanged(Collection<Long> ids) {
    db.sql("update catalogue_entry set changed_at = now() where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .update();
    changes.tell(List.copyOf(ids));
  }

  private Map<String, Long> insert(List<EntryDraft> drafts, List<String> slugs) {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (var i = 0; i < drafts.size(); i++) {
      rows.add(row(drafts.get(i), slugs.get(i)));
    }
    var ids = new HashMap<String, Long>();
    db.sql(
            """
            insert into catalogue_entry as e (kind, slug, type, original_language, published, countries, topics,
              audiences, languages, age_from, age_to, pages, organisation_id, origin, origin_record, sample)
            select distinct on (d.slug) d.kind, d.slug, d.type, d.original, d.published, d.countries, d.topics,
              d.audiences, d.languages, d.age_from, d.age_to, d.pages, o.id, d.origin, d.origin_record, d.sample
            from jsonb_to_recordset(:rows::jsonb) as d(kind text, slug text, type text, original text, published text,
              countries text[], topics text[], audiences text[], languages text[], age_from int, age_to int,
              pages int, organisation text, origin text, origin_record text, sample boolean, position int)
            left join catalogue_entry o on o.slug = d.organisation and o.kind = 'organisation'
            order by d.slug, d.position desc
            on conflict (slug) do update set kind = excluded.kind, type = excluded.type,
              original_language = excluded.original_language, published = excluded.published,
              countries = excluded.countries, topics = excluded.topics, audiences = excluded.audiences,
              languages = excluded.languages, age_from = excluded.age_from, age_to = excluded.age_to,
              pages = excluded.pages, organisation_id = excluded.organisation_id,
              visibility = case when e.held_back then 'withdrawn' else 'public' end,
              sample = excluded.sample, changed_at = now()
            returning e.id, e.slug
            """)
        .param("rows", json.writeValueAsString(rows))
        .query(
            row -> {
              ids.put(row.getString(2), row.getLong(1));
            });
    return ids;
  }

  private static Map<String, @Nullable Object> row(EntryDraft draft, String slug) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    var ages = draft.ages();
    var origin = draft.origin();
    row.put("kind", draft.kind().code());
    row.put("slug", slug);
    row.put("type", draft.type());
    row.put("original", draft.original().tag());
    row.put("published", draft.published().toString());
    row.put("countries", draft.countries());
    row.put("topics", draft.topics());
    row.put("audiences", draft.audiences());
    row.put(
        "languages", draft.languages().stream().map(language -> language.tag()).sorted().toList());
    row.put("age_from", ages == null ? null : ages.from());
    row.put("age_to", ages == null ? null : ages.to());
    row.put("pages", draft.pages());
    row.put("organisation", draft.organisation());
    row.put("origin", origin == null ? null : origin.source());
    row.put("origin_record", origin == null ? null : origin.record());
    row.put("sample", draft.sample());
    return row;
  }

  private void writeTexts(List<EntryDraft> drafts, List<String> slugs, Map<String, Long> ids) {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (var i = 0; i < drafts.size(); i++) {
      var id = ids.get(slugs.get(i));
      drafts
          .get(i)
          .texts()
          .forEach(
              (language, text) -> {
                var row = new LinkedHashMap<String, @Nullable Object>();
                row.put("entry_id", id);
                row.put("language", language.tag());
                row.put("title", text.title());
                row.put("summary", text.summary());
                row.put("state", text.state());
                row.put("translator", text.translator());
                rows.add(row);
              });
    }
    db.sql("delete from catalogue_text where entry_id = any(:ids)")
        .param("ids", ids.values().toArray(Long[]::new))
        .update();
    db.sql(
            """
            insert into catalogue_text (entry_id, language, title, summary, state, translator)
            select entry_id, language, title, summary, state, translator
            from jsonb_to_recordset(:rows::jsonb)
              as t(entry_id bigint, language text, title text, summary text, state text, translator text)
            on conflict (entry_id, language) do update set title = excluded.title, summary = excluded.summary
            """)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  private void writeMemberships(
      List<EntryDraft> drafts, List<String> slugs, Map<String, Long> ids) {
    var wholes = new ArrayList<String>();
    var members = new ArrayList<Long>();
    for (var i = 0; i < drafts.size(); i++) {
      for (var whole : drafts.get(i).wholes()) {
        wholes.add(whole);
        members.add(ids.get(slugs.get(i)));
      }
    }
    if (wholes.isEmpty()) {
      return;
    }
    db.sql(
            """
            insert into catalogue_membership (whole_id, entry_id, position)
            select w.id, m.entry_id,
              coalesce((select max(position) from catalogue_membership x where x.whole_id = w.id), 0) + m.position
            from unnest(:wholes, :members) with ordinality as m(slug, entry_id, position)
            join catalogue_entry w on w.slug = m.slug
            on conflict do nothing
            """)
        .param("wholes", wholes.toArray(String[]::new))
        .param("members", members.toArray(Long[]::new))
        .update();
  }
}
