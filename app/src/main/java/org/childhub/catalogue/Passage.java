package org.childhub.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an entry's content: a paragraph, or the text of a page.
 *
 * @param place where it is read: an address that starts with a slash and stands alone ({@code
 *     /files/7/report.pdf#page=14}), or what follows the entry's own address ({@code
 *     ~/read?in=bs#p12}, a lone {@code ~} for its page)
 * @param page of a file, counted from 1; null where there are no pages
 * @param paragraph its number as printed; null where it has none
 */
public record Passage(
    long entryId,
    Language language,
    String place,
    @Nullable Integer page,
    @Nullable String paragraph,
    String text) {
  private static final int LONGEST = 900;

  /**
   * Cuts a longer text between lines or sentences into pieces of at most {@value #LONGEST}
   * characters; blank ones fall out.
   */
  public static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    var from = 0;
    while (text.length() - from > LONGEST) {
      var to = cut(text, from);
      pieces.add(text.substring(from, to).strip());
      from = to;
    }
    pieces.add(text.substring(from).strip());
    pieces.removeIf(String::isEmpty);
    return pieces;
  }

  private static int cut(String text, int from) {
    var most = from + LONGEST;
    var line = text.lastIndexOf('\n', most);
    var sentence = Math.max(line, text.lastIndexOf(". ", most - 2) + 1);
    var end = sentence > from + LONGEST / 2 ? sentence : text.lastIndexOf(' ', most);
    return end > from ? end + 1 : Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
