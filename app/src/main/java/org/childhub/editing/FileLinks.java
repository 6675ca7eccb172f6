package org.childhub.editing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links in an item's texts to a file that is taken away for good: they go, their words stay. */
@Component
class FileLinks {
  private final JdbcClient db;
  private final Present present;
  private final Publishing publishing;

  FileLinks(JdbcClient db, Present present, Publishing publishing) {
    this.db = db;
    this.present = present;
    this.publishing = publishing;
  }

  /**
   * A regular expression, for Java and for PostgreSQL, of the Markdown that links to a file; its
   * first group is the words.
   */
  static String inText(long fileId) {
    var run = "[^\\[\\]\\\\]*";
    return "(?<!!)\\[(" + run + "(?:\\\\." + run + ")*)\\]\\(/files/" + fileId + "/[^)]*\\)";
  }

  /** From the item's public page, from all its versions and from what members type. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(Item item, long fileId) {
    for (var table : List.of("editing_version", "editing_autosave")) {
      db.sql(
              """
              update %s set content = jsonb_set(content, '{texts}', (
                select jsonb_object_agg(key, jsonb_set(value, '{body}',
                  to_jsonb(regexp_replace(value ->> 'body', :link, '\\1', 'g'))))
                from jsonb_each(content -> 'texts')))
              where item_id = :item
                and exists (select from jsonb_each(content -> 'texts') where value ->> 'body' ~ :link)
              """
                  .formatted(table))
          .param("item", item.id())
          .param("link", inText(fileId))
          .update();
    }
    var entry = item.entryId();
    if (entry != null) {
      present
          .open(item)
          .filter(open -> !open.without(fileId).saysTheSame(open))
          .ifPresent(open -> publishing.write(item.kind(), entry, open.without(fileId)));
    }
  }
}
