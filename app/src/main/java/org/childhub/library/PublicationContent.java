package org.childhub.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.childhub.catalogue.Entries;
import org.childhub.catalogue.EntryContent;
import org.childhub.catalogue.EntryName;
import org.childhub.catalogue.MarkdownText;
import org.childhub.catalogue.Passage;
import org.childhub.files.FileTextReady;
import org.childhub.files.PageText;
import org.childhub.files.StoredFile;
import org.childhub.files.StoredFiles;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What makes publications findable: numbered texts, bodies, the pages of files, authors and
 * numbers.
 */
@Component
class PublicationContent implements EntryContent {
  private final JdbcClient db;
  private final StoredFiles files;
  private final PublicationTexts texts;
  private final Entries entries;

  PublicationContent(JdbcClient db, StoredFiles files, PublicationTexts texts, Entries entries) {
    this.db = db;
    this.files = files;
    this.texts = texts;
    this.entries = entries;
  }

  /** A file's text comes later than the file: its publications are told again. */
  @ApplicationModuleListener
  void on(FileTextReady ready) {
    var ids =
        db.sql("select entry_id from library_file where file_id = :file")
            .param("file", ready.fileId())
            .query(Long.class)
            .list();
    if (!ids.isEmpty()) {
      entries.contentChanged(ids);
    }
  }

  @Override
  public List<Passage> passages(Collection<Long> entryIds) {
    var ids = entryIds.toArray(Long[]::new);
    var passages = new ArrayList<Passage>();
    db.sql(
            """
            select entry_id, language, anchor, number, body from library_paragraph
            where entry_id = any(:ids) order by entry_id, language, position
            """)
        .param("ids", ids)
        .query(
            row -> {
              paragraph(row, passages);
            });
    passages.addAll(texts.passages(entryIds));
    addFiles(ids, passages);
    return passages;
  }

  private static void paragraph(ResultSet row, List<Passage> passages) throws SQLException {
    var number = row.getString("number");
    for (var piece : Passage.pieces(row.getString("body"))) {
      passages.add(
          new Passage(
              row.getLong("entry_id"),
              Language.of(row.getString("language")),
              "~/read?in=%s#%s".formatted(row.getString("language"), row.getString("anchor")),
              null,
              number.isEmpty() ? null : number,
              piece));
    }
  }

  private record Attached(long entryId, long fileId, String language, String name) {}

  private void addFiles(Long[] ids, List<Passage> passages) {
    var attached =
        db.sql(
                """
                select entry_id, file_id, language, name from library_file
                where entry_id = any(:ids) order by entry_id, position, file_id
                """)
            .param("ids", ids)
            .query(Attached.class)
            .list();
    var fileIds = attached.stream().map(Attached::fileId).collect(Collectors.toSet());
    var stored = files.find(fileIds);
    var pages = files.pages(fileIds);
    for (var each : attached) {
      var file = stored.get(each.fileId());
      if (file != null) {
        addPages(each, file.named(each.name()), pages.getOrDefault(file.id(), List.of()), passages);
      }
    }
  }

  private static void addPages(
      Attached attached, StoredFile file, List<PageText> pages, List<Passage> passages) {
    for (var page : pages) {
      var numbered = page.page() > 0;
      // Only viewers of PDF know what to do with a page in an address.
      var place =
          numbered && file.ending().equals("pdf")
              ? file.address() + "#page=" + page.page()
              : file.address();
      for (var piece : Passage.pieces(page.text())) {
        passages.add(
            new Passage(
                attached.entryId(),
                Language.of(attached.language()),
                place,
                numbered ? page.page() : null,
                null,
                piece));
      }
    }
  }

  @Override
  public List<EntryName> names(Collection<Long> entryIds) {
    return db.sql(
            """
            select p.entry_id, n.name, n.maker from library_publication p
            cross join lateral (
              select author ->> 'name', true from jsonb_array_elements(p.authors) as author
              union all select p.publisher, true
              union all select unnest(array[p.symbol, p.isbn, p.doi]), false) n (name, maker)
            where p.entry_id = any(:ids) and n.name is not null
            """)
        .param("ids", entryIds.toArray(Long[]::new))
        .query(EntryName.class)
        .list();
  }

  @Override
  public List<MarkdownText> texts(Collection<Long> entryIds) {
    return texts.of(entryIds);
  }
}
