package org.childhub.news;

import java.util.Collection;
import java.util.List;
import org.childhub.catalogue.EntryContent;
import org.childhub.catalogue.EntryName;
import org.childhub.catalogue.MarkdownText;
import org.childhub.catalogue.Passage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What makes news findable: their texts, who wrote them, where a job is. */
@Component
class NewsContent implements EntryContent {
  private final JdbcClient db;
  private final NewsTexts texts;

  NewsContent(JdbcClient db, NewsTexts texts) {
    this.db = db;
    this.texts = texts;
  }

  @Override
  public List<Passage> passages(Collection<Long> entryIds) {
    return texts.passages(entryIds);
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
    return texts.of(entryIds);
  }
}
