package org.childhub.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives entries their addresses: the one a record has already, else its wish with a number where that is taken. */
@Component
class Slugs {
  private final JdbcClient db;

  Slugs(JdbcClient db) {
    this.db = db;
  }

  /** The slug of each draft, in the same order. */
  List<String> of(List<EntryDraft> drafts) {
    var known = slugsByOrigin(drafts);
    var taken = takenSlugs(drafts);
    var slugs = new ArrayList<String>();
    for (var draft : drafts) {
      var origin = draft.origin();
      if (origin == null) {
        slugs.add(draft.slug());
      } else {
        slugs.add(known.computeIfAbsent(origin, anyone -> free(draft.slug(), taken)));
      }
    }
    return slugs;
  }

  private static String free(String wish, Set<String> taken) {
    var slug = wish;
    for (var n = 2; !taken.add(slug); n++) {
      slug = wish + "-" + n;
    }
    return slug;
  }

  private Map<Origin, String> slugsByOrigin(List<EntryDraft> drafts) {
    var origins = drafts.stream().map(EntryDraft::origin).filter(origin -> origin != null).toList();
    var known = new HashMap<Origin, String>();
    db.sql(
            """
            select e.origin, e.origin_record, e.slug
            from unnest(:sources, :records) as o(source, record)
            join catalogue_entry e on e.origin = o.source and e.origin_record = o.record
            """)
        .param("sources", origins.stream().map(Origin::source).toArray(String[]::new))
        .param("records", origins.stream().map(Origin::record).toArray(String[]::new))
        .query(row -> {
          known.put(new Origin(row.getString(1), row.getString(2)), row.getString(3));
        });
    return known;
  }

  private Set<String> takenSlugs(List<EntryDraft> drafts) {
    // Numbers are tried upwards from 2, so all numbered forms of a wish must be known too.
    return new HashSet<>(
        db.sql(
                """
                select slug from catalogue_entry
                where slug = any(:wishes) or (slug ~ '-[0-9]+$' and regexp_replace(slug, '-[0-9]+$', '') = any(:wishes))
                """)
            .param("wishes", drafts.stream().map(EntryDraft::slug).distinct().toArray(String[]::new))
            .query(String.class)
            .list());
  }
}
