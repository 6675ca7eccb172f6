package org.childhub.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands behind an item: its organisation, then the donors that it names. */
@Component
public class Backers {
  private final JdbcClient db;

  Backers(JdbcClient db) {
    this.db = db;
  }

  private record Row(
      long id,
      String slug,
      String title,
      String language,
      String logo,
      String known,
      boolean own) {}

  /**
   * The public organisation of an entry and its donors, each once. A donor is an organisation of
   * the catalogue where its name is one of that organisation's titles, in whatever letters and
   * language; else its name alone is shown.
   *
   * @param donors names as the item gives them
   */
  public List<Backer> of(long entryId, Collection<String> donors, Language reader) {
    var backers = new LinkedHashMap<Object, Backer>();
    var known = new HashMap<String, Row>();
    for (var row : rows(entryId, donors, reader)) {
      if (row.own()) {
        backers.put(row.id(), backer(row));
      }
      known.putIfAbsent(Fold.fold(row.known()), row);
    }
    for (var donor : donors) {
      var row = known.get(Fold.fold(donor));
      backers.putIfAbsent(
          row == null ? Fold.fold(donor) : (Object) row.id(),
          row == null ? new Backer(donor, null, null, null) : backer(row));
    }
    return new ArrayList<>(backers.values());
  }

  /** Those of the names that public organisations have in some language, in whatever case. */
  public Set<String> named(Collection<String> names) {
    return Set.copyOf(
        db.sql(
                """
                select distinct n.name from unnest(:names::text[]) as n(name)
                join catalogue_text t on lower(t.title) = lower(n.name)
                join catalogue_entry e on e.id = t.entry_id and e.kind = 'organisation' and e.visibility = 'public'
                """)
            .param("names", names.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  /** Each title of the entry's organisation and, where there are donors, of all others. */
  private List<Row> rows(long entryId, Collection<String> donors, Language reader) {
    return db.sql(
            """
            select o.id, o.slug, t.title, t.language, coalesce(l.address, '') as logo, x.title as known,
              o.id is not distinct from e.organisation_id as own
            from catalogue_entry e
            join catalogue_entry o on o.kind = 'organisation' and o.visibility = 'public'
              and (o.id = e.organisation_id or :donors)
            join catalogue_text x on x.entry_id = o.id
            cross join lateral (
              select y.title, y.language from catalogue_text y where y.entry_id = o.id
              order by array_position(:languages, y.language) nulls last, y.language <> o.original_language, y.language
              limit 1) t
            left join catalogue_logo l on l.entry_id = o.id
            where e.id = :entry order by own desc, o.id
            """)
        .param("entry", entryId)
        .param("donors", !donors.isEmpty())
        .param("languages", Cards.preference(reader))
        .query(Row.class)
        .list();
  }

  private static Backer backer(Row row) {
    return new Backer(
        row.title(),
        Language.of(row.language()),
        Kind.ORGANISATION.path(row.slug()),
        row.logo().isEmpty() ? null : row.logo());
  }
}
