package org.childhub.editing;

import java.sql.Timestamp;
import java.time.Clock;
import org.childhub.catalogue.EntriesChanged;
import org.childhub.catalogue.EntryDrafts;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sees to it that each entry has an item, in the transaction that writes the entry: what sources
 * and samples bring can be edited like what was written here.
 */
@Component
class EntryWatch {
  private final JdbcClient db;
  private final JsonMapper json;
  private final EntryDrafts entries;
  private final Clock clock;

  EntryWatch(JdbcClient db, JsonMapper json, EntryDrafts entries, Clock clock) {
    this.db = db;
    this.json = json;
    this.entries = entries;
    this.clock = clock;
  }

  @EventListener
  void on(EntriesChanged changed) {
    var outlines = entries.outlines(changed.ids());
    db.sql(
            """
            insert into editing_item as i
              (kind, entry_id, organisation, countries, language, title, published, withdrawn_by, changed_at)
            select lower(kind), id, organisation, countries, original ->> 'tag', title, 0,
              case when not open then 'source' end, :now
            from jsonb_to_recordset(:entries::jsonb) as e(kind text, id bigint, organisation text, countries text[],
              original jsonb, title text, open boolean)
            on conflict (entry_id) do update set
              organisation = case when i.number = i.published then excluded.organisation else i.organisation end,
              countries = case when i.number = i.published then excluded.countries else i.countries end,
              language = case when i.number = i.published then excluded.language else i.language end,
              title = case when i.number = i.published then excluded.title else i.title end,
              withdrawn_by = case when excluded.withdrawn_by is not null
                then coalesce(i.withdrawn_by, excluded.withdrawn_by) end,
              changed_at = excluded.changed_at
            """)
        .param("entries", json.writeValueAsString(outlines))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
