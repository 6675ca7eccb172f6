package org.childhub.catalogue;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an operator took from the pages stays away, whatever its source says, until the operator
 * shows it again.
 */
@Component
public class Withdrawals {
  private final JdbcClient db;
  private final Entries entries;

  Withdrawals(JdbcClient db, Entries entries) {
    this.db = db;
    this.entries = entries;
  }

  /** Withdraws an item or shows it again; false where there is none in the other state. */
  @Transactional
  public boolean set(String slug, boolean withdrawn) {
    var ids =
        db.sql(
                """
                update catalogue_entry set held_back = :withdrawn,
                  visibility = case when :withdrawn then 'withdrawn' else 'public' end
                where slug = :slug and visibility = case when :withdrawn then 'public' else 'withdrawn' end
                returning id
                """)
            .param("slug", slug)
            .param("withdrawn", withdrawn)
            .query(Long.class)
            .list();
    if (!ids.isEmpty()) {
      entries.contentChanged(List.copyOf(ids));
    }
    return !ids.isEmpty();
  }

  /** Withdraws entries or shows them again, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void setAll(Collection<Long> ids, boolean withdrawn) {
    db.sql(
            """
            update catalogue_entry set held_back = :withdrawn,
              visibility = case when :withdrawn then 'withdrawn' else 'public' end
            where id = any(:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("withdrawn", withdrawn)
        .update();
    entries.contentChanged(ids);
  }
}
