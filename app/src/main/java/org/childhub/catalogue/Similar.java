package org.childhub.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.childhub.catalogue.TopicCounts.Counts;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * "You might like": entries that share rare topics, a country or a series, newer ones and other
 * kinds first. Looks at no more than {@value #MOST} candidates, so that a page costs the same in a
 * large library.
 */
@Component
public class Similar {
  private static final int MOST = 600;
  // Each further entry of a kind that is there already must be this much better.
  private static final double SAME_KIND = 0.85;
  private static final String RANKED =
      """
      with weight as materialized (select * from unnest(:topics::text[], :weights::float8[]) as w(topic, weight)),
      beside as materialized (
        select distinct m.entry_id from catalogue_membership h join catalogue_membership m using (whole_id)
        where h.entry_id = :id and m.entry_id <> :id limit 100),
      candidate as (
        select id, kind, topics, countries, published, 0::float8 as nearness from (%s) as found
        union all
        select e.id, e.kind, e.topics, e.countries, e.published, 2::float8 from beside b
        join catalogue_entry e on e.id = b.entry_id and e.visibility = 'public')
      select id, max(nearness
        + coalesce((select sum(w.weight) from weight w where w.topic = any (c.topics)), 0)
        + case when countries && :countries::text[] then 1::float8 else 0 end
        + greatest(0, 1 - abs(:year - left(published, 4)::int) / 20::float8)) as score
      from candidate c
      where kind <> 'organisation' and id <> :id
        and id not in (select whole_id from catalogue_membership where entry_id = :id)
        and id not in (select entry_id from catalogue_membership where whole_id = :id)
      group by id
      order by score desc, max(published) desc, id desc
      limit :limit
      """;
  private static final String BY_RARE_TOPICS =
      RANKED.formatted(
          """
          select id, kind, topics, countries, published from catalogue_entry
          where visibility = 'public' and topics && :rare::text[] limit :most
          """);
  private static final String AMONG_NEWEST =
      RANKED.formatted(
          """
          select * from (select id, kind, topics, countries, published from catalogue_entry where visibility = 'public'
            order by published desc, id desc limit :most) as newest
          where topics && :rare::text[] or countries && :countries::text[]
          """);

  private final JdbcClient db;
  private final Cards cards;
  private final TopicCounts topicCounts;
  // What is similar changes slowly; an entry that is taken away meanwhile has no card and so is not
  // shown.
  private final Cache<Question, List<Long>> answers =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofHours(1)).build();

  Similar(JdbcClient db, Cards cards, TopicCounts topicCounts) {
    this.db = db;
    this.cards = cards;
    this.topicCounts = topicCounts;
  }

  private record Question(long id, List<String> topics, List<String> countries, int limit) {}

  private record Ranked(long id, double score) {}

  /**
   * At most {@code limit} others, best first; never the entry itself, never one work twice. As
   * fresh as an hour ago.
   */
  public List<EntryCard> to(EntryCard card, Language reader, int limit) {
    var ids =
        answers.get(
            new Question(card.id(), card.topics(), card.countries(), limit),
            question -> varied(card, ranked(card, 3 * limit), limit));
    return cards.byIds(ids, reader);
  }

  private List<Ranked> ranked(EntryCard card, int limit) {
    var counts = topicCounts.now();
    var rare = rare(card.topics(), counts);
    return db.sql(rare.isEmpty() ? AMONG_NEWEST : BY_RARE_TOPICS)
        .param("id", card.id())
        .param("topics", card.topics().toArray(String[]::new))
        .param("weights", card.topics().stream().map(counts::rarity).toArray(Double[]::new))
        .param("rare", (rare.isEmpty() ? card.topics() : rare).toArray(String[]::new))
        .param("countries", card.countries().toArray(String[]::new))
        .param("year", card.published().year())
        .param("most", MOST)
        .param("limit", limit)
        .query((row, number) -> new Ranked(row.getLong(1), row.getDouble(2)))
        .list();
  }

  /**
   * The rarest topics, as many as lead to few enough entries; none where even the rarest is common.
   */
  private static List<String> rare(List<String> topics, Counts counts) {
    var rare = new ArrayList<String>();
    var entries = 0L;
    for (var topic :
        topics.stream().sorted(Comparator.comparing(counts::rarity).reversed()).toList()) {
      entries += counts.direct().getOrDefault(topic, 0L);
      if (entries > MOST) {
        break;
      }
      rare.add(topic);
    }
    return rare;
  }

  /** The best of them, with other kinds before more of the same and each work once. */
  private List<Long> varied(EntryCard card, List<Ranked> ranked, int limit) {
    var scores = ranked.stream().collect(Collectors.toMap(Ranked::id, Ranked::score));
    var works = works(card);
    var kinds = new EnumMap<Kind, Integer>(Kind.class);
    var left =
        new ArrayList<>(
            cards.byIds(ranked.stream().map(Ranked::id).toList(), card.originalLanguage()));
    var chosen = new ArrayList<Long>();
    Function<EntryCard, Double> worth =
        one ->
            scores.getOrDefault(one.id(), 0.0)
                * Math.pow(SAME_KIND, kinds.getOrDefault(one.kind(), 0));
    while (chosen.size() < limit && !left.isEmpty()) {
      var best = left.stream().max(Comparator.comparing(worth)).orElseThrow();
      left.remove(best);
      if (works(best).stream().noneMatch(works::contains)) {
        works.addAll(works(best));
        kinds.merge(best.kind(), 1, Integer::sum);
        chosen.add(best.id());
      }
    }
    return chosen;
  }

  /**
   * The titles under which a work goes, so that its editions and translations are known for one.
   */
  private static Set<String> works(EntryCard card) {
    var original = card.originalTitle();
    return (original == null ? List.of(card.title()) : List.of(card.title(), original))
        .stream().map(Fold::fold).collect(Collectors.toCollection(HashSet::new));
  }
}
