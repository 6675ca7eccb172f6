package org.childhub.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes the Serbian text nodes of well-formed HTML and nothing else but the lang that they bear.
 */
final class HtmlText {
  private static final Set<String> CODE = Set.of("code", "pre", "kbd", "samp", "script", "style");
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "col");
  private static final Pattern NAME = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9-]*)");
  private static final Pattern LANG = Pattern.compile("\\blang\\s*=\\s*[\"']?([A-Za-z0-9-]+)");

  private final StringBuilder out;
  private final Deque<Boolean> open = new ArrayDeque<>();
  private final Language target;
  private final UnaryOperator<String> write;

  private HtmlText(int length, Language target, UnaryOperator<String> write) {
    this.out = new StringBuilder(length + 16);
    this.target = target;
    this.write = write;
    open.push(true);
  }

  static String convert(String html, Language target, UnaryOperator<String> write) {
    return new HtmlText(html.length(), target, write).walk(html);
  }

  private String walk(String html) {
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      text(html.substring(at, tag < 0 ? html.length() : tag));
      if (tag < 0) {
        break;
      }
      at = tagEnd(html, tag);
      tag(html.substring(tag, at));
    }
    return out.toString();
  }

  private void text(String text) {
    out.append(open.getFirst() ? write.apply(text) : text);
  }

  private void tag(String tag) {
    Matcher name = NAME.matcher(tag);
    if (!name.lookingAt()) {
      out.append(tag);
      return;
    }
    String element = name.group(1).toLowerCase(Locale.ROOT);
    Matcher lang = LANG.matcher(tag);
    boolean serbian = lang.find() && isSerbian(lang.group(1));
    out.append(
        serbian && !tag.startsWith("</")
            ? tag.substring(0, lang.start(1)) + target.tag() + tag.substring(lang.end(1))
            : tag);
    if (tag.startsWith("</")) {
      if (open.size() > 1) {
        open.pop();
      }
    } else if (!VOID.contains(element) && !tag.endsWith("/>")) {
      boolean named = LANG.matcher(tag).find();
      open.push(!CODE.contains(element) && (named ? serbian : open.getFirst()));
    }
  }

  private static boolean isSerbian(String tag) {
    return Language.find(tag).filter(language -> language.base().equals("sr")).isPresent();
  }

  /** The index after the tag or comment that opens at {@code start}; quoted ">" does not end it. */
  private static int tagEnd(String html, int start) {
    if (html.startsWith("<!--", start)) {
      int end = html.indexOf("-->", start);
      return end < 0 ? html.length() : end + 3;
    }
    char quote = 0;
    for (int i = start + 1; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote == 0 && c == '>') {
        return i + 1;
      }
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return html.length();
  }
}
