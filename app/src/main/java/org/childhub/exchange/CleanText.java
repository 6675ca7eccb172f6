package org.childhub.exchange;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.childhub.text.Unseen;
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
    return Normalizer.normalize(Unseen.without(text), Normalizer.Form.NFC);
  }
}
