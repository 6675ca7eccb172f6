package org.childhub.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Preference;
import org.childhub.search.engine.Question;

/**
 * Looks once at every entry that answers the words: passes on those that have all chosen values,
 * and counts each facet's values among those that have what the other facets ask ("drill
 * sideways"). It also adds the reader's {@link Preference} to the score.
 */
final class Counting implements Collector {
  private static final Facet[] FACETS = Facet.values();

  private final FacetedSearcher searcher;
  private final Collector hits;
  private final boolean scored;
  private final Preference preference;
  private final int[] counts;
  private final byte[] facets;
  private final boolean[] wanted;
  private final boolean[] inList;
  private final boolean anyKind;
  private final int asked;
  private long total;

  Counting(FacetedSearcher searcher, Question question, Collector hits, Preference preference) {
    this.searcher = searcher;
    this.hits = hits;
    this.scored = hits.scoreMode().needsScores();
    this.preference = preference;
    var names = searcher.names();
    counts = new int[names.length];
    facets = new byte[names.length];
    wanted = new boolean[names.length];
    inList = new boolean[names.length];
    anyKind = question.kinds().isEmpty();
    for (var i = 0; i < names.length; i++) {
      var facet = facet(names[i]);
      var value = names[i].substring(facet.code().length() + 1);
      facets[i] = (byte) facet.ordinal();
      wanted[i] = question.chosen().getOrDefault(facet, Set.of()).contains(value);
      inList[i] = facet == Facet.KIND && question.kinds().contains(value);
    }
    asked = question.chosen().keySet().stream().mapToInt(facet -> 1 << facet.ordinal()).sum();
  }

  private static Facet facet(String name) {
    for (var facet : FACETS) {
      if (name.startsWith(facet.code()) && name.charAt(facet.code().length()) == ':') {
        return facet;
      }
    }
    throw new IllegalStateException("No facet has the value " + name);
  }

  long total() {
    return total;
  }

  Map<Facet, Map<String, Integer>> counts() {
    var byFacet = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
    var names = searcher.names();
    for (var i = 0; i < names.length; i++) {
      if (counts[i] > 0) {
        var facet = FACETS[facets[i]];
        byFacet
            .computeIfAbsent(facet, fresh -> new LinkedHashMap<>())
            .put(names[i].substring(facet.code().length() + 1), counts[i]);
      }
    }
    return byFacet;
  }

  @Override
  public ScoreMode scoreMode() {
    return scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    return new Segment(
        searcher.table(leaf.ord), searcher.numbers(leaf.ord), hits.getLeafCollector(leaf));
  }

  private final class Segment extends Scorable implements LeafCollector {
    private final FacetTable table;
    private final int[] numbers;
    private final LeafCollector passed;
    private Scorable words = this;
    private int place;
    private float added;

    Segment(FacetTable table, int[] numbers, LeafCollector passed) {
      this.table = table;
      this.numbers = numbers;
      this.passed = passed;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      words = scorer;
      passed.setScorer(this);
    }

    @Override
    public float score() throws IOException {
      return words.score() * (1 + added + preference.ofDay(table.published()[place]));
    }

    @Override
    public void collect(int doc) throws IOException {
      var docs = table.docs();
      while (docs[place] < doc) {
        place++;
      }
      var from = table.starts()[place];
      var to = table.starts()[place + 1];
      if (!look(from, to)) {
        return;
      }
      var missing = asked & ~met;
      if (missing == 0) {
        total++;
        passed.collect(doc);
        count(from, to, -1);
      } else if ((missing & (missing - 1)) == 0) {
        count(from, to, Integer.numberOfTrailingZeros(missing));
      }
    }

    private int met;

    /** Whether the entry is of the list at all; notes which facets' choices it meets. */
    private boolean look(int from, int to) {
      met = 0;
      added = 0;
      var in = anyKind;
      for (var i = from; i < to; i++) {
        var number = numbers[table.values()[i] & 0xffff];
        in |= inList[number];
        if (wanted[number]) {
          met |= 1 << facets[number];
        }
        added = Math.max(added, preference.of(number));
      }
      return in;
    }

    /** Counts all the entry's values, or those of one facet. */
    private void count(int from, int to, int only) {
      for (var i = from; i < to; i++) {
        var number = numbers[table.values()[i] & 0xffff];
        if (only < 0 || facets[number] == only) {
          counts[number]++;
        }
      }
    }
  }
}
