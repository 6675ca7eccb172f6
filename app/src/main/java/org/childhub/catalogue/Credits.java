package org.childhub.catalogue;

import java.util.Collection;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is named as having translated entries: names with a comma between them. */
@Component
public class Credits {
  private final JdbcClient db;
  private final Entries entries;

  Credits(JdbcClient db, Entries entries) {
    this.db = db;
    this.entries = entries;
  }

  /** Takes a name away from the translations of these entries into a language. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remove(Collection<Long> entryIds, Language language, String name) {
    var changed =
        db.sql(
                """
                update catalogue_text set translator =
                  nullif(array_to_string(array_remove(string_to_array(translator, ', '), :name), ', '), '')
                where entry_id = any(:ids) and language = :language and strpos(translator, :name) > 0
                returning entry_id
                """)
            .param("ids", entryIds.toArray(Long[]::new))
            .param("language", language.tag())
            .param("name", name)
            .query(Long.class)
            .list();
    entries.contentChanged(changed);
  }
}
