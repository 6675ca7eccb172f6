package org.childhub.news;

import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.catalogue.Entries;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads news items. */
@Component
public class News {
  private final JdbcClient db;
  private final JsonMapper json;
  private final Entries entries;

  News(JdbcClient db, JsonMapper json, Entries entries) {
    this.db = db;
    this.json = json;
    this.entries = entries;
  }

  /** Writes items and answers their ids in the same order; those that are there are replaced. */
  @Transactional
  public List<Long> putAll(List<NewsDraft> drafts) {
    var ids = entries.putAll(drafts.stream().map(NewsDraft::entry).toList());
    var items = new ArrayList<Map<String, @Nullable Object>>();
    var bodies = new ArrayList<Map<String, @Nullable Object>>();
    for (var i = 0; i < drafts.size(); i++) {
      items.add(item(ids.get(i), drafts.get(i)));
      for (var body : drafts.get(i).bodies().entrySet()) {
        bodies.add(
            Map.of("entry_id", ids.get(i), "language", body.getKey().tag(), "markdown", body.getValue()));
      }
    }
    db.sql(
            """
            insert into news_item (entry_id, authors, deadline, place, contract, evidence, cost, adapted_from)
            select entry_id, authors, deadline, place, contract, evidence, cost, adapted_from
            from jsonb_to_recordset(:rows::jsonb) as n(entry_id bigint, authors text[], deadline date, place text,
              contract text, evidence text, cost text, adapted_from text)
            on conflict (entry_id) do update set authors = excluded.authors, deadline = excluded.deadline,
              place = excluded.place, contract = excluded.contract, evidence = excluded.evidence,
              cost = excluded.cost, adapted_from = excluded.adapted_from
            """)
        .param("rows", json.writeValueAsString(items))
        .update();
    db.sql("delete from news_body where entry_id = any(:ids)").param("ids", ids.toArray(Long[]::new)).update();
    db.sql(
            """
            insert into news_body (entry_id, language, markdown)
            select entry_id, language, markdown
            from jsonb_to_recordset(:rows::jsonb) as b(entry_id bigint, language text, markdown text)
            """)
        .param("rows", json.writeValueAsString(bodies))
        .update();
    return ids;
  }

  private static Map<String, @Nullable Object> item(long entryId, NewsDraft draft) {
    var job = draft.job();
    var practice = draft.practice();
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("entry_id", entryId);
    row.put("authors", draft.authors());
    row.put("deadline", job == null || job.deadline() == null ? null : job.deadline().toString());
    row.put("place", job == null ? null : job.place());
    row.put("contract", job == null ? null : job.contract());
    row.put("evidence", practice == null ? null : practice.evidence());
    row.put("cost", practice == null ? null : practice.cost());
    row.put("adapted_from", practice == null ? null : practice.adaptedFrom());
    return row;
  }

  Optional<NewsItem> find(long entryId) {
    return db.sql(
            """
            select n.authors, n.deadline, n.place, n.contract, n.evidence, n.cost,
              (select id from catalogue_entry where slug = n.adapted_from) as model,
              array(select x.entry_id from news_item x where x.adapted_from = e.slug order by x.entry_id) as adaptations,
              array(select b.language || '|' || t.state || '|' || coalesce(t.translator, '')
                from news_body b join catalogue_text t on t.entry_id = b.entry_id and t.language = b.language
                where b.entry_id = e.id order by t.state <> 'original', b.language) as versions,
              (select coalesce(sum(v.views), 0) from catalogue_view v where v.entry_id = e.id) as views
            from news_item n join catalogue_entry e on e.id = n.entry_id
            where n.entry_id = :id
            """)
        .param("id", entryId)
        .query(
            (row, number) ->
                new NewsItem(
                    List.of((String[]) row.getArray("authors").getArray()),
                    Optional.ofNullable(row.getDate("deadline")).map(Date::toLocalDate).orElse(null),
                    row.getString("place"),
                    row.getString("contract"),
                    row.getString("evidence"),
                    row.getString("cost"),
                    row.getObject("model", Long.class),
                    List.of((Long[]) row.getArray("adaptations").getArray()),
                    versions((String[]) row.getArray("versions").getArray()),
                    row.getLong("views")))
        .optional();
  }

  private static List<NewsItem.Version> versions(String[] packed) {
    return java.util.Arrays.stream(packed)
        .map(version -> version.split("\\|", 3))
        .map(
            parts ->
                new NewsItem.Version(
                    Language.of(parts[0]), parts[1], parts[2].isEmpty() ? null : parts[2]))
        .toList();
  }

  Optional<String> body(long entryId, Language language) {
    return db.sql("select markdown from news_body where entry_id = :id and language = :language")
        .param("id", entryId)
        .param("language", language.tag())
        .query(String.class)
        .optional();
  }
}
