package org.childhub.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What stems ({@link Stem}) mean in the other families, and vectors that lie near each other for
 * stems of like meaning in whatever family. Learnt by {@code hub lexicon}; safe for many threads.
 */
public final class Lexicon {
  private static final String SHIPPED = "lexicon/lexicon.bin";
  private static final int HEADER = LexiconFile.MAGIC.length + 8;
  private static final int TRANSLATION = Short.BYTES + 1;
  private static final Family[] FAMILIES = Family.values();
  private static final float[] CHANCES = new float[256];

  static {
    for (var i = 0; i < CHANCES.length; i++) {
      CHANCES[i] = (float) StrictMath.exp(-i * LexiconFile.CHANCE_STEP);
    }
  }

  private final ByteBuffer bytes;
  private final int dimensions;
  private final Words[] words = new Words[FAMILIES.length];
  private final int vectorNumbers;
  private final int vectors;

  /** Loaded at the first use, and once. */
  private static final class Shipped {
    static final Lexicon LEXICON = read();

    private static Lexicon read() {
      try (var in = new ClassPathResource(SHIPPED).getInputStream()) {
        return Lexicon.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private interface Taker {
    void take(Family family, int stem, float chance);
  }

  /** Where a family's stems, their rarities and rows of translations stand in the bytes. */
  private record Words(int size, int stems, int rarities, int starts, int rows) {}

  private Lexicon(ByteBuffer bytes) {
    this.bytes = bytes;
    var at = HEADER;
    dimensions = Short.toUnsignedInt(bytes.getShort(at));
    at += Short.BYTES;
    for (var family : FAMILIES) {
      at = family(family, at);
    }
    vectorNumbers = at;
    vectors = at + Short.BYTES * (words[Family.EN.ordinal()].size() + 1);
  }

  /** The lexicon that comes with the program. */
  public static Lexicon shipped() {
    return Shipped.LEXICON;
  }

  /** Reads a lexicon to its end; refuses a damaged one with {@link LexiconDamaged}. */
  public static Lexicon read(InputStream in) throws IOException {
    var header = in.readNBytes(HEADER);
    if (header.length < HEADER
        || !Arrays.equals(
            header, 0, LexiconFile.MAGIC.length, LexiconFile.MAGIC, 0, LexiconFile.MAGIC.length)) {
      throw new LexiconDamaged(
          "This is no lexicon of this version of the hub; ./hub lexicon makes one");
    }
    var numbers = ByteBuffer.wrap(header, LexiconFile.MAGIC.length, 8);
    var length = numbers.getInt();
    var expected = numbers.getInt();
    var content = in.readNBytes(Math.max(0, length));
    if (content.length < length) {
      throw new LexiconDamaged(
          "The lexicon is cut off: it has %d of %d bytes".formatted(content.length, length));
    }
    var sum = new CRC32();
    sum.update(content);
    if ((int) sum.getValue() != expected) {
      throw new LexiconDamaged("The lexicon is damaged: its check sum is wrong");
    }
    // Outside the heap, which the hub needs for other things.
    var bytes = ByteBuffer.allocateDirect(HEADER + length);
    return new Lexicon(bytes.put(header).put(content));
  }

  /** How many numbers a vector has. */
  public int dimensions() {
    return dimensions;
  }

  /** What the stem may mean in other families, the likeliest first; empty for an unknown one. */
  public List<Translation> translations(Family from, String stem) {
    var found = new ArrayList<Translation>();
    scan(from, stem, null, (to, number, chance) -> found.add(translation(to, number, chance)));
    found.sort(Comparator.comparing(Translation::chance).reversed());
    return found;
  }

  /** What the stem may mean in one family, the likeliest first; empty for an unknown one. */
  public List<Translation> translations(Family from, String stem, Family to) {
    var found = new ArrayList<Translation>();
    scan(from, stem, to, (family, number, chance) -> found.add(translation(to, number, chance)));
    return found;
  }

  /** The natural logarithm of how rare the stem's meaning is in English texts; 0 if unknown. */
  public float rarity(Family family, String stem) {
    var number = number(family, stem);
    return number < 0 ? 0 : rarity(words(family).rarities() + number);
  }

  /** A vector of length one; all zeros for a stem without one. */
  public float[] vector(Family family, String stem) {
    var vector = new float[dimensions];
    add(family, stem, 1, vector);
    return vector;
  }

  /** Adds the stem's vector, made that long, to a sum; answers whether it has one. */
  public boolean add(Family family, String stem, float length, float[] sum) {
    var own = new float[dimensions];
    if (family == Family.EN) {
      var number = number(family, stem);
      if (number >= 0) {
        addEnglish(number, 1, own);
      }
    } else {
      scan(family, stem, Family.EN, (to, number, chance) -> addEnglish(number, chance, own));
    }
    var square = 0f;
    for (var value : own) {
      square += value * value;
    }
    if (square == 0) {
      return false;
    }
    var scale = length / (float) Math.sqrt(square);
    for (var i = 0; i < dimensions; i++) {
      sum[i] += scale * own[i];
    }
    return true;
  }

  private int family(Family family, int start) {
    var length = bytes.get(start);
    var name = new byte[length];
    bytes.get(start + 1, name);
    if (!family.code().equals(new String(name, StandardCharsets.US_ASCII))) {
      throw new LexiconDamaged("The lexicon knows other languages than this version of the hub");
    }
    var at = start + 1 + length;
    var size = Short.toUnsignedInt(bytes.getShort(at));
    var stems = at + Short.BYTES;
    var rarities = stems + Integer.BYTES * size;
    var starts = rarities + size;
    var rows = starts + Integer.BYTES * (size + 1);
    words[family.ordinal()] = new Words(size, stems, rarities, starts, rows);
    return rows + bytes.getInt(rows - Integer.BYTES);
  }

  private Words words(Family family) {
    return words[family.ordinal()];
  }

  private float rarity(int at) {
    return (float) (Byte.toUnsignedInt(bytes.get(at)) * LexiconFile.RARITY_STEP);
  }

  private Translation translation(Family family, int number, float chance) {
    var packed = bytes.getInt(words(family).stems() + Integer.BYTES * number);
    return new Translation(family, PackedStem.text(packed), chance);
  }

  private int number(Family family, String stem) {
    var wanted = PackedStem.of(stem);
    var stems = words(family).stems();
    var low = 0;
    var high = words(family).size() - 1;
    while (low <= high) {
      var middle = (low + high) >>> 1;
      var order = Integer.compareUnsigned(bytes.getInt(stems + Integer.BYTES * middle), wanted);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Gives a stem's translations into one family, or into all where none is named. */
  private void scan(Family from, String stem, @Nullable Family only, Taker taker) {
    var number = number(from, stem);
    if (number < 0) {
      return;
    }
    var start = words(from).starts() + Integer.BYTES * number;
    var at = words(from).rows() + bytes.getInt(start);
    var end = words(from).rows() + bytes.getInt(start + Integer.BYTES);
    while (at < end) {
      var head = Byte.toUnsignedInt(bytes.get(at++));
      var family = FAMILIES[head >> 4];
      var next = at + TRANSLATION * (head & 0xf);
      for (; at < next && (only == null || only == family); at += TRANSLATION) {
        taker.take(
            family,
            Short.toUnsignedInt(bytes.getShort(at)),
            CHANCES[Byte.toUnsignedInt(bytes.get(at + Short.BYTES))]);
      }
      at = next;
    }
  }

  private void addEnglish(int stem, float weight, float[] sum) {
    var number = Short.toUnsignedInt(bytes.getShort(vectorNumbers + Short.BYTES * stem));
    if (number == LexiconFile.MOST_STEMS) {
      return;
    }
    var pairs = new byte[dimensions / 2];
    bytes.get(vectors + number * pairs.length, pairs);
    var square = 0;
    for (var pair : pairs) {
      square += first(pair) * first(pair) + second(pair) * second(pair);
    }
    var scale = weight / (float) Math.sqrt(Math.max(1, square));
    for (var i = 0; i < pairs.length; i++) {
      sum[2 * i] += scale * first(pairs[i]);
      sum[2 * i + 1] += scale * second(pairs[i]);
    }
  }

  private static int first(byte pair) {
    return (pair >> 4 & 0xf) - LexiconFile.VECTOR_STEPS - 1;
  }

  private static int second(byte pair) {
    return (pair & 0xf) - LexiconFile.VECTOR_STEPS - 1;
  }
}
