package org.childhub.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.childhub.catalogue.TopicCounts.Counts;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * "You might like": entries that share rare topics, a country or a series, newer ones and other kinds first. Looks at no more
 * than {@value #MOST} candidates, so that a page costs the same in a large library.
 */
@Component
public class Similar {
  private static final int MOST = 500;
  // Each further card of a kind that is there already must be this much better.
  private static final double SAME_KIND = 0.85;
  private static final String RANKED =
      """
      with weight as materialized (select * from unnest(:topics::text[], :weights::float8[]) as w(topic, weight)),
      here as materialized (select whole_id from catalogue_membership where entry_id = :id),
      beside as materialized (
        select m.entry_id from catalogue_membership m join here using (whole_id) limit 100),
      found as materialized (%s)
      select e.id,
        coalesce((select sum(w.weight) from weight w where e.topics @> array[w.topic]), 0)
        + case when e.countries && :countries::text[] then 1.0 else 0 end
        + case when e.id in (select entry_id from beside) then 2.0 else 0 end
        + greatest(0, 1 - abs(:year - left(e.published, 4)::int) / 20.0) as score
      from (select id from found union select entry_id from beside) as c
      join catalogue_entry e using (id)
      where e.visibility = 'public' and e.kind <> 'organisation' and e.id <> :id
        and not exists (select from catalogue_membership m
          where m.whole_id = e.id and m.entry_id = :id or m.whole_id = :id and m.entry_id = e.id)
      order by score desc, e.published desc, e.id desc
      limit :limit
      """;
  private static final String BY_RARE_TOPICS =
      RANKED.formatted("select id from catalogue_entry where topics && :rare::text[] limit :most");
  private static final String AMONG_NEWEST =
      RANKED.formatted(
          """
          select id from (select id, topics, countries from catalogue_entry where visibility = 'public'
            order by published desc, id desc limit :most) as newest
          where topics && :rare::text[] or countries && :countries::text[]
          """);

  private final JdbcClient db;
  private final Cards cards;
  private final TopicCounts topicCounts;

  Similar(JdbcClient db, Cards cards, TopicCounts topicCounts) {
    this.db = db;
    this.cards = cards;
    this.topicCounts = topicCounts;
  }

  private record Ranked(long id, double score) {}

  /** At most {@code limit} others, best first; never the entry itself, never one work twice. */
  public List<EntryCard> to(EntryCard card, Language reader, int limit) {
    var counts = topicCounts.now();
    var rare = rare(card.topics(), counts);
    var ranked =
        db.sql(rare.isEmpty() ? AMONG_NEWEST : BY_RARE_TOPICS)
            .param("id", card.id())
            .param("topics", card.topics().toArray(String[]::new))
            .param("weights", card.topics().stream().map(counts::rarity).toArray(Double[]::new))
            .param("rare", (rare.isEmpty() ? card.topics() : rare).toArray(String[]::new))
            .param("countries", card.countries().toArray(String[]::new))
            .param("year", card.published().year())
            .param("most", MOST)
            .param("limit", 3 * limit)
            .query((row, number) -> new Ranked(row.getLong(1), row.getDouble(2)))
            .list();
    return varied(card, scores(ranked), cards.byIds(ranked.stream().map(Ranked::id).toList(), reader), limit);
  }

  /** The rarest topics, as many as lead to few enough entries; none where even the rarest is common. */
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

  private static Map<Long, Double> scores(List<Ranked> ranked) {
    var scores = new HashMap<Long, Double>();
    ranked.forEach(one -> scores.put(one.id(), one.score()));
    return scores;
  }

  private static List<EntryCard> varied(
      EntryCard card, Map<Long, Double> scores, List<EntryCard> candidates, int limit) {
    var works = works(card);
    var kinds = new EnumMap<Kind, Integer>(Kind.class);
    var left = new ArrayList<>(candidates);
    var chosen = new ArrayList<EntryCard>();
    Function<EntryCard, Double> worth =
        one ->
            scores.getOrDefault(one.id(), 0.0) * Math.pow(SAME_KIND, kinds.getOrDefault(one.kind(), 0));
    while (chosen.size() < limit && !left.isEmpty()) {
      var best = left.stream().max(Comparator.comparing(worth)).orElseThrow();
      left.remove(best);
      if (works(best).stream().noneMatch(works::contains)) {
        works.addAll(works(best));
        kinds.merge(best.kind(), 1, Integer::sum);
        chosen.add(best);
      }
    }
    return chosen;
  }

  /** The titles under which a work goes, so that its editions and translations are known for one. */
  private static Set<String> works(EntryCard card) {
    var original = card.originalTitle();
    return (original == null ? List.of(card.title()) : List.of(card.title(), original))
        .stream().map(Fold::fold).collect(Collectors.toCollection(HashSet::new));
  }
}
