package org.childhub.news;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.childhub.catalogue.EntryContent;
import org.childhub.catalogue.EntryName;
import org.childhub.catalogue.MarkdownText;
import org.childhub.catalogue.Passage;
import org.childhub.text.Language;
import org.childhub.text.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What makes news findable: their texts, who wrote them, where a job is. */
@Component
class NewsContent implements EntryContent {
  private final JdbcClient db;
  private final Markdown markdown;

  NewsContent(JdbcClient db, Markdown markdown) {
    this.db = db;
    this.markdown = markdown;
  }

  @Override
  public List<Passage> passages(Collection<Long> entryIds) {
    var passages = new ArrayList<Passage>();
    db.sql(
            "select entry_id, language, markdown from news_body where entry_id = any(:ids) order by entry_id, language")
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
    return db.sql(
            """
            select entry_id, name, maker from news_item
            cross join lateral (
              select unnest(authors), true
              union all select place, false) n (name, maker)
            where entry_id = any(:ids) and name is not null
            """)
        .param("ids", entryIds.toArray(Long[]::new))
        .query(EntryName.class)
        .list();
  }

  @Override
  public List<MarkdownText> texts(Collection<Long> entryIds) {
    return db.sql("select entry_id, language, markdown from news_body where entry_id = any(:ids)")
        .param("ids", entryIds.toArray(Long[]::new))
        .query((row, number) -> MarkdownText.of(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }
}
