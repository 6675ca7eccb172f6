package org.childhub.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads publications; what the library knows of one comes in one statement. */
@Component
class PublicationQueries {
  private final JdbcClient db;
  private final JsonMapper json;

  PublicationQueries(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** The row as PostgreSQL builds it; names are those of the JSON below. */
  private record Row(
      List<Author> authors,
      @Nullable String publisher,
      @Nullable String licence,
      @Nullable String isbn,
      @Nullable String doi,
      @Nullable String url,
      @Nullable String symbol,
      @Nullable String status,
      List<String> donors,
      List<String> bodies,
      Map<String, Integer> readable,
      List<FileRow> files,
      List<Relation> relations,
      List<Publication.InverseRelation> inverse) {

    Publication publication() {
      return new Publication(
          authors,
          publisher,
          licence,
          isbn,
          doi,
          url,
          symbol,
          status,
          donors,
          bodies.stream().map(Language::of).toList(),
          new TreeMap<>(readable),
          files.stream()
              .map(
                  file ->
                      new Publication.FileLink(
                          file.fileId(), Language.of(file.language()), file.name()))
              .toList(),
          relations,
          inverse);
    }
  }

  private record FileRow(long fileId, String language, String name) {}

  /** The publication with this entry id; the slug finds what others say of it. */
  Optional<Publication> find(long entryId, String slug) {
    return db.sql(
            """
            select json_build_object(
              'authors', p.authors, 'publisher', p.publisher, 'licence', p.licence, 'isbn', p.isbn, 'doi', p.doi,
              'url', p.url, 'symbol', p.symbol, 'status', p.status, 'donors', p.donors,
              'bodies', array(select b.language from library_body b where b.entry_id = p.entry_id order by 1),
              'readable', (select coalesce(json_object_agg(r.language, r.paragraphs), '{}') from (
                  select language, count(*) as paragraphs from library_paragraph where entry_id = p.entry_id
                  group by language) r),
              'files', (select coalesce(json_agg(json_build_object('fileId', f.file_id, 'language', f.language, 'name', f.name)
                  order by f.position, f.file_id), '[]') from library_file f where f.entry_id = p.entry_id),
              'relations', (select coalesce(json_agg(json_build_object('relation', r.relation,
                  'targetSlug', r.target_slug)), '[]') from library_relation r where r.entry_id = p.entry_id),
              'inverse', (select coalesce(json_agg(json_build_object('relation', i.relation,
                  'entryId', i.entry_id)), '[]') from (
                  select relation, entry_id from library_relation where target_slug = :slug
                  union
                  select 'cites', entry_id from library_reference where target_slug = :slug and entry_id <> :id) i)
              )::text
            from library_publication p where p.entry_id = :id
            """)
        .param("id", entryId)
        .param("slug", slug)
        .query(String.class)
        .optional()
        .map(row -> json.readValue(row, Row.class).publication());
  }

  /** The numbered text in one language, in order; empty where there is none. */
  List<Paragraph> paragraphs(long entryId, Language language) {
    return db.sql(
            """
            select anchor, number, level, heading, body from library_paragraph
            where entry_id = :id and language = :language order by position
            """)
        .param("id", entryId)
        .param("language", language.tag())
        .query(Paragraph.class)
        .list();
  }

  /** What the paragraphs of a text name, by the anchor where they name it, longest words first. */
  List<Reference> references(long entryId) {
    return db.sql(
            """
            select anchor, words, target_slug, target_anchor from library_reference
            where entry_id = :id order by anchor, length(words) desc
            """)
        .param("id", entryId)
        .query(Reference.class)
        .list();
  }
}
