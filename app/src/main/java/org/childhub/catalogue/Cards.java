package org.childhub.catalogue;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries as lists show them, each in the language that the reader reads best. Only what is public
 * is found.
 */
@Component
public class Cards {
  private static final String COLUMNS =
      """
      select e.id, e.kind, e.type, e.slug, t.language, t.title, e.original_language,
        coalesce(nullif(t.summary, ''), s.summary, '') as summary, coalesce(s.language, t.language) as summary_language,
        case when t.language <> e.original_language then
          (select x.title from catalogue_text x where x.entry_id = e.id and x.language = e.original_language)
        end as original_title,
        e.published, e.countries, e.topics, e.languages, e.pages, e.sample,
        (select x.title from catalogue_text x where x.entry_id = e.organisation_id
          order by array_position(:languages, x.language) nulls last limit 1) as organisation
        %s
      from (%s) as chosen(id, rank)
      join catalogue_entry e on e.id = chosen.id and e.visibility = 'public'
      cross join lateral (
        select x.language, x.title, x.summary from catalogue_text x where x.entry_id = e.id
        order by array_position(:languages, x.language) nulls last, x.language <> e.original_language, x.language
        limit 1) t
      left join lateral (
        select x.language, x.summary from catalogue_text x
        where t.summary = '' and x.entry_id = e.id and x.summary <> ''
        order by array_position(:languages, x.language) nulls last, x.language <> e.original_language, x.language
        limit 1) s on true
      order by chosen.rank
      """;
  // The array stands behind a subquery so that PostgreSQL guesses its length alike with and without
  // its value: otherwise it takes a
  // general plan for dearer than one made anew each time, and planning costs three times what the
  // statement does.
  private static final String BY_ID =
      cards(
          """
          select i.id, i.rank from (select :ids::bigint[] as ids offset 0) as given
          cross join unnest(given.ids) with ordinality as i(id, rank)
          """);
  private static final String BY_SLUG =
      cards(
          """
          select x.id, s.rank from (select :slugs::text[] as slugs offset 0) as given
          cross join unnest(given.slugs) with ordinality as s(slug, rank) join catalogue_entry x on x.slug = s.slug
          """);
  private static final String NEWEST =
      cards(
          """
          select id, row_number() over (order by published desc, id desc) from catalogue_entry
          where visibility = 'public' and kind = any(:kinds)
            and (:topic::text is null or topics @> array[:topic::text])
            and (:country::text is null or countries @> array[:country::text])
            and (:organisation::bigint is null or organisation_id = :organisation)
          order by published desc, id desc limit :limit
          """);
  private static final String SHELF =
      cards(
          """
          select id, row_number() over (order by own desc, published desc, id desc) from (
            select id, published, original_language = :language as own from catalogue_entry
            where visibility = 'public' and kind = 'publication' and type not in ('thesis', 'general-comment')
            order by published desc, id desc limit 40) as recent
          order by own desc, published desc, id desc limit :limit
          """);
  private static final String MEMBERS =
      cards(
          "select entry_id, row_number() over (order by position, entry_id) from catalogue_membership where whole_id = :whole");
  private static final String AT =
      """
      select id, 1 from (
        select id from catalogue_entry where slug = :slug and visibility = 'public'
        union all
        select entry_id from catalogue_former_slug where slug = :slug
        limit 1) as found
      """;
  private static final String FOUND = cards(AT);
  private static final String OPENED =
      COLUMNS.formatted(
          """
          , e.audiences, e.age_from, e.age_to,
            (select coalesce(sum(v.views), 0) from catalogue_view v where v.entry_id = e.id) as views,
            array(select m.whole_id from catalogue_membership m where m.entry_id = e.id order by 1) as wholes,
            (select json_agg(json_build_object('tag', x.language, 'title', x.title, 'summary', x.summary,
                'state', x.state, 'translator', x.translator,
                'translatedOn', (y.translated_at at time zone :zone)::date,
                'changedOn', (y.source_changed_at at time zone :zone)::date)
                order by x.language <> e.original_language, x.language)
              from catalogue_text x
              left join catalogue_translation y on y.entry_id = x.entry_id and y.language = x.language
              where x.entry_id = e.id)::text as texts
          """,
          AT);

  private final JdbcClient db;
  private final JsonMapper json;
  private final Clock clock;

  Cards(JdbcClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /** What narrows a list of the newest; absent parts do not narrow. */
  public record Filter(
      Collection<Kind> kinds,
      Optional<String> topic,
      Optional<String> country,
      Optional<Long> organisation) {
    public static Filter of(Kind... kinds) {
      return new Filter(List.of(kinds), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Filter about(String topic) {
      return new Filter(kinds, Optional.of(topic), country, organisation);
    }

    public Filter from(String country) {
      return new Filter(kinds, topic, Optional.of(country), organisation);
    }
  }

  /** The cards of these entries in the order of the ids; those that are not public are left out. */
  public List<EntryCard> byIds(Collection<Long> ids, Language reader) {
    return ids.isEmpty()
        ? List.of()
        : query(BY_ID, reader)
            .param("ids", ids.toArray(Long[]::new))
            .query((row, n) -> EntryCard.of(row, reader))
            .list();
  }

  /**
   * The cards of the entries at these addresses, in their order; what is not public is left out.
   */
  public List<EntryCard> bySlugs(Collection<String> slugs, Language reader) {
    return slugs.isEmpty()
        ? List.of()
        : query(BY_SLUG, reader)
            .param("slugs", slugs.toArray(String[]::new))
            .query((row, n) -> EntryCard.of(row, reader))
            .list();
  }

  /** The newest by date of publication. */
  public List<EntryCard> newest(Filter filter, Language reader, int limit) {
    return query(NEWEST, reader)
        .param("kinds", filter.kinds().stream().map(Kind::code).toArray(String[]::new))
        .param("topic", filter.topic().orElse(null))
        .param("country", filter.country().orElse(null))
        .param("organisation", filter.organisation().orElse(null))
        .param("limit", limit)
        .query((row, n) -> EntryCard.of(row, reader))
        .list();
  }

  /**
   * New publications for the front page: those the reader can read first, made for the purpose
   * before mere records.
   */
  public List<EntryCard> shelf(Language reader, int limit) {
    return query(SHELF, reader)
        .param("language", reader.tag())
        .param("limit", limit)
        .query((row, n) -> EntryCard.of(row, reader))
        .list();
  }

  /** How many parts of so many public entries there are. */
  public long parts(int size) {
    return db.sql(
            "select coalesce(max(id), 0) / :size + 1 from catalogue_entry where visibility = 'public'")
        .param("size", size)
        .query(Long.class)
        .single();
  }

  /** The addresses of the public entries of one part (from 1), without the language. */
  public List<String> paths(int part, int size) {
    return db.sql(
            """
            select kind, slug from catalogue_entry
            where visibility = 'public' and id >= :from and id < :until order by id
            """)
        .param("from", (part - 1L) * size)
        .param("until", (long) part * size)
        .query((row, number) -> Kind.of(row.getString(1)).path(row.getString(2)))
        .list();
  }

  /** What a series or collection holds, in its order. */
  public List<EntryCard> members(long wholeId, Language reader) {
    return query(MEMBERS, reader)
        .param("whole", wholeId)
        .query((row, n) -> EntryCard.of(row, reader))
        .list();
  }

  /** The public entry at an address, or at the address it once had. */
  public Optional<EntryCard> find(String slug, Language reader) {
    return query(FOUND, reader)
        .param("slug", slug)
        .query((row, n) -> EntryCard.of(row, reader))
        .optional();
  }

  /** Like {@link #find}, with what the entry's own page shows beyond its card. */
  public Optional<OpenedEntry> open(String slug, Language reader) {
    return query(OPENED, reader)
        .param("slug", slug)
        .param("zone", clock.getZone().getId())
        .query((row, n) -> new OpenedEntry(EntryCard.of(row, reader), EntryDetails.of(row, json)))
        .optional();
  }

  /**
   * The id of the entry at an address, whoever may see it: for features that hang something on it.
   */
  public Optional<Long> id(String slug) {
    return db.sql("select id from catalogue_entry where slug = :slug")
        .param("slug", slug)
        .query(Long.class)
        .optional();
  }

  /** Whether at least one of these entries is public. */
  public boolean isAnyPublic(Collection<Long> ids) {
    return db.sql(
            "select exists (select from catalogue_entry where id = any(:ids) and visibility = 'public')")
        .param("ids", ids.toArray(Long[]::new))
        .query(Boolean.class)
        .single();
  }

  /** How many public entries of this kind there are. */
  public long count(Kind kind) {
    return db.sql(
            "select count(*) from catalogue_entry where visibility = 'public' and kind = :kind")
        .param("kind", kind.code())
        .query(Long.class)
        .single();
  }

  /** How many public entries concern each country or region. */
  public Map<String, Long> countsByCountry() {
    var counts = new TreeMap<String, Long>();
    db.sql(
            "select unnest(countries), count(*) from catalogue_entry where visibility = 'public' group by 1")
        .query(
            row -> {
              counts.put(row.getString(1), row.getLong(2));
            });
    return counts;
  }

  /** The statement for the cards of (id, rank) as a query chooses them. */
  private static String cards(String chosen) {
    return COLUMNS.formatted("", chosen);
  }

  private JdbcClient.StatementSpec query(String sql, Language reader) {
    return db.sql(sql).param("languages", preference(reader));
  }

  /** The reader's own language first, then those she understands. */
  static String[] preference(Language reader) {
    return Stream.concat(Stream.of(reader), Languages.fallbacks(reader).stream())
        .map(Language::tag)
        .toArray(String[]::new);
  }
}
