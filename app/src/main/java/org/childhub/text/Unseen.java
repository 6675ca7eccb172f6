package org.childhub.text;

/** Characters that nobody sees and nobody means: controls, directions, halves of characters. */
public final class Unseen {
  private Unseen() {}

  /**
   * The text without them; line ends and tabs stay, other ASCII controls become spaces. Directions
   * could make a title read as something else; a database cannot hold NUL and half characters.
   */
  public static String without(String text) {
    if (text.chars().noneMatch(Unseen::isSuspect)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t' || !isUnseen(c)) {
                kept.appendCodePoint(c);
              } else if (c < 0x20 || c == 0x7F) {
                kept.append(' ');
              }
            });
    return kept.toString();
  }

  private static boolean isSuspect(int c) {
    return isUnseen(c) || Character.isSurrogate((char) c);
  }

  private static boolean isUnseen(int c) {
    return c < 0x20
        || c >= 0x7F && c <= 0x9F
        || c == 0x200B
        || c == 0x200E
        || c == 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0xFEFF
        || c >= 0xFFF9 && c <= 0xFFFB
        || c >= 0xD800 && c <= 0xDFFF
        || (c & 0xFFFE) == 0xFFFE;
  }
}
