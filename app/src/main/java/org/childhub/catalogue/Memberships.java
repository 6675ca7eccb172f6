package org.childhub.catalogue;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which series and collections an entry is taken out of: drafts only put it into some. */
@Component
public class Memberships {
  private final JdbcClient db;

  Memberships(JdbcClient db) {
    this.db = db;
  }

  /** Takes an entry out of all series and collections but these, by their slugs of today. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepOnly(long entryId, Collection<String> wholes) {
    db.sql(
            """
            delete from catalogue_membership m using catalogue_entry w
            where m.entry_id = :id and w.id = m.whole_id and w.slug <> all(:wholes)
            """)
        .param("id", entryId)
        .param("wholes", wholes.toArray(String[]::new))
        .update();
  }
}
