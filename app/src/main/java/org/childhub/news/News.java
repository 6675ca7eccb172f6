package org.childhub.news;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.catalogue.Deadlines;
import org.childhub.catalogue.Entries;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.EntryDrafts;
import org.childhub.catalogue.EntryMoved;
import org.childhub.catalogue.Kind;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
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
  private final EntryDrafts drafts;
  private final Deadlines deadlines;
  private final NewsTexts texts;

  News(
      JdbcClient db,
      JsonMapper json,
      Entries entries,
      EntryDrafts drafts,
      Deadlines deadlines,
      NewsTexts texts) {
    this.db = db;
    this.json = json;
    this.entries = entries;
    this.drafts = drafts;
    this.deadlines = deadlines;
    this.texts = texts;
  }

  /** Writes items and answers their ids in the same order; those that are there are replaced. */
  @Transactional
  public List<Long> putAll(List<NewsDraft> drafts) {
    var ids = entries.putAll(drafts.stream().map(NewsDraft::entry).toList());
    var items = new ArrayList<Map<String, @Nullable Object>>();
    var bodies = new HashMap<Long, Map<Language, String>>();
    for (var i = 0; i < drafts.size(); i++) {
      items.add(item(ids.get(i), drafts.get(i)));
      bodies.put(ids.get(i), drafts.get(i).bodies());
    }
    db.sql(
            """
            insert into news_item (entry_id, authors, donors, deadline, place, contract, evidence, cost, adapted_from)
            select entry_id, authors, donors, deadline, place, contract, evidence, cost, adapted_from
            from jsonb_to_recordset(:rows::jsonb) as n(entry_id bigint, authors text[], donors text[], deadline date, place text,
              contract text, evidence text, cost text, adapted_from text)
            on conflict (entry_id) do update set authors = excluded.authors, donors = excluded.donors, deadline = excluded.deadline,
              place = excluded.place, contract = excluded.contract, evidence = excluded.evidence,
              cost = excluded.cost, adapted_from = excluded.adapted_from
            """)
        .param("rows", json.writeValueAsString(items))
        .update();
    texts.replace(bodies);
    deadlines.put(ids, lastDays(drafts, ids));
    return ids;
  }

  private static Map<Long, LocalDate> lastDays(List<NewsDraft> drafts, List<Long> ids) {
    var days = new HashMap<Long, LocalDate>();
    for (var i = 0; i < drafts.size(); i++) {
      var job = drafts.get(i).job();
      if (job != null && job.deadline() != null) {
        days.put(ids.get(i), job.deadline());
      }
    }
    return days;
  }

  private static Map<String, @Nullable Object> item(long entryId, NewsDraft draft) {
    var job = draft.job();
    var practice = draft.practice();
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("entry_id", entryId);
    row.put("authors", draft.authors());
    row.put("donors", draft.donors());
    row.put("deadline", job == null || job.deadline() == null ? null : job.deadline().toString());
    row.put("place", job == null ? null : job.place());
    row.put("contract", job == null ? null : job.contract());
    row.put("evidence", practice == null ? null : practice.evidence());
    row.put("cost", practice == null ? null : practice.cost());
    row.put("adapted_from", practice == null ? null : practice.adaptedFrom());
    return row;
  }

  /** An item as the draft that would write it; putting it again changes nothing. */
  public Optional<NewsDraft> draft(long entryId) {
    return drafts
        .find(entryId)
        .flatMap(entry -> find(entryId, entry.slug()).map(item -> draft(entryId, entry, item)));
  }

  private NewsDraft draft(long entryId, EntryDraft entry, NewsItem item) {
    var bodies = new LinkedHashMap<Language, String>();
    item.languages()
        .forEach(
            language ->
                texts.find(entryId, language).ifPresent(text -> bodies.put(language, text)));
    return new NewsDraft(
        entry,
        item.authors(),
        item.donors(),
        bodies,
        entry.kind() == Kind.JOB
            ? new NewsDraft.Job(item.deadline(), item.place(), item.contract())
            : null,
        entry.kind() == Kind.PRACTICE
            ? new NewsDraft.Practice(item.evidence(), item.cost(), item.adaptedFrom())
            : null);
  }

  /** Practices say by its address what they were adapted from. */
  @EventListener
  void on(EntryMoved moved) {
    db.sql("update news_item set adapted_from = :to where adapted_from = :from")
        .param("from", moved.from())
        .param("to", moved.to())
        .update();
  }

  Optional<NewsItem> find(long entryId, String slug) {
    return db.sql(
            """
            select n.authors, n.donors, n.deadline, n.place, n.contract, n.evidence, n.cost, n.adapted_from,
              array(select x.entry_id from news_item x where x.adapted_from = :slug order by x.entry_id) as adaptations,
              array(select b.language from news_body b where b.entry_id = n.entry_id order by b.language) as languages
            from news_item n where n.entry_id = :id
            """)
        .param("id", entryId)
        .param("slug", slug)
        .query(
            (row, number) ->
                new NewsItem(
                    List.of((String[]) row.getArray("authors").getArray()),
                    List.of((String[]) row.getArray("donors").getArray()),
                    Optional.ofNullable(row.getDate("deadline"))
                        .map(Date::toLocalDate)
                        .orElse(null),
                    row.getString("place"),
                    row.getString("contract"),
                    row.getString("evidence"),
                    row.getString("cost"),
                    row.getString("adapted_from"),
                    List.of((Long[]) row.getArray("adaptations").getArray()),
                    Stream.of((String[]) row.getArray("languages").getArray())
                        .map(Language::of)
                        .toList()))
        .optional();
  }
}
