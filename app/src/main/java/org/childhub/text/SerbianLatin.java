package org.childhub.text;

/** Writes Serbian Cyrillic words in Latin letters (Vuk's alphabet to Gaj's, letter by letter). */
final class SerbianLatin {
  private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчш";
  private static final String LATIN = "abvgdđežzijklmnoprstćufhcčš";
  private static final char[] TABLE = new char[0x460];

  static {
    for (int i = 0; i < CYRILLIC.length(); i++) {
      TABLE[CYRILLIC.charAt(i)] = LATIN.charAt(i);
      TABLE[Character.toUpperCase(CYRILLIC.charAt(i))] = Character.toUpperCase(LATIN.charAt(i));
    }
  }

  private SerbianLatin() {}

  static void write(String text, int start, int end, StringBuilder out) {
    for (int i = start; i < end; i++) {
      char letter = text.charAt(i);
      char single = letter < TABLE.length ? TABLE[letter] : letter;
      if (single != 0) {
        out.append(single);
        continue;
      }
      switch (letter) {
        case 'љ' -> out.append("lj");
        case 'њ' -> out.append("nj");
        case 'џ' -> out.append("dž");
        case 'Љ' -> out.append('L').append(capitals(text, start, end, i) ? 'J' : 'j');
        case 'Њ' -> out.append('N').append(capitals(text, start, end, i) ? 'J' : 'j');
        case 'Џ' -> out.append('D').append(capitals(text, start, end, i) ? 'Ž' : 'ž');
        default -> out.append(letter);
      }
    }
  }

  /** A capital digraph is all capitals in a word of capitals: Njegoš, but NJEGOŠ and SUMNJ. */
  private static boolean capitals(String text, int start, int end, int at) {
    int neighbour = at + 1 < end ? at + 1 : at - 1;
    return neighbour >= start && Character.isUpperCase(text.charAt(neighbour));
  }
}
