package org.childhub.lexicon;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Writes what {@link Lexicon} reads; docs/lexicon.md has the format. The same content always makes
 * the same bytes.
 */
public final class LexiconFile {
  static final byte[] MAGIC = "CHLEX001".getBytes(StandardCharsets.US_ASCII);
  static final int MOST_STEMS = 0xffff;
  static final int MOST_TRANSLATIONS = 15;

  /** What one byte of a chance, a rarity and a vector's number stand for. */
  static final double CHANCE_STEP = 0.02;

  static final double RARITY_STEP = 1 / 16.0;
  static final int VECTOR_STEPS = 7;

  private LexiconFile() {}

  /**
   * A family's stem: how rare it is, what it may mean (the likeliest first, at most 15 of a
   * family), and for English its vector, otherwise an empty one.
   */
  public record Word(String stem, double rarity, List<Translation> translations, float[] vector) {}

  /** Stems that do not fit (more than six letters, other signs) are left out. */
  public static void write(Map<Family, List<Word>> words, int dimensions, OutputStream out)
      throws IOException {
    var content = new ByteArrayOutputStream();
    var data = new DataOutputStream(content);
    var numbers = new HashMap<Family, Map<String, Integer>>();
    var sorted = new HashMap<Family, List<Word>>();
    for (var family : Family.values()) {
      var list = sorted(words.getOrDefault(family, List.of()));
      sorted.put(family, list);
      numbers.put(family, numbers(list));
    }
    data.writeShort(dimensions);
    for (var family : Family.values()) {
      family(family, sorted.getOrDefault(family, List.of()), numbers, data);
    }
    vectors(sorted.getOrDefault(Family.EN, List.of()), dimensions, data);
    var bytes = content.toByteArray();
    var sum = new CRC32();
    sum.update(bytes);
    out.write(MAGIC);
    out.write(ByteBuffer.allocate(8).putInt(bytes.length).putInt((int) sum.getValue()).array());
    out.write(bytes);
  }

  private static List<Word> sorted(List<Word> words) {
    var fitting =
        words.stream()
            .filter(word -> PackedStem.of(word.stem()) != 0)
            .sorted(Comparator.comparing(Word::stem))
            .toList();
    if (fitting.size() > MOST_STEMS) {
      throw new IllegalArgumentException("More than " + MOST_STEMS + " stems of one family");
    }
    return fitting;
  }

  private static Map<String, Integer> numbers(List<Word> words) {
    var numbers = new HashMap<String, Integer>();
    words.forEach(word -> numbers.put(word.stem(), numbers.size()));
    return numbers;
  }

  private static void family(
      Family family,
      List<Word> words,
      Map<Family, Map<String, Integer>> numbers,
      DataOutputStream data)
      throws IOException {
    var name = family.code().getBytes(StandardCharsets.US_ASCII);
    data.writeByte(name.length);
    data.write(name);
    data.writeShort(words.size());
    for (var word : words) {
      data.writeInt(PackedStem.of(word.stem()));
    }
    for (var word : words) {
      data.writeByte((int) Math.min(255, Math.round(word.rarity() / RARITY_STEP)));
    }
    var rows = new ByteArrayOutputStream();
    for (var word : words) {
      data.writeInt(rows.size());
      row(word, numbers, new DataOutputStream(rows));
    }
    data.writeInt(rows.size());
    rows.writeTo(data);
  }

  private record Kept(int number, float chance) {}

  // A byte for family and count, then for each translation two for the stem and one for the chance.
  private static void row(
      Word word, Map<Family, Map<String, Integer>> numbers, DataOutputStream data) {
    try {
      for (var family : Family.values()) {
        var kept = new ArrayList<Kept>();
        var known = numbers.getOrDefault(family, Map.of());
        for (var translation : word.translations()) {
          var number = translation.family() == family ? known.get(translation.stem()) : null;
          if (number != null) {
            kept.add(new Kept(number, translation.chance()));
          }
        }
        if (!kept.isEmpty()) {
          data.writeByte(family.ordinal() << 4 | Math.min(MOST_TRANSLATIONS, kept.size()));
          for (var translation : kept.subList(0, Math.min(MOST_TRANSLATIONS, kept.size()))) {
            data.writeShort(translation.number());
            data.writeByte(chance(translation.chance()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int chance(float chance) {
    return (int) Math.clamp(Math.round(-StrictMath.log(chance) / CHANCE_STEP), 0, 255);
  }

  // For each English stem the number of its vector or -1, then the vectors, two numbers a byte.
  private static void vectors(List<Word> words, int dimensions, DataOutputStream data)
      throws IOException {
    var next = 0;
    for (var word : words) {
      data.writeShort(word.vector().length == 0 ? -1 : next++);
    }
    data.writeShort(next);
    for (var word : words) {
      if (word.vector().length > 0) {
        var most = greatest(word.vector());
        for (var i = 0; i < dimensions; i += 2) {
          data.writeByte(step(word.vector()[i], most) << 4 | step(word.vector()[i + 1], most));
        }
      }
    }
  }

  private static float greatest(float[] vector) {
    var most = 1e-9f;
    for (var number : vector) {
      most = Math.max(most, Math.abs(number));
    }
    return most;
  }

  /** From 1 to 15, so that 8 stands for zero; the greatest number of a vector is seven steps. */
  private static int step(float number, float most) {
    return VECTOR_STEPS + 1 + Math.round(number / most * VECTOR_STEPS);
  }
}
