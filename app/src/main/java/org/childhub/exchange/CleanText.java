package org.childhub.exchange;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Plain text out of what sources take for it: no tags, entities, control or direction characters.
 */
final class CleanText {
  /** Stands where the encoding of the source was broken. */
  static final char UNDECODABLE = '\uFFFD';

  private static final Pattern TAG =
      Pattern.compile(
          "<(?:/?[a-zA-Z][^<>]{0,400}|!--.{0,2000}?--|!\\[CDATA\\[|\\?xml[^<>]*)>", Pattern.DOTALL);
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,10});");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern PARAGRAPHS =
      Pattern.compile("[ \\t\\p{Zs}]*\\R[ \\t\\p{Zs}]*\\R[\\s\\p{Z}]*");
  private static final Pattern BLOCK_END =
      Pattern.compile("(?i)</(?:p|div|li|h[1-6])\\s*>|<br\\s*/?>\\s*<br\\s*/?>");

  private CleanText() {}

  /** One line. */
  static String line(String raw) {
    return SPACES.matcher(withoutMarkup(raw)).replaceAll(" ").strip();
  }

  /** Paragraphs with an empty line between them. */
  static String paragraphs(String raw) {
    String marked = raw.indexOf('<') < 0 ? raw : BLOCK_END.matcher(raw).replaceAll("$0\n\n");
    var text = new StringBuilder();
    for (String paragraph : PARAGRAPHS.split(withoutMarkup(marked))) {
      String line = SPACES.matcher(paragraph).replaceAll(" ").strip();
      if (!line.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n\n").append(line);
      }
    }
    return text.toString();
  }

  /** At most so many characters, cut between words. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int space = text.lastIndexOf(' ', longest - 1);
    int end = space > longest / 2 ? space : longest - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  private static String withoutMarkup(String raw) {
    String text = raw;
    // Twice, for sources that escape what was escaped: &amp;scaron;
    for (int round = 0;
        round < 2 && text.indexOf('&') >= 0 && ENTITY.matcher(text).find();
        round++) {
      text = HtmlUtils.htmlUnescape(text);
    }
    if (text.indexOf('<') >= 0) {
      text = TAG.matcher(text).replaceAll(" ");
    }
    return Normalizer.normalize(withoutControls(text), Normalizer.Form.NFC);
  }

  // Directions could make a title read as something else; a database cannot hold NUL and half
  // characters.
  private static String withoutControls(String text) {
    if (text.chars().noneMatch(CleanText::isSuspect)) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t' || !isControl(c)) {
                kept.appendCodePoint(c);
              } else if (c < 0x20 || c == 0x7F) {
                kept.append(' ');
              }
            });
    return kept.toString();
  }

  private static boolean isSuspect(int c) {
    return isControl(c) || Character.isSurrogate((char) c);
  }

  private static boolean isControl(int c) {
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
