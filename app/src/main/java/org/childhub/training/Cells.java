package org.childhub.training;

import java.util.Arrays;

/** Numbers for pairs of numbers, in the order in which they were met. */
final class Cells {
  private static final long FREE = -1;

  private long[] keys = new long[1 << 16];
  private int[] numbers = new int[1 << 16];
  private long[] pairs = new long[1 << 14];
  private int size;

  Cells() {
    Arrays.fill(keys, FREE);
  }

  int size() {
    return size;
  }

  int first(int number) {
    return (int) (pairs[number] >>> 32);
  }

  int second(int number) {
    return (int) pairs[number];
  }

  int number(int first, int second) {
    var key = (long) first << 32 | second;
    var place = place(keys, key);
    if (keys[place] == FREE) {
      keys[place] = key;
      numbers[place] = size;
      remember(key);
      if (2 * size > keys.length) {
        grow();
        return size - 1;
      }
    }
    return numbers[place];
  }

  private void remember(long key) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
    }
    pairs[size++] = key;
  }

  private void grow() {
    keys = new long[2 * keys.length];
    numbers = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (var number = 0; number < size; number++) {
      var place = place(keys, pairs[number]);
      keys[place] = pairs[number];
      numbers[place] = number;
    }
  }

  private static int place(long[] keys, long key) {
    var mixed = key * 0x9E3779B97F4A7C15L;
    var place = (int) (mixed >>> 32) & keys.length - 1;
    while (keys[place] != FREE && keys[place] != key) {
      place = place + 1 & keys.length - 1;
    }
    return place;
  }
}
