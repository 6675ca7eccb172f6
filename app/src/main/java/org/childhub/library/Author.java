package org.childhub.library;

import java.util.regex.Pattern;

/**
 * Who wrote it, as on the title page; {@code body} says that it is an organisation, not a person.
 */
public record Author(String name, boolean body) {
  private static final String MARK = "[body]";
  private static final Pattern MARKED = Pattern.compile("(?i)\\s*\\[body]\\s*$");

  /** An author as a line of a form says: a name, and the mark that imports know after a body's. */
  public static Author ofLine(String line) {
    var mark = MARKED.matcher(line);
    return mark.find() ? new Author(mark.replaceFirst(""), true) : new Author(line, false);
  }

  /** As {@link #ofLine} reads it. */
  public String line() {
    return body ? name + " " + MARK : name;
  }
}
