package org.childhub.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries as lists show them, each in the language that the reader reads best. Only what is public is found. */
@Component
public class Cards {
  private static final String COLUMNS =
      """
      select e.id, e.kind, e.type, e.slug, t.language, t.title, t.summary, e.original_language,
        case when t.language <> e.original_language then
          (select x.title from catalogue_text x where x.entry_id = e.id and x.language = e.original_language)
        end as original_title,
        e.published, e.countries, e.topics, e.languages, e.pages, e.sample,
        (select x.title from catalogue_text x where x.entry_id = e.organisation_id
          order by array_position(:languages, x.language) nulls last limit 1) as organisation
      from (%s) as chosen(id, rank)
      join catalogue_entry e on e.id = chosen.id and e.visibility = 'public'
      cross join lateral (
        select x.language, x.title, x.summary from catalogue_text x where x.entry_id = e.id
        order by array_position(:languages, x.language) nulls last, x.language <> e.original_language, x.language
        limit 1) t
      order by chosen.rank
      """;
  private static final String BY_ID =
      COLUMNS.formatted("select id, rank from unnest(:ids) with ordinality as i(id, rank)");
  private static final String NEWEST =
      COLUMNS.formatted(
          """
          select id, row_number() over (order by published desc, id desc) from catalogue_entry
          where visibility = 'public' and kind = any(:kinds)
            and (:topic::text is null or topics @> array[:topic::text])
            and (:country::text is null or countries @> array[:country::text])
            and (:organisation::bigint is null or organisation_id = :organisation)
          order by published desc, id desc limit :limit
          """);
  private static final String MEMBERS =
      COLUMNS.formatted(
          "select entry_id, row_number() over (order by position, entry_id) from catalogue_membership where whole_id = :whole");
  private static final String WHOLES =
      COLUMNS.formatted("select whole_id, whole_id from catalogue_membership where entry_id = :entry");

  private final JdbcClient db;

  Cards(JdbcClient db) {
    this.db = db;
  }

  /** What narrows a list of the newest; absent parts do not narrow. */
  public record Filter(
      Collection<Kind> kinds, Optional<String> topic, Optional<String> country, Optional<Long> organisation) {
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
        : query(BY_ID, reader).param("ids", ids.toArray(Long[]::new)).query(Cards::card).list();
  }

  /** The newest by date of publication. */
  public List<EntryCard> newest(Filter filter, Language reader, int limit) {
    return query(NEWEST, reader)
        .param("kinds", filter.kinds().stream().map(Kind::code).toArray(String[]::new))
        .param("topic", filter.topic().orElse(null))
        .param("country", filter.country().orElse(null))
        .param("organisation", filter.organisation().orElse(null))
        .param("limit", limit)
        .query(Cards::card)
        .list();
  }

  /** What a series or collection holds, in its order. */
  public List<EntryCard> members(long wholeId, Language reader) {
    return query(MEMBERS, reader).param("whole", wholeId).query(Cards::card).list();
  }

  /** The series and collections that an entry belongs to. */
  public List<EntryCard> wholes(long entryId, Language reader) {
    return query(WHOLES, reader).param("entry", entryId).query(Cards::card).list();
  }

  /** The public entry at an address, or at the address it once had. */
  public Optional<EntryCard> find(String slug, Language reader) {
    return db.sql(
            """
            select id from catalogue_entry where slug = :slug and visibility = 'public'
            union all
            select entry_id from catalogue_former_slug where slug = :slug
            limit 1
            """)
        .param("slug", slug)
        .query(Long.class)
        .optional()
        .flatMap(id -> byIds(List.of(id), reader).stream().findFirst());
  }

  /** How many public entries of each kind match, kinds without any left out. */
  public Map<Kind, Long> counts(Filter filter) {
    var counts = new TreeMap<Kind, Long>();
    db.sql(
            """
            select kind, count(*) from catalogue_entry
            where visibility = 'public' and kind = any(:kinds)
              and (:topic::text is null or topics @> array[:topic::text])
              and (:country::text is null or countries @> array[:country::text])
            group by kind
            """)
        .param("kinds", filter.kinds().stream().map(Kind::code).toArray(String[]::new))
        .param("topic", filter.topic().orElse(null))
        .param("country", filter.country().orElse(null))
        .query(row -> {
          counts.put(Kind.of(row.getString(1)), row.getLong(2));
        });
    return counts;
  }

  /** How many public entries carry each topic. */
  public Map<String, Long> countsByTopic() {
    return countsBy("select unnest(topics), count(*) from catalogue_entry where visibility = 'public' group by 1");
  }

  /** How many public entries concern each country or region. */
  public Map<String, Long> countsByCountry() {
    return countsBy("select unnest(countries), count(*) from catalogue_entry where visibility = 'public' group by 1");
  }

  private Map<String, Long> countsBy(String sql) {
    var counts = new TreeMap<String, Long>();
    db.sql(sql).query(row -> {
      counts.put(row.getString(1), row.getLong(2));
    });
    return counts;
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

  private static EntryCard card(ResultSet row, int number) throws SQLException {
    var pages = row.getInt("pages");
    return new EntryCard(
        row.getLong("id"),
        Kind.of(row.getString("kind")),
        row.getString("type"),
        row.getString("slug"),
        Language.of(row.getString("language")),
        row.getString("title"),
        row.getString("summary"),
        Language.of(row.getString("original_language")),
        row.getString("original_title"),
        PartialDate.parse(row.getString("published")),
        strings(row.getArray("countries")),
        strings(row.getArray("topics")),
        strings(row.getArray("languages")).stream().map(Language::of).toList(),
        pages == 0 ? null : pages,
        row.getString("organisation"),
        row.getBoolean("sample"));
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
