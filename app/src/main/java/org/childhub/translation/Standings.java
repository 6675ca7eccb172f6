package org.childhub.translation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childhub.catalogue.EntryDrafts;
import org.childhub.catalogue.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the queue is drawn from: entries, how often they are read, how translations stand. */
@Component
class Standings {
  private static final int DAYS = 30;

  private final JdbcClient db;
  private final JsonMapper json;
  private final Views views;
  private final Clock clock;

  Standings(JdbcClient db, JsonMapper json, Views views, Clock clock) {
    this.db = db;
    this.json = json;
    this.views = views;
    this.clock = clock;
  }

  void put(List<EntryDrafts.Outline> outlines) {
    db.sql(
            """
            insert into translation_entry as i (entry_id, kind, original, countries, organisation, open)
            select id, lower(kind), original ->> 'tag', countries, organisation, open
            from jsonb_to_recordset(:entries::jsonb) as e(id bigint, kind text, original jsonb, countries text[],
              organisation text, open boolean)
            on conflict (entry_id) do update set kind = excluded.kind, original = excluded.original,
              countries = excluded.countries, organisation = excluded.organisation, open = excluded.open
            """)
        .param("entries", json.writeValueAsString(outlines))
        .update();
  }

  /** Keeps how the translations of these entries stand; those that are gone have no row. */
  void stand(Collection<Long> ids, Map<Long, Reckoning> reckonings) {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    reckonings.forEach(
        (id, reckoning) -> reckoning.standings().forEach(standing -> rows.add(row(id, standing))));
    var standings = json.writeValueAsString(rows);
    db.sql(
            """
            delete from translation_text t using translation_entry i
            where i.entry_id = t.entry_id and i.open and t.entry_id = any(:ids) and not exists (
              select from jsonb_to_recordset(:rows::jsonb) as r(entry_id bigint, language text)
              where r.entry_id = t.entry_id and r.language = t.language)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("rows", standings)
        .update();
    db.sql(
            """
            insert into translation_text as t (entry_id, language, stale, machine, finished, gaps)
            select entry_id, language, stale, machine, finished, gaps from jsonb_to_recordset(:rows::jsonb)
              as r(entry_id bigint, language text, stale boolean, machine boolean, finished boolean, gaps smallint)
            on conflict (entry_id, language) do update set stale = excluded.stale, machine = excluded.machine,
              finished = excluded.finished, gaps = excluded.gaps,
              remembered = t.remembered and t.stale = excluded.stale and t.machine = excluded.machine
            """)
        .param("rows", standings)
        .update();
    forget(ids, reckonings);
  }

  /** What changed, and what is not public any more, is to be learnt anew. */
  private void forget(Collection<Long> ids, Map<Long, Reckoning> reckonings) {
    var changed =
        reckonings.entrySet().stream()
            .filter(it -> it.getValue().standings().stream().anyMatch(Reckoning.Standing::changed))
            .map(Map.Entry::getKey);
    db.sql(
            """
            update translation_text t set remembered = false from translation_entry i
            where i.entry_id = t.entry_id and t.remembered
              and (t.entry_id = any(:changed) or t.entry_id = any(:ids) and not i.open)
            """)
        .param("changed", changed.toArray(Long[]::new))
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  private static Map<String, @Nullable Object> row(long id, Reckoning.Standing standing) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("entry_id", id);
    row.put("language", standing.language());
    row.put("stale", standing.stale());
    row.put("machine", standing.isMachine());
    row.put("finished", standing.isFinished());
    row.put("gaps", standing.gaps());
    return row;
  }

  /** Counts anew how often entries are read, so that what many read is translated first. */
  @Scheduled(initialDelayString = "7m", fixedDelayString = "1h")
  @Transactional
  public void countVisits() {
    var visits = views.since(LocalDate.now(clock).minusDays(DAYS));
    db.sql(
            """
            update translation_entry i set visits = coalesce(v.visits, 0)
            from translation_entry x
            left join unnest(:ids::bigint[], :visits::bigint[]) as v(entry_id, visits) on v.entry_id = x.entry_id
            where x.entry_id = i.entry_id and i.visits <> coalesce(v.visits, 0)
            """)
        .param("ids", visits.keySet().toArray(Long[]::new))
        .param("visits", visits.values().toArray(Long[]::new))
        .update();
  }
}
