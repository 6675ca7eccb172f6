package org.childhub.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps by what each publication can be known again. */
@Component
class Likenesses {
  private final JdbcClient db;

  Likenesses(JdbcClient db) {
    this.db = db;
  }

  /** A likeness and the entry that has it. */
  record Held(Likeness likeness, long entryId) {}

  /** Keeps those of the drafts in place of what their entries had. */
  void write(List<PublicationDraft> drafts, List<Long> ids) {
    var entries = new ArrayList<Long>();
    var keys = new ArrayList<String>();
    var titles = new ArrayList<String>();
    for (var i = 0; i < drafts.size(); i++) {
      for (var likeness : Likeness.of(drafts.get(i))) {
        entries.add(ids.get(i));
        keys.add(likeness.key());
        titles.add(likeness.title());
      }
    }
    db.sql("delete from library_likeness where entry_id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .update();
    db.sql(
            """
            insert into library_likeness (entry_id, key, title)
            select * from unnest(:entries, :keys, :titles)
            """)
        .param("entries", entries.toArray(Long[]::new))
        .param("keys", keys.toArray(String[]::new))
        .param("titles", titles.toArray(String[]::new))
        .update();
  }

  /** What is here under any of these keys, by key, the oldest first. */
  Map<String, List<Held>> find(List<String> keys) {
    var held = new HashMap<String, List<Held>>();
    db.sql(
            "select key, title, entry_id from library_likeness where key = any(:keys) order by entry_id")
        .param("keys", keys.stream().distinct().toArray(String[]::new))
        .query(
            row -> {
              held.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                  .add(new Held(new Likeness(row.getString(1), row.getString(2)), row.getLong(3)));
            });
    return held;
  }
}
