package org.childhub.editing;

import java.util.regex.Pattern;
import org.childhub.library.Author;

/** An author as a line of a form says: a name, and a mark where it is an organisation's. */
final class AuthorLine {
  /** The mark, the same that imports know. */
  static final String BODY = "[body]";

  private static final Pattern MARK = Pattern.compile("(?i)\\s*\\[body]\\s*$");

  private AuthorLine() {}

  static Author author(String line) {
    var mark = MARK.matcher(line);
    return mark.find() ? new Author(mark.replaceFirst(""), true) : new Author(line, false);
  }
}
