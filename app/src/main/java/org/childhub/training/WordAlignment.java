package org.childhub.training;

import java.util.Arrays;
import java.util.List;
import org.childhub.lexicon.Family;
import org.childhub.training.Corpus.Line;

/**
 * Learns which stems translate each other from lines that say the same: IBM model 1 (Brown and
 * others, 1993) with a liking for the same place in the line (Dyer and others, fast_align, 2013),
 * in both directions at once. A pair's evidence is the geometric mean of both directions' beliefs.
 */
final class WordAlignment {
  private static final int ITERATIONS = 6;
  private static final double NULL = 0.08;
  private static final float SOUND_ALIKE = 8;
  private static final float LEAST = 0.05f;

  private final List<Line> lines;
  private final Nearness nearness = new Nearness();
  private final Cells cells = new Cells();
  private final int[] cellOf;
  private final float[] forth;
  private final float[] back;
  private final float[] evidence;
  private final float[] frequency;
  private final float[] otherFrequency;

  /** A pair of stems and how often they were seen to mean the same. */
  interface Pairs {
    void add(int stem, int other, float evidence);
  }

  private WordAlignment(List<Line> lines, int stems, int others) {
    this.lines = lines;
    this.cellOf =
        new int[lines.stream().mapToInt(line -> line.stems().length * line.others().length).sum()];
    this.frequency = new float[stems];
    this.otherFrequency = new float[others];
    var at = 0;
    for (var line : lines) {
      for (var stem : line.stems()) {
        frequency[stem] += line.weight();
        for (var other : line.others()) {
          cellOf[at++] = cells.number(stem, other);
        }
      }
      for (var other : line.others()) {
        otherFrequency[other] += line.weight();
      }
    }
    this.forth = new float[cells.size()];
    this.back = new float[cells.size()];
    this.evidence = new float[cells.size()];
    scale(frequency);
    scale(otherFrequency);
  }

  static void learn(List<Line> lines, Family family, Family other, Stems stems, Pairs pairs) {
    if (lines.isEmpty()) {
      return;
    }
    var alignment = new WordAlignment(lines, stems.size(family), stems.size(other));
    alignment.start(family, other, stems);
    for (var i = 0; i < ITERATIONS; i++) {
      alignment.iterate(i == ITERATIONS - 1);
    }
    for (var cell = 0; cell < alignment.cells.size(); cell++) {
      if (alignment.evidence[cell] >= LEAST) {
        pairs.add(
            alignment.cells.first(cell), alignment.cells.second(cell), alignment.evidence[cell]);
      }
    }
  }

  private void start(Family family, Family other, Stems stems) {
    for (var cell = 0; cell < forth.length; cell++) {
      var sound = stems.sound(family, cells.first(cell));
      var alike = !sound.isEmpty() && sound.equals(stems.sound(other, cells.second(cell)));
      forth[cell] = back[cell] = alike ? SOUND_ALIKE : 1;
    }
    normalise(forth, back);
  }

  /** One step of expectation and maximisation in both directions. */
  private void iterate(boolean last) {
    var nextForth = new float[forth.length];
    var nextBack = new float[back.length];
    var at = 0;
    for (var line : lines) {
      at = step(line, at, nextForth, nextBack, last);
    }
    normalise(nextForth, nextBack);
    System.arraycopy(nextForth, 0, forth, 0, forth.length);
    System.arraycopy(nextBack, 0, back, 0, back.length);
  }

  private int step(Line line, int at, float[] nextForth, float[] nextBack, boolean last) {
    var m = line.stems().length;
    var n = line.others().length;
    var near = nearness.of(m, n);
    var otherNear = nearness.of(n, m);
    var sums = scaled(line.others(), otherFrequency);
    var otherSums = scaled(line.stems(), frequency);
    for (var i = 0; i < m; i++) {
      for (var j = 0; j < n; j++) {
        var cell = cellOf[at + i * n + j];
        sums[j] += (1 - NULL) * near[j * m + i] * forth[cell];
        otherSums[i] += (1 - NULL) * otherNear[i * n + j] * back[cell];
      }
    }
    for (var i = 0; i < m; i++) {
      for (var j = 0; j < n; j++) {
        var cell = cellOf[at + i * n + j];
        var there = (1 - NULL) * near[j * m + i] * forth[cell] / sums[j];
        var here = (1 - NULL) * otherNear[i * n + j] * back[cell] / otherSums[i];
        nextForth[cell] += (float) (line.weight() * there);
        nextBack[cell] += (float) (line.weight() * here);
        if (last) {
          evidence[cell] += (float) (line.weight() * Math.sqrt(there * here));
        }
      }
    }
    return at + m * n;
  }

  /** The chances that the stems of a line translate nothing. */
  private static double[] scaled(int[] stems, float[] frequency) {
    return Arrays.stream(stems).mapToDouble(stem -> NULL * frequency[stem]).toArray();
  }

  /** Makes the chances of all translations of a stem sum to one, in each direction. */
  private void normalise(float[] there, float[] here) {
    var sums = new double[frequency.length];
    var otherSums = new double[otherFrequency.length];
    for (var cell = 0; cell < there.length; cell++) {
      sums[cells.first(cell)] += there[cell];
      otherSums[cells.second(cell)] += here[cell];
    }
    for (var cell = 0; cell < there.length; cell++) {
      there[cell] /= (float) Math.max(1e-12, sums[cells.first(cell)]);
      here[cell] /= (float) Math.max(1e-12, otherSums[cells.second(cell)]);
    }
  }

  private static void scale(float[] frequency) {
    var sum = 0.0;
    for (var count : frequency) {
      sum += count;
    }
    for (var i = 0; i < frequency.length; i++) {
      frequency[i] /= (float) sum;
    }
  }
}
