package org.childhub.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.childhub.lexicon.Family;
import org.childhub.training.Table.Counts;
import org.childhub.training.Table.Row;

/**
 * Tables from each family to each other one. Where two families share few texts, the way over a
 * third (English, Serbo-Croatian) counts more.
 */
final class Translations {
  private static final List<Family> PIVOTS = List.of(Family.EN, Family.HBS);
  private static final int ROUNDS = 2;
  private static final float PRIOR = 2;
  private static final int MOST = 12;
  private static final float LEAST = 0.01f;

  private final Stems stems;
  private final Map<Family, Map<Family, Table>> direct = new EnumMap<>(Family.class);
  private Map<Family, Map<Family, Table>> mixed = new EnumMap<>(Family.class);

  private Translations(Stems stems) {
    this.stems = stems;
  }

  /** The families that anything is known of, without {@link Family#OTHER}. */
  static List<Family> families() {
    var families = new ArrayList<>(List.of(Family.values()));
    families.remove(Family.OTHER);
    return families;
  }

  static Translations learn(Corpus corpus, Stems stems, Consumer<String> progress) {
    var translations = new Translations(stems);
    for (var family : families()) {
      for (var other : families()) {
        if (family.compareTo(other) < 0 || family == other && family == Family.HBS) {
          progress.accept(family.code() + " and " + other.code());
          translations.learn(corpus, family, other);
        }
      }
    }
    translations.mixed = translations.direct;
    for (var i = 0; i < ROUNDS; i++) {
      progress.accept("ways over a third language");
      translations.mixed = translations.mix();
    }
    return translations;
  }

  Table table(Family from, Family to) {
    return Objects.requireNonNull(mixed.getOrDefault(from, Map.of()).get(to), "nothing was learnt");
  }

  private void learn(Corpus corpus, Family family, Family other) {
    var forth = new Counts(stems.size(family));
    var back = new Counts(stems.size(other));
    WordAlignment.learn(
        corpus.lines(family, other),
        family,
        other,
        stems,
        (stem, second, evidence) -> {
          forth.add(stem, second, evidence);
          back.add(second, stem, evidence);
        });
    put(direct, family, other, forth.table());
    put(direct, other, family, back.table());
  }

  private static void put(
      Map<Family, Map<Family, Table>> tables, Family from, Family to, Table table) {
    tables.computeIfAbsent(from, fresh -> new EnumMap<>(Family.class)).put(to, table);
  }

  private Map<Family, Map<Family, Table>> mix() {
    Map<Family, Map<Family, Table>> next = new EnumMap<>(Family.class);
    for (var from : direct.entrySet()) {
      for (var to : from.getValue().entrySet()) {
        put(next, from.getKey(), to.getKey(), mix(from.getKey(), to.getKey(), to.getValue()));
      }
    }
    return next;
  }

  private Table mix(Family from, Family to, Table seen) {
    var pivots = PIVOTS.stream().filter(pivot -> pivot != from && pivot != to).toList();
    var table = new Table(seen.size());
    var sums = new float[stems.size(to)];
    for (var stem = 0; stem < seen.size(); stem++) {
      var touched = new ArrayList<Integer>();
      for (var pivot : pivots) {
        over(table(from, pivot).row(stem), table(pivot, to), sums, touched);
      }
      table.put(stem, mix(seen.row(stem), sums, touched));
    }
    return table;
  }

  private static void over(Row row, Table onwards, float[] sums, List<Integer> touched) {
    for (var i = 0; i < Math.min(MOST, row.size()); i++) {
      var next = onwards.row(row.stems()[i]);
      for (var j = 0; j < Math.min(MOST, next.size()); j++) {
        var stem = next.stems()[j];
        if (sums[stem] == 0) {
          touched.add(stem);
        }
        sums[stem] += row.chances()[i] * next.chances()[j];
      }
    }
  }

  /** Leaves the sums at zero. */
  private static Row mix(Row seen, float[] sums, List<Integer> touched) {
    var total = 0f;
    for (var stem : touched) {
      total += sums[stem];
    }
    var trust = total == 0 ? 1 : seen.evidence() / (seen.evidence() + PRIOR);
    for (var stem : touched) {
      sums[stem] *= (1 - trust) / total;
    }
    for (var i = 0; i < seen.size(); i++) {
      if (sums[seen.stems()[i]] == 0) {
        touched.add(seen.stems()[i]);
      }
      sums[seen.stems()[i]] += trust * seen.chances()[i];
    }
    var others = new int[touched.size()];
    var chances = new float[touched.size()];
    for (var i = 0; i < others.length; i++) {
      others[i] = touched.get(i);
      chances[i] = sums[others[i]];
      sums[others[i]] = 0;
    }
    return Table.sorted(others, chances, seen.evidence(), 1).cut(MOST, LEAST);
  }
}
