package org.childhub.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.Entries;
import org.childhub.files.StoredFile;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes publications, a batch in one transaction with a fixed number of statements. */
@Component
public class Publications {
  private final JdbcClient db;
  private final JsonMapper json;
  private final Entries entries;
  private final Cards cards;
  private final Likenesses likenesses;
  private final PublicationDrafts drafts;
  private final PublicationTexts texts;

  Publications(
      JdbcClient db,
      JsonMapper json,
      Entries entries,
      Cards cards,
      Likenesses likenesses,
      PublicationDrafts drafts,
      PublicationTexts texts) {
    this.db = db;
    this.json = json;
    this.entries = entries;
    this.cards = cards;
    this.likenesses = likenesses;
    this.drafts = drafts;
    this.texts = texts;
  }

  /** A publication as the draft that would write it; putting it again changes nothing. */
  public Optional<PublicationDraft> draft(long entryId) {
    return drafts.find(entryId);
  }

  /**
   * Writes drafts and answers their ids in the same order; those that are there (by origin, else
   * slug) are replaced.
   */
  @Transactional
  public List<Long> putAll(List<PublicationDraft> drafts) {
    var ids = entries.putAll(drafts.stream().map(PublicationDraft::entry).toList());
    writePublications(drafts, ids);
    clear(ids);
    writeBodies(drafts, ids);
    writeParagraphs(drafts, ids);
    writeReferences(drafts, ids);
    writeRelations(drafts, ids);
    likenesses.write(drafts, ids);
    return ids;
  }

  /** A stored file that belongs to an entry, which has a name of its own for it. */
  public record Attached(long entryId, long fileId, Language language, String name) {}

  /**
   * Gives these entries exactly these files, in this order; the drafts have named their languages
   * already.
   */
  @Transactional
  public void replaceFiles(List<Long> entryIds, List<Attached> files) {
    db.sql("delete from library_file where entry_id = any(:entries)")
        .param("entries", entryIds.toArray(Long[]::new))
        .update();
    db.sql(
            """
            insert into library_file (entry_id, file_id, language, name, position)
            select entry_id, file_id, language, name, position
            from unnest(:entries, :files, :languages, :names) with ordinality
              as f(entry_id, file_id, language, name, position)
            on conflict do nothing
            """)
        .param("entries", files.stream().map(Attached::entryId).toArray(Long[]::new))
        .param("files", files.stream().map(Attached::fileId).toArray(Long[]::new))
        .param(
            "languages", files.stream().map(file -> file.language().tag()).toArray(String[]::new))
        .param("names", files.stream().map(Attached::name).toArray(String[]::new))
        .update();
  }

  /**
   * Hangs a stored file on a publication, after those that it has; false where there is no such
   * publication.
   */
  @Transactional
  public boolean attach(String slug, StoredFile file, Language language) {
    var entry = cards.id(slug);
    entry.ifPresent(id -> attach(id, file, language));
    return entry.isPresent();
  }

  private void attach(long entryId, StoredFile file, Language language) {
    db.sql(
            """
            insert into library_file (entry_id, file_id, language, name, position)
            select :entry, :file, :language, :name, count(*) from library_file where entry_id = :entry
            on conflict (entry_id, file_id) do update set language = excluded.language, name = excluded.name
            """)
        .param("entry", entryId)
        .param("file", file.id())
        .param("language", language.tag())
        .param("name", file.name())
        .update();
    entries.addLanguage(entryId, language);
  }

  private void writePublications(List<PublicationDraft> drafts, List<Long> ids) {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (var i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      var row = row(ids.get(i));
      row.put("authors", draft.authors());
      row.put("publisher", draft.publisher());
      row.put("licence", draft.licence());
      row.put("isbn", draft.isbn());
      row.put("doi", draft.doi());
      row.put("url", draft.url());
      row.put("symbol", draft.symbol());
      row.put("status", draft.status());
      row.put("donors", draft.donors());
      rows.add(row);
    }
    write(
        """
        insert into library_publication (entry_id, authors, publisher, licence, isbn, doi, url, symbol, status, donors)
        select distinct on (entry_id) entry_id, authors, publisher, licence, isbn, doi, url, symbol, status, donors
        from jsonb_to_recordset(:rows::jsonb) as p(entry_id bigint, authors jsonb, publisher text, licence text,
          isbn text, doi text, url text, symbol text, status text, donors text[])
        on conflict (entry_id) do update set authors = excluded.authors, publisher = excluded.publisher,
          licence = excluded.licence, isbn = excluded.isbn, doi = excluded.doi, url = excluded.url,
          symbol = excluded.symbol, status = excluded.status, donors = excluded.donors
        """,
        rows);
  }

  private void clear(List<Long> ids) {
    for (var table : List.of("library_paragraph", "library_reference", "library_relation")) {
      db.sql("delete from %s where entry_id = any(:ids)".formatted(table))
          .param("ids", ids.toArray(Long[]::new))
          .update();
    }
  }

  private void writeBodies(List<PublicationDraft> drafts, List<Long> ids) {
    var bodies = new HashMap<Long, Map<Language, String>>();
    for (var i = 0; i < drafts.size(); i++) {
      bodies.computeIfAbsent(ids.get(i), id -> new HashMap<>()).putAll(drafts.get(i).bodies());
    }
    texts.replace(bodies);
  }

  private void writeParagraphs(List<PublicationDraft> drafts, List<Long> ids) {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (var i = 0; i < drafts.size(); i++) {
      for (var text : drafts.get(i).paragraphs().entrySet()) {
        var position = 0;
        for (var paragraph : text.getValue()) {
          var row = row(ids.get(i));
          row.put("language", text.getKey().tag());
          row.put("position", position++);
          row.put("anchor", paragraph.anchor());
          row.put("number", paragraph.number());
          row.put("level", paragraph.level());
          row.put("heading", paragraph.heading());
          row.put("body", paragraph.body());
          rows.add(row);
        }
      }
    }
    write(
        """
        insert into library_paragraph (entry_id, language, position, anchor, number, level, heading, body)
        select entry_id, language, position, anchor, number, level, heading, body
        from jsonb_to_recordset(:rows::jsonb) as p(entry_id bigint, language text, position int, anchor text,
          number text, level smallint, heading boolean, body text)
        """,
        rows);
  }

  private void writeReferences(List<PublicationDraft> drafts, List<Long> ids) {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (var i = 0; i < drafts.size(); i++) {
      for (var reference : drafts.get(i).references()) {
        var row = row(ids.get(i));
        row.put("anchor", reference.anchor());
        row.put("words", reference.words());
        row.put("target_slug", reference.targetSlug());
        row.put("target_anchor", reference.targetAnchor());
        rows.add(row);
      }
    }
    write(
        """
        insert into library_reference (entry_id, anchor, words, target_slug, target_anchor)
        select entry_id, anchor, words, target_slug, target_anchor
        from jsonb_to_recordset(:rows::jsonb)
          as r(entry_id bigint, anchor text, words text, target_slug text, target_anchor text)
        on conflict do nothing
        """,
        rows);
  }

  private void writeRelations(List<PublicationDraft> drafts, List<Long> ids) {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (var i = 0; i < drafts.size(); i++) {
      for (var relation : drafts.get(i).relations()) {
        var row = row(ids.get(i));
        row.put("relation", relation.relation());
        row.put("target_slug", relation.targetSlug());
        rows.add(row);
      }
    }
    write(
        """
        insert into library_relation (entry_id, relation, target_slug)
        select entry_id, relation, target_slug
        from jsonb_to_recordset(:rows::jsonb) as r(entry_id bigint, relation text, target_slug text)
        on conflict do nothing
        """,
        rows);
  }

  private static Map<String, @Nullable Object> row(long entryId) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("entry_id", entryId);
    return row;
  }

  private void write(String sql, List<Map<String, @Nullable Object>> rows) {
    if (!rows.isEmpty()) {
      db.sql(sql).param("rows", json.writeValueAsString(rows)).update();
    }
  }
}
