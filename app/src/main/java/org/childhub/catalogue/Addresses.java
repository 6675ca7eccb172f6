package org.childhub.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of entries: which are free, and how an entry gets another one. */
@Component
public class Addresses {
  private final JdbcClient db;
  private final Entries entries;
  private final Slugs slugs;
  private final ApplicationEventPublisher events;

  Addresses(JdbcClient db, Entries entries, Slugs slugs, ApplicationEventPublisher events) {
    this.db = db;
    this.entries = entries;
    this.slugs = slugs;
    this.events = events;
  }

  /**
   * The wished slug, with a number where it is or was another's; free until the transaction ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String free(String wish) {
    entries.waitForTurn();
    return slugs.free(wish);
  }

  /**
   * Gives an entry another address, the wished one or a numbered form of it, and answers it; the
   * old one leads there.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String move(long id, String wish) {
    entries.waitForTurn();
    var from =
        db.sql("select slug from catalogue_entry where id = :id")
            .param("id", id)
            .query(String.class)
            .single();
    // Where it comes back to an address that it had, that one leads nowhere else.
    db.sql("delete from catalogue_former_slug where slug = :wish and entry_id = :id")
        .param("wish", wish)
        .param("id", id)
        .update();
    var to = from.equals(wish) ? from : slugs.free(wish);
    if (!to.equals(from)) {
      db.sql("update catalogue_entry set slug = :to where id = :id")
          .param("to", to)
          .param("id", id)
          .update();
      db.sql("insert into catalogue_former_slug (slug, entry_id) values (:from, :id)")
          .param("from", from)
          .param("id", id)
          .update();
      events.publishEvent(new EntryMoved(from, to));
      entries.contentChanged(List.of(id));
    }
    return to;
  }

  /**
   * The entries at these addresses, or that once had them, whoever may see them, by the address
   * asked for.
   */
  public Map<String, Long> entries(Collection<String> asked) {
    var found = new HashMap<String, Long>();
    db.sql(
            """
            select f.slug, f.entry_id from catalogue_former_slug f where f.slug = any(:asked)
            union all select e.slug, e.id from catalogue_entry e where e.slug = any(:asked)
            """)
        .param("asked", asked.toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString(1), row.getLong(2));
            });
    return found;
  }

  /** Today's addresses of entries by the address asked for, which may be a former one. */
  public Map<String, String> current(Collection<String> asked) {
    var current = new HashMap<String, String>();
    db.sql(
            """
            select f.slug, e.slug from catalogue_former_slug f join catalogue_entry e on e.id = f.entry_id
            where f.slug = any(:asked)
            union all select e.slug, e.slug from catalogue_entry e where e.slug = any(:asked)
            """)
        .param("asked", asked.toArray(String[]::new))
        .query(
            row -> {
              current.put(row.getString(1), row.getString(2));
            });
    return current;
  }

  /** Today's address of an entry, whoever may see it. */
  public Optional<String> of(long id) {
    return db.sql("select slug from catalogue_entry where id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }
}
