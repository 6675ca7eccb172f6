package org.childhub.library;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.Entries;
import org.childhub.catalogue.EntryCard;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imported publications that look like one that is here: the same DOI, ISBN or address, or nearly
 * the same title in the same year by one of the same authors. They wait until a person decides.
 */
@Component
public class Duplicates {
  private static final String WANTED =
      """
      id > :after and (:any or id = any(:ids)) and (:ever or found_at < :before)
      and (:everywhere or jsonb_exists_any(draft -> 'entry' -> 'countries', :countries))
      """;

  private final JdbcClient db;
  private final JsonMapper json;
  private final Likenesses likenesses;
  private final Publications publications;
  private final PublicationQueries queries;
  private final Cards cards;
  private final Entries entries;

  Duplicates(
      JdbcClient db,
      JsonMapper json,
      Likenesses likenesses,
      Publications publications,
      PublicationQueries queries,
      Cards cards,
      Entries entries) {
    this.db = db;
    this.json = json;
    this.likenesses = likenesses;
    this.publications = publications;
    this.queries = queries;
    this.cards = cards;
    this.entries = entries;
  }

  /**
   * A publication that waits.
   *
   * @param like the entry that it looks like, null where that is not public any more
   * @param reason doi, isbn, url or title
   */
  public record Waiting(
      long id, @Nullable EntryCard like, String reason, PublicationDraft draft, Instant foundAt) {}

  private record Row(long id, long entryId, String reason, String draft, Instant foundAt) {}

  private record Match(long entryId, String reason) {}

  /**
   * Which of these new drafts look like an entry or like a draft before them, by their places in
   * the list.
   */
  public List<Integer> among(List<PublicationDraft> drafts) {
    var found = matches(drafts);
    var earlier = new HashMap<String, List<Likeness>>();
    return IntStream.range(0, drafts.size())
        .filter(
            i -> {
              var own = Likeness.of(drafts.get(i));
              if (found.containsKey(i) || own.stream().anyMatch(one -> isAmong(one, earlier))) {
                return true;
              }
              own.forEach(
                  one -> earlier.computeIfAbsent(one.key(), any -> new ArrayList<>()).add(one));
              return false;
            })
        .boxed()
        .toList();
  }

  /**
   * The entries that a draft looks like, whoever may see them; at most one for each of its marks.
   */
  public Set<Long> like(PublicationDraft draft) {
    var own = Likeness.of(draft);
    var held = likenesses.find(own.stream().map(Likeness::key).toList());
    var like = new TreeSet<Long>();
    for (var likeness : own) {
      held.getOrDefault(likeness.key(), List.of()).stream()
          .filter(other -> likeness.matches(other.likeness()))
          .findFirst()
          .ifPresent(other -> like.add(other.entryId()));
    }
    return like;
  }

  private static boolean isAmong(Likeness one, Map<String, List<Likeness>> others) {
    return others.getOrDefault(one.key(), List.of()).stream().anyMatch(one::matches);
  }

  /**
   * Keeps drafts that {@link #among} found, once the others are written, in the caller's
   * transaction.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void setAside(List<PublicationDraft> drafts) {
    var found = matches(drafts);
    var rows = new ArrayList<Map<String, Object>>();
    found.forEach(
        (i, match) -> {
          var draft = drafts.get(i);
          var origin = draft.entry().origin();
          if (origin != null) {
            rows.add(
                Map.of(
                    "entry_id", match.entryId(),
                    "reason", match.reason(),
                    "origin", origin.source(),
                    "origin_record", origin.record(),
                    "draft", draft));
          }
        });
    db.sql(
            """
            insert into library_duplicate (entry_id, reason, origin, origin_record, draft)
            select entry_id, reason, origin, origin_record, draft
            from jsonb_to_recordset(:rows::jsonb)
              as d(entry_id bigint, reason text, origin text, origin_record text, draft jsonb)
            on conflict (origin, origin_record) do update set entry_id = excluded.entry_id,
              reason = excluded.reason, draft = excluded.draft, found_at = now()
            """)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  /**
   * What waited of these records waits no more: they were taken in, came anew or were taken back.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(String source, Collection<String> records) {
    db.sql("delete from library_duplicate where origin = :source and origin_record = any(:records)")
        .param("source", source)
        .param("records", records.toArray(String[]::new))
        .update();
  }

  /** The entry that each draft looks like, by its place; drafts like none are left out. */
  private Map<Integer, Match> matches(List<PublicationDraft> drafts) {
    var own = drafts.stream().map(Likeness::of).toList();
    var held = likenesses.find(own.stream().flatMap(List::stream).map(Likeness::key).toList());
    var matches = new HashMap<Integer, Match>();
    for (var i = 0; i < drafts.size(); i++) {
      for (var likeness : own.get(i)) {
        for (var other : held.getOrDefault(likeness.key(), List.of())) {
          if (likeness.matches(other.likeness())) {
            matches.putIfAbsent(i, new Match(other.entryId(), likeness.reason()));
          }
        }
      }
    }
    return matches;
  }

  /**
   * Which of those that wait are asked for.
   *
   * @param ids only these; null: all
   * @param countries only those about one of these (ISO 3166); null: all
   * @param foundBefore only those found before
   * @param after the id after which the list goes on; 0: from the first
   */
  public record Wanted(
      @Nullable List<Long> ids,
      @Nullable List<String> countries,
      @Nullable Instant foundBefore,
      long after) {
    public static final Wanted ALL = new Wanted(null, null, null, 0);

    public static Wanted only(long id) {
      return new Wanted(List.of(id), null, null, 0);
    }
  }

  /** Those that wait, the oldest first, with cards in the reader's language. */
  public List<Waiting> waiting(Language reader, Wanted wanted, int limit) {
    var rows =
        select(
                "select id, entry_id, reason, draft, found_at from library_duplicate where "
                    + WANTED
                    + " order by id limit :limit",
                wanted)
            .param("limit", limit)
            .query(Row.class)
            .list();
    var likes = new HashMap<Long, EntryCard>();
    cards
        .byIds(rows.stream().map(Row::entryId).toList(), reader)
        .forEach(card -> likes.put(card.id(), card));
    return rows.stream()
        .map(
            row ->
                new Waiting(
                    row.id(),
                    likes.get(row.entryId()),
                    row.reason(),
                    json.readValue(row.draft(), PublicationDraft.class),
                    row.foundAt()))
        .toList();
  }

  /** What the library knows of the publication that one looks like, where that is public. */
  public Optional<Publication> like(Waiting waiting) {
    return Optional.ofNullable(waiting.like())
        .flatMap(card -> queries.find(card.id(), card.slug()));
  }

  public long count(Wanted wanted) {
    return select("select count(*) from library_duplicate where " + WANTED, wanted)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec select(String sql, Wanted wanted) {
    var ids = wanted.ids();
    var countries = wanted.countries();
    var before = wanted.foundBefore();
    return db.sql(sql)
        .param("any", ids == null)
        .param("ids", ids == null ? new Long[0] : ids.toArray(Long[]::new))
        .param("everywhere", countries == null)
        .param("countries", countries == null ? new String[0] : countries.toArray(String[]::new))
        .param("ever", before == null)
        .param("before", Timestamp.from(before == null ? Instant.EPOCH : before))
        .param("after", wanted.after());
  }

  /**
   * It is another publication after all: takes it in and answers its entry; empty where nothing
   * waits under this id.
   */
  @Transactional
  public Optional<Long> takeIn(long id) {
    entries.waitForTurn();
    return remove(id)
        .map(
            draft ->
                publications
                    .putAll(List.of(json.readValue(draft, PublicationDraft.class)))
                    .getFirst());
  }

  /** It is the same: forgets it; false where nothing waits under this id. */
  @Transactional
  public boolean dismiss(long id) {
    return remove(id).isPresent();
  }

  private Optional<String> remove(long id) {
    return db.sql("delete from library_duplicate where id = :id returning draft::text")
        .param("id", id)
        .query(String.class)
        .optional();
  }
}
