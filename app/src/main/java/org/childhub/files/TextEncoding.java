package org.childhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells how a text is encoded: by its mark, as UTF-8 where it is valid, else by which of the old
 * encodings of the region makes the most letters of it that its languages use.
 */
public final class TextEncoding {
  private static final int SAMPLE = 256 * 1024;

  /** An encoding and the letters beyond ASCII that a text in it would be made of. */
  private record Regional(Charset charset, String letters) {}

  private static final String CYRILLIC =
      "абвгдежзийклмнопрстуфхцчшщъыьэюяђјљњћџѓќѕѐѝєіїґёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЈЉЊЋЏЃЌЅЄІЇҐЁ";
  private static final List<Regional> REGIONAL =
      List.of(
          new Regional(
              Charset.forName("windows-1250"),
              "čćžšđČĆŽŠĐăâîşţĂÂÎŞŢëçËÇáéíóöőúüűÁÉÍÓÖŐÚÜŰýřěůäôň„“”’–…"),
          new Regional(Charset.forName("windows-1251"), CYRILLIC + "„“”’–…«»"),
          new Regional(
              Charset.forName("windows-1252"), "ëçËÇàâæèéêîïôœùûüÿÀÉÈÊäöÄÖÜßñáíóúãõ„“”’–…«»"),
          new Regional(Charset.forName("ISO-8859-2"), "čćžšđČĆŽŠĐăâîşţĂÂÎŞŢëçËÇáéíóöőúüűÁÉÍÓÖŐÚÜŰ"),
          new Regional(Charset.forName("ISO-8859-5"), CYRILLIC),
          new Regional(Charset.forName("KOI8-R"), CYRILLIC),
          new Regional(
              Charset.forName("windows-1253"),
              "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ“”’–…«»"));

  private TextEncoding() {}

  static Charset of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(SAMPLE));
    }
  }

  /** The encoding of a text, or of a part of one; bytes of another kind make no sense in any. */
  public static Charset of(byte[] text) {
    if (text.length >= 2 && (text[0] & 0xFF) + (text[1] & 0xFF) == 0xFF + 0xFE && text[0] < 0) {
      return StandardCharsets.UTF_16;
    }
    return isUtf8(text) ? StandardCharsets.UTF_8 : regional(text);
  }

  /** A sample may end within a character: up to three bytes at its end are not held against it. */
  private static boolean isUtf8(byte[] text) {
    for (int cut = 0; cut <= 3 && cut <= text.length; cut++) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text, 0, text.length - cut));
        return true;
      } catch (CharacterCodingException e) {
        if (text.length < SAMPLE) {
          return false;
        }
      }
    }
    return false;
  }

  private static Charset regional(byte[] text) {
    Charset best = StandardCharsets.UTF_8;
    int most = Integer.MIN_VALUE;
    for (Regional regional : REGIONAL) {
      int score = score(new String(text, regional.charset()), regional.letters());
      if (score > most) {
        most = score;
        best = regional.charset();
      }
    }
    return best;
  }

  /** Counts what belongs for, what does not against. */
  private static int score(String text, String letters) {
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        score += letters.indexOf(text.charAt(i)) >= 0 && !isOdd(text, i) ? 1 : -2;
      }
    }
    return score;
  }

  /** A capital after a small letter, or another script beside a Latin letter of the same word. */
  private static boolean isOdd(String text, int at) {
    char c = text.charAt(at);
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    boolean foreign = Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN;
    return Character.isUpperCase(c) && Character.isLowerCase(before)
        || foreign && (isAsciiLetter(before) || isAsciiLetter(after));
  }

  private static boolean isAsciiLetter(char c) {
    return c < 0x80 && Character.isLetter(c);
  }
}
