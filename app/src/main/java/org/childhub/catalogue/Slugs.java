package org.childhub.catalogue;

import static java.util.stream.IntStream.range;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives entries their addresses: the one a record has already, else its wish with a number where
 * that is taken.
 */
@Component
class Slugs {
  private static final int FORMS = 100;

  private final JdbcClient db;

  Slugs(JdbcClient db) {
    this.db = db;
  }

  /** The slug of each draft, in the same order. */
  List<String> of(List<EntryDraft> drafts) {
    var known = slugsByOrigin(drafts);
    var wishes =
        drafts.stream()
            .filter(draft -> !known.containsKey(draft.origin()))
            .map(EntryDraft::slug)
            .toList();
    var choice = new Choice(there(wishes));
    var slugs = new ArrayList<String>();
    for (var draft : drafts) {
      var origin = draft.origin();
      slugs.add(
          origin == null
              ? draft.slug()
              : known.computeIfAbsent(origin, anyone -> choice.free(draft.slug())));
    }
    return slugs;
  }

  /**
   * What is taken, by entries that are here and by drafts before; numbered forms are looked up when
   * they are needed.
   */
  private final class Choice {
    private final Set<String> taken;
    private final Set<String> lookedUp = new HashSet<>();

    Choice(Set<String> taken) {
      this.taken = taken;
    }

    String free(String wish) {
      if (taken.add(wish)) {
        return wish;
      }
      for (var from = 2; ; from += FORMS) {
        var forms = range(from, from + FORMS).mapToObj(number -> wish + "-" + number).toList();
        if (lookedUp.add(forms.getFirst())) {
          taken.addAll(there(forms));
        }
        var free = forms.stream().filter(taken::add).findFirst();
        if (free.isPresent()) {
          return free.get();
        }
      }
    }
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
        .query(
            row -> {
              known.put(new Origin(row.getString(1), row.getString(2)), row.getString(3));
            });
    return known;
  }

  /** The wish, or a numbered form of it where it is or was an entry's. */
  String free(String wish) {
    return new Choice(there(List.of(wish))).free(wish);
  }

  private Set<String> there(Collection<String> slugs) {
    return new HashSet<>(
        db.sql(
                """
                select slug from catalogue_entry where slug = any(:slugs)
                union all select slug from catalogue_former_slug where slug = any(:slugs)
                """)
            .param("slugs", slugs.toArray(String[]::new))
            .query(String.class)
            .list());
  }
}
