package org.childhub.wording;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as it lies in the source: what is not corrected stays letter by letter.
 *
 * @param name {@code web_sr-Cyrl.properties}
 */
record MessageFile(String name, String text) {
  /** What stands before a value: the key and what parts them, as java.util.Properties reads it. */
  private static final Pattern HEAD =
      Pattern.compile("\\s*(?:\\\\.|[^\\s=:\\\\])+[ \\t\\f]*[=:]?[ \\t\\f]*");

  private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n|$)");

  /** The module and the tag in its name. */
  String module() {
    return name.substring(0, name.indexOf('_'));
  }

  String tag() {
    return name.substring(name.indexOf('_') + 1, name.length() - ".properties".length());
  }

  /** The text with these messages; those that it lacks come at its end. */
  String with(Map<String, String> corrections) {
    var left = new LinkedHashMap<>(corrections);
    var written = new StringBuilder();
    for (var line : lines()) {
      var key = key(line);
      var pattern = key == null ? null : left.remove(key);
      written.append(pattern == null ? line : corrected(line, pattern));
    }
    if (!left.isEmpty() && !written.isEmpty() && written.charAt(written.length() - 1) != '\n') {
      written.append('\n');
    }
    left.forEach(
        (key, pattern) -> written.append(key).append('=').append(value(pattern)).append('\n'));
    return written.toString();
  }

  /** Lines with their ends; one that ends with a backslash goes on in the next. */
  private List<String> lines() {
    var lines = new ArrayList<String>();
    var open = new StringBuilder();
    var all = LINE.matcher(text).results().map(found -> found.group()).toList();
    for (var line : all) {
      open.append(line);
      if (isComment(open.toString()) || !goesOn(line)) {
        lines.add(open.toString());
        open.setLength(0);
      }
    }
    lines.add(open.toString());
    return lines;
  }

  private static boolean isComment(String line) {
    var bare = line.stripLeading();
    return bare.startsWith("#") || bare.startsWith("!");
  }

  private static boolean goesOn(String line) {
    var bare = line.replaceAll("[\\r\\n]", "");
    var end = bare.length();
    while (end > 0 && bare.charAt(end - 1) == '\\') {
      end--;
    }
    return (bare.length() - end) % 2 == 1;
  }

  private static @Nullable String key(String line) {
    var read = new Properties();
    try {
      read.load(new StringReader(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read.stringPropertyNames().stream().findFirst().orElse(null);
  }

  private static String corrected(String line, String pattern) {
    var head = HEAD.matcher(line);
    var before = head.lookingAt() ? head.group() : "";
    var end = line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
    return before + value(pattern) + end;
  }

  /** As a file has it, UTF-8; a message is one line and begins with no space. */
  private static String value(String pattern) {
    return pattern.replace("\\", "\\\\");
  }
}
