package org.childhub.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.childhub.text.Language;
import org.childhub.text.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of series, collections and organisations. */
@Component
class WholeContent implements EntryContent {
  private final JdbcClient db;
  private final Markdown markdown;

  WholeContent(JdbcClient db, Markdown markdown) {
    this.db = db;
    this.markdown = markdown;
  }

  @Override
  public List<Passage> passages(Collection<Long> entryIds) {
    var passages = new ArrayList<Passage>();
    db.sql(
            "select entry_id, language, markdown from catalogue_body where entry_id = any(:ids) order by entry_id, language")
        .param("ids", entryIds.toArray(Long[]::new))
        .query(
            row -> {
              for (var piece : Passage.pieces(markdown.plain(row.getString(3)))) {
                passages.add(
                    new Passage(
                        row.getLong(1), Language.of(row.getString(2)), "~", null, null, piece));
              }
            });
    return passages;
  }

  @Override
  public List<EntryName> names(Collection<Long> entryIds) {
    return List.of();
  }

  @Override
  public List<MarkdownText> texts(Collection<Long> entryIds) {
    return db.sql(
            "select entry_id, language, markdown from catalogue_body where entry_id = any(:ids)")
        .param("ids", entryIds.toArray(Long[]::new))
        .query((row, number) -> MarkdownText.of(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }
}
