package org.childhub.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.web.ContentVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands behind an item: its organisation, then the donors that it names. */
@Component
public class Backers {
  private final JdbcClient db;
  private final ContentVersion version;
  private volatile Known known = new Known(-1, Map.of());

  Backers(JdbcClient db, ContentVersion version) {
    this.db = db;
    this.version = version;
  }

  /** The public organisations by their titles, folded, at one version of the content. */
  private record Known(long version, Map<String, Set<Long>> byTitle) {}

  private record Row(
      long id, String slug, String title, String language, String logo, boolean own) {}

  /**
   * The public organisation of an entry and its donors, each once. A donor is an organisation of
   * the catalogue where its name is one of that organisation's titles, in whatever letters and
   * language; else its name alone is shown.
   *
   * @param donors names as the item gives them
   */
  public List<Backer> of(long entryId, Collection<String> donors, Language reader) {
    var named = new LinkedHashMap<String, Set<Long>>();
    donors.forEach(donor -> named.put(donor, organisations(donor)));
    var rows = rows(entryId, named.values().stream().flatMap(Set::stream).toList(), reader);
    var backers = new LinkedHashMap<Object, Backer>();
    rows.stream().filter(Row::own).forEach(row -> backers.put(row.id(), backer(row)));
    named.forEach(
        (donor, ids) ->
            rows.stream()
                .filter(row -> ids.contains(row.id()))
                .findFirst()
                .ifPresentOrElse(
                    row -> backers.putIfAbsent(row.id(), backer(row)),
                    () ->
                        backers.putIfAbsent(
                            Fold.fold(donor), new Backer(donor, null, null, null))));
    return new ArrayList<>(backers.values());
  }

  /** Those of the names that public organisations have in some language, in whatever letters. */
  public Set<String> named(Collection<String> names) {
    return names.stream()
        .filter(name -> !organisations(name).isEmpty())
        .collect(Collectors.toSet());
  }

  private Set<Long> organisations(String name) {
    var last = known;
    var current = version.current();
    if (last.version() != current) {
      last = new Known(current, byTitle());
      known = last;
    }
    return last.byTitle().getOrDefault(Fold.fold(name), Set.of());
  }

  private Map<String, Set<Long>> byTitle() {
    var byTitle = new HashMap<String, Set<Long>>();
    db.sql(
            """
            select t.title, e.id from catalogue_entry e join catalogue_text t on t.entry_id = e.id
            where e.kind = 'organisation' and e.visibility = 'public'
            """)
        .query(
            row -> {
              byTitle
                  .computeIfAbsent(Fold.fold(row.getString(1)), title -> new TreeSet<>())
                  .add(row.getLong(2));
            });
    return byTitle;
  }

  /** The entry's own organisation, then the others by number; those that are public. */
  private List<Row> rows(long entryId, Collection<Long> others, Language reader) {
    return db.sql(
            """
            select o.id, o.slug, t.title, t.language, coalesce(l.address, '') as logo,
              o.id is not distinct from e.organisation_id as own
            from catalogue_entry e
            join catalogue_entry o on o.id = any(array_append(:others, e.organisation_id))
              and o.kind = 'organisation' and o.visibility = 'public'
            cross join lateral (
              select y.title, y.language from catalogue_text y where y.entry_id = o.id
              order by array_position(:languages, y.language) nulls last, y.language <> o.original_language, y.language
              limit 1) t
            left join catalogue_logo l on l.entry_id = o.id
            where e.id = :entry order by own desc, o.id
            """)
        .param("entry", entryId)
        .param("others", others.toArray(Long[]::new))
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
