package org.childhub.editing;

import org.childhub.files.StoredFile;
import org.childhub.text.Language;

/**
 * A picture that its member is about to put into a text.
 *
 * @param in language of that text
 * @param words for those who do not see it, as typed
 * @param problem message key, empty for none
 */
public record Picture(Item item, StoredFile file, Language in, String words, String problem) {
  /** Characters of the words. */
  static final int LONGEST = 500;

  /** Whether it can be shown in a text. */
  public boolean isShowable() {
    return isOne(file);
  }

  /** Whether a file can be shown in a text. */
  static boolean isOne(StoredFile file) {
    return file.mediaType().startsWith("image/");
  }

  /** Markdown that shows a file with words for those who do not see it. */
  static String markdown(StoredFile file, String words) {
    var address = file.address().replace("(", "%28").replace(")", "%29");
    return "![" + words.replaceAll("([\\\\\\[\\]*_`<])", "\\\\$1") + "](" + address + ")";
  }

  /**
   * A regular expression, for Java and for PostgreSQL, of the Markdown that shows a file. It takes
   * runs of characters, not one by one: Java puts each turn of a group on its stack.
   */
  static String inText(long fileId) {
    var run = "[^\\[\\]\\\\]*";
    return "!\\[" + run + "(\\\\." + run + ")*\\]\\(/files/" + fileId + "/[^)]*\\)";
  }
}
