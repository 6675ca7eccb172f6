package org.childhub.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.text.Language;
import org.childhub.text.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The texts (Markdown) that a room shows on the pages of its entries. Each room that has such texts
 * keeps them in a table of its own with the columns {@code entry_id}, {@code language} and {@code
 * markdown}, and makes this a bean for it.
 */
public abstract class PageTexts {
  private final JdbcClient db;
  private final Markdown markdown;
  private final String table;

  /**
   * @param table name of the room's table
   */
  protected PageTexts(JdbcClient db, Markdown markdown, String table) {
    this.db = db;
    this.markdown = markdown;
    this.table = table;
  }

  /** What search reads of them, by entry and language. */
  public final List<Passage> passages(Collection<Long> entryIds) {
    var passages = new ArrayList<Passage>();
    for (var text : of(entryIds)) {
      for (var piece : Passage.pieces(markdown.plain(text.markdown()))) {
        passages.add(new Passage(text.entryId(), text.language(), "~", null, null, piece));
      }
    }
    return passages;
  }

  /** Those of some entries, by entry and language. */
  public final List<MarkdownText> of(Collection<Long> entryIds) {
    return db.sql(
            "select entry_id, language, markdown from %s where entry_id = any(:ids) order by entry_id, language"
                .formatted(table))
        .param("ids", entryIds.toArray(Long[]::new))
        .query(
            (row, number) ->
                new MarkdownText(row.getLong(1), Language.of(row.getString(2)), row.getString(3)))
        .list();
  }

  /** That of an entry in one language. */
  public final Optional<String> find(long entryId, Language language) {
    return db.sql(
            "select markdown from %s where entry_id = :id and language = :language"
                .formatted(table))
        .param("id", entryId)
        .param("language", language.tag())
        .query(String.class)
        .optional();
  }

  /** Keeps these, by entry and language, in place of all that those entries had. */
  public final void replace(Map<Long, ? extends Map<Language, String>> texts) {
    var ids = new ArrayList<Long>();
    var languages = new ArrayList<String>();
    var bodies = new ArrayList<String>();
    texts.forEach(
        (id, body) ->
            body.forEach(
                (language, text) -> {
                  ids.add(id);
                  languages.add(language.tag());
                  bodies.add(text);
                }));
    db.sql("delete from %s where entry_id = any(:ids)".formatted(table))
        .param("ids", texts.keySet().toArray(Long[]::new))
        .update();
    db.sql(
            """
            insert into %s (entry_id, language, markdown)
            select t.id, t.language, t.body from unnest(:ids, :languages, :bodies) as t(id, language, body)
            """
                .formatted(table))
        .param("ids", ids.toArray(Long[]::new))
        .param("languages", languages.toArray(String[]::new))
        .param("bodies", bodies.toArray(String[]::new))
        .update();
  }
}
