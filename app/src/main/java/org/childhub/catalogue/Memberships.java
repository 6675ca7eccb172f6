package org.childhub.catalogue;

import java.util.Collection;
import java.util.List;
import org.childhub.web.ContentVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What series and collections hold beyond what drafts say, which only put entries into some. */
@Component
public class Memberships {
  private final JdbcClient db;
  private final ContentVersion version;

  Memberships(JdbcClient db, ContentVersion version) {
    this.db = db;
    this.version = version;
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

  /** All that a series or collection holds, public or not, in its order. */
  public List<Long> of(long wholeId) {
    return db.sql(
            "select entry_id from catalogue_membership where whole_id = :whole order by position, entry_id")
        .param("whole", wholeId)
        .query(Long.class)
        .list();
  }

  /** Gives what a series or collection holds the order of this list. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void arrange(long wholeId, List<Long> entryIds) {
    db.sql(
            """
            update catalogue_membership m set position = n.position
            from unnest(:ids) with ordinality as n(id, position)
            where m.whole_id = :whole and m.entry_id = n.id
            """)
        .param("whole", wholeId)
        .param("ids", entryIds.toArray(Long[]::new))
        .update();
    version.raiseAfterCommit();
  }
}
