package org.childhub.library;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.childhub.catalogue.Backers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells organisations from persons by what the hub holds already. */
@Component
public class KnownBodies {
  private final JdbcClient db;
  private final Backers organisations;

  KnownBodies(JdbcClient db, Backers organisations) {
    this.db = db;
    this.organisations = organisations;
  }

  /**
   * Those of the names that an organisation of the catalogue has, or that publications give as a
   * body among their authors; small and capital letters are the same.
   */
  public Set<String> among(Collection<String> names) {
    var known = new TreeSet<>(organisations.named(names));
    known.addAll(
        db.sql(
                """
                select distinct n.name from unnest(:names::text[]) as n(name)
                join (
                  select distinct lower(author ->> 'name') as name from library_publication p
                  cross join lateral jsonb_array_elements(p.authors) as author where (author ->> 'body')::boolean
                ) as body on body.name = lower(n.name)
                """)
            .param("names", names.toArray(String[]::new))
            .query(String.class)
            .list());
    return known;
  }
}
