package org.childhub.editing;

import java.util.regex.Pattern;
import org.childhub.text.Language;

/**
 * A file of a publication, or a picture in a text, as content keeps it, in one line: {@code 17 hr
 * Vodic.pdf}.
 *
 * @param fileId of the stored file
 * @param language that the file is in; of a picture, that of the text it was brought for
 * @param name that whoever brought it gave it
 */
record FileLine(long fileId, Language language, String name) {
  private static final Pattern LINE = Pattern.compile("(\\d{1,18}) (\\S+) (.*)");

  /** Reads what {@link #toString} wrote; anything else is an {@link IllegalArgumentException}. */
  static FileLine parse(String line) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a file: " + line);
    }
    return new FileLine(
        Long.parseLong(parts.group(1)), Language.of(parts.group(2)), parts.group(3));
  }

  FileLine in(Language other) {
    return new FileLine(fileId, other, name);
  }

  @Override
  public String toString() {
    return fileId + " " + language.tag() + " " + name;
  }
}
