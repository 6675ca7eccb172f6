package org.childhub.text;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;

/**
 * HTML that a page may print as it is. It comes from the one sanitiser, from escaped text or from
 * the program's own hand; a house rule says who may call {@link #ownMarkup}.
 */
public final class SafeHtml implements Content {
  /** Nothing. */
  public static final SafeHtml EMPTY = new SafeHtml("");

  private final String html;

  private SafeHtml(String html) {
    this.html = html;
  }

  /**
   * Any HTML, freed of all that could harm: scripts, handlers, styles, foreign images, unknown
   * tags.
   */
  public static SafeHtml sanitised(String html) {
    return new SafeHtml(Sanitiser.clean(html));
  }

  /** Markup that the program itself wrote, such as its icons; never anything from outside. */
  public static SafeHtml ownMarkup(String html) {
    return new SafeHtml(html);
  }

  /** JSON inside a script element: no character of it can end the element. */
  public static SafeHtml json(String json) {
    return new SafeHtml(
        json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
  }

  /** Plain text. */
  public static SafeHtml escaped(String text) {
    return new SafeHtml(escape(text));
  }

  /**
   * Plain text with {@code <mark>} around ranges {start, end} (char offsets, end excluded,
   * ascending, apart). Ranges that overlap or leave the text are refused.
   */
  public static SafeHtml highlighted(String text, List<int[]> ranges) {
    StringBuilder html = new StringBuilder(text.length() + 16 * ranges.size());
    int done = 0;
    for (int[] range : ranges) {
      if (range[0] < done || range[1] < range[0] || range[1] > text.length()) {
        throw new IllegalArgumentException(
            "The range " + range[0] + " to " + range[1] + " overlaps another or leaves the text.");
      }
      html.append(escape(text.substring(done, range[0]))).append("<mark>");
      html.append(escape(text.substring(range[0], range[1]))).append("</mark>");
      done = range[1];
    }
    return new SafeHtml(html.append(escape(text.substring(done))).toString());
  }

  /** In the reader's script, where {@link Scripts#shown} gives her another than the text's. */
  public SafeHtml forReader(Language language, Language reader) {
    String shown = Scripts.htmlForReader(html, language, reader);
    return shown.equals(html) ? this : new SafeHtml(shown);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html);
  }

  @Override
  public boolean isEmptyContent() {
    return html.isEmpty();
  }

  /** The HTML itself, for feeds and exports. */
  @Override
  public String toString() {
    return html;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SafeHtml safe && safe.html.equals(html);
  }

  @Override
  public int hashCode() {
    return html.hashCode();
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&#34;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
