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

/** Reads publications; what a page shows comes in one statement. */
@Component
class PublicationQueries {
  private static final String DETAILS =
      """
      select jsonb_build_object(
        'authors', p.authors, 'publisher', p.publisher, 'licence', p.licence, 'isbn', p.isbn, 'doi', p.doi,
        'url', p.url, 'symbol', p.symbol, 'status', p.status, 'donors', p.donors, 'audiences', e.audiences,
        'ageFrom', e.age_from, 'ageTo', e.age_to,
        'texts', (select jsonb_agg(jsonb_build_object('language', t.language, 'title', t.title, 'summary', t.summary,
            'state', t.state, 'translator', t.translator) order by t.language <> e.original_language, t.language)
          from catalogue_text t where t.entry_id = e.id),
        'bodies', (select coalesce(jsonb_agg(b.language order by b.language), '[]')
          from library_body b where b.entry_id = e.id),
        'readable', (select coalesce(jsonb_object_agg(r.language, r.paragraphs), '{}') from (
            select language, count(*) as paragraphs from library_paragraph where entry_id = e.id group by language) r),
        'files', (select coalesce(jsonb_agg(jsonb_build_object('fileId', f.file_id, 'language', f.language)
            order by f.position, f.file_id), '[]') from library_file f where f.entry_id = e.id),
        'relations', (select coalesce(jsonb_agg(jsonb_build_object('relation', r.relation, 'entryId', x.id)), '[]')
          from library_relation r join catalogue_entry x on x.slug = r.target_slug where r.entry_id = e.id),
        'inverse', (select coalesce(jsonb_agg(jsonb_build_object('relation', r.relation, 'entryId', r.entry_id)), '[]')
          from library_relation r where r.target_slug = e.slug),
        'citedBy', (select coalesce(jsonb_agg(distinct jsonb_build_object('relation', 'cites', 'entryId', r.entry_id)),
            '[]') from library_reference r where r.target_slug = e.slug and r.entry_id <> e.id),
        'views', (select coalesce(sum(v.views), 0) from catalogue_view v where v.entry_id = e.id))::text
      from catalogue_entry e left join library_publication p on p.entry_id = e.id
      where e.id = :id
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  PublicationQueries(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** The row as PostgreSQL builds it; names are those of the JSON above. */
  private record Row(
      @Nullable List<Author> authors,
      @Nullable String publisher,
      @Nullable String licence,
      @Nullable String isbn,
      @Nullable String doi,
      @Nullable String url,
      @Nullable String symbol,
      @Nullable String status,
      @Nullable List<String> donors,
      List<String> audiences,
      @Nullable Integer ageFrom,
      @Nullable Integer ageTo,
      List<TextRow> texts,
      List<String> bodies,
      Map<String, Integer> readable,
      List<FileRow> files,
      List<Publication.Link> relations,
      List<Publication.Link> inverse,
      List<Publication.Link> citedBy,
      long views) {}

  private record TextRow(String language, String title, String summary, String state, @Nullable String translator) {}

  private record FileRow(long fileId, String language) {}

  Optional<Publication> find(long entryId) {
    return db.sql(DETAILS)
        .param("id", entryId)
        .query(String.class)
        .optional()
        .map(row -> publication(json.readValue(row, Row.class)));
  }

  private static Publication publication(Row row) {
    var relations = new java.util.ArrayList<>(row.relations());
    row.inverse().forEach(link -> relations.add(new Publication.Link(link.relation() + "-inverse", link.entryId())));
    return new Publication(
        row.authors() == null ? List.of() : row.authors(),
        row.publisher(),
        row.licence(),
        row.isbn(),
        row.doi(),
        row.url(),
        row.symbol(),
        row.status(),
        row.donors() == null ? List.of() : row.donors(),
        row.audiences(),
        row.ageFrom(),
        row.ageTo(),
        row.texts().stream()
            .map(
                text ->
                    new Publication.Translation(
                        Language.of(text.language()), text.title(), text.summary(), text.state(), text.translator()))
            .toList(),
        row.bodies().stream().map(Language::of).toList(),
        new TreeMap<>(row.readable()),
        row.files().stream()
            .map(file -> new Publication.FileLink(file.fileId(), Language.of(file.language())))
            .toList(),
        List.copyOf(relations),
        row.citedBy(),
        row.views());
  }

  /** The text of some pages in Markdown, in one language. */
  Optional<String> body(long entryId, Language language) {
    return db.sql("select markdown from library_body where entry_id = :id and language = :language")
        .param("id", entryId)
        .param("language", language.tag())
        .query(String.class)
        .optional();
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

  /** What the paragraphs of a text name, by the anchor where they name it; only texts that are here. */
  List<Reference> references(long entryId) {
    return db.sql(
            """
            select r.anchor, r.words, r.target_slug, r.target_anchor from library_reference r
            join catalogue_entry e on e.slug = r.target_slug and e.visibility = 'public'
            where r.entry_id = :id order by r.anchor, length(r.words) desc
            """)
        .param("id", entryId)
        .query(Reference.class)
        .list();
  }
}
