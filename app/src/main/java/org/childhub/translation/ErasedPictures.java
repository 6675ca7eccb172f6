package org.childhub.translation;

import org.childhub.editing.FileErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes pictures that are erased, with the words for them, and links to them, whose words stay,
 * from what translators have typed and from the originals of earlier translations.
 */
@Component
class ErasedPictures {
  private final JdbcClient db;

  ErasedPictures(JdbcClient db) {
    this.db = db;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(FileErased erased) {
    take("translation_draft", "body", erased);
    take("translation_source", "words", erased);
  }

  private void take(String table, String column, FileErased erased) {
    db.sql(
            """
            update %1$s set %2$s = btrim(regexp_replace(
              regexp_replace(%2$s, :picture, '', 'g'), :link, '\\1', 'g'), E' \\n')
            where entry_id = :entry and (%2$s ~ :picture or %2$s ~ :link)
            """
                .formatted(table, column))
        .param("picture", erased.picture())
        .param("link", erased.link())
        .param("entry", erased.entryId())
        .update();
  }
}
