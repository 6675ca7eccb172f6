package org.childhub.lexicon;

/**
 * A stem of up to six letters a to z and digits in one int, in the order of the alphabet when
 * unsigned.
 */
final class PackedStem {
  private static final int SIGNS = 37;
  private static final int NONE = 0;

  private PackedStem() {}

  /** Zero for what does not fit. */
  static int of(String stem) {
    if (stem.length() > Stem.LONGEST) {
      return NONE;
    }
    var packed = 0L;
    for (var i = 0; i < Stem.LONGEST; i++) {
      var sign = i < stem.length() ? sign(stem.charAt(i)) : 0;
      if (sign < 0) {
        return NONE;
      }
      packed = packed * SIGNS + sign;
    }
    return (int) packed;
  }

  static String text(int packed) {
    var rest = Integer.toUnsignedLong(packed);
    var signs = new char[Stem.LONGEST];
    var length = 0;
    for (var i = Stem.LONGEST - 1; i >= 0; i--) {
      var sign = (int) (rest % SIGNS);
      rest /= SIGNS;
      if (sign > 0) {
        signs[i] = (char) (sign <= 10 ? '0' + sign - 1 : 'a' + sign - 11);
        length = Math.max(length, i + 1);
      }
    }
    return new String(signs, 0, length);
  }

  private static int sign(char letter) {
    if (letter >= '0' && letter <= '9') {
      return 1 + letter - '0';
    }
    return letter >= 'a' && letter <= 'z' ? 11 + letter - 'a' : -1;
  }
}
