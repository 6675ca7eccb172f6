package org.childhub.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The one HTML sanitiser. Lets through what a text needs; images only from the hub itself, so that
 * no reader is seen by a third party; links to elsewhere get rel="nofollow noopener".
 */
final class Sanitiser {
  private static final Pattern ID = Pattern.compile("h-[a-z0-9-]{1,80}");
  private static final Pattern LANGUAGE_CLASS = Pattern.compile("language-[A-Za-z0-9+#-]{1,30}");
  private static final Pattern LANG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
  private static final Pattern ALIGN = Pattern.compile("left|right|center");
  private static final Pattern DIR = Pattern.compile("ltr|rtl|auto");
  private static final Pattern OWN_ADDRESS = Pattern.compile("/(?![/\\\\]).*|[^/:\\\\?#]+(/.*)?");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "hr", "div", "span", "h2", "h3", "h4", "h5", "h6")
          .allowElements("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "kbd")
          .allowElements("em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "mark")
          .allowElements("abbr", "q", "cite", "small", "figure", "figcaption")
          .allowElements(Sanitiser::image, "img")
          .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
          .allowElements(Sanitiser::link, "a")
          .allowUrlProtocols("http", "https", "mailto", "tel")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src")
          .matching(OWN_ADDRESS)
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
          .allowAttributes("width", "height")
          .matching(NUMBER)
          .onElements("img")
          .allowAttributes("title")
          .onElements("a", "img", "abbr")
          .allowAttributes("start")
          .matching(NUMBER)
          .onElements("ol")
          .allowAttributes("class")
          .matching(LANGUAGE_CLASS)
          .onElements("code")
          .allowAttributes("align")
          .matching(ALIGN)
          .onElements("th", "td")
          .allowAttributes("scope")
          .matching(Pattern.compile("row|col"))
          .onElements("th")
          .allowAttributes("colspan", "rowspan")
          .matching(NUMBER)
          .onElements("th", "td")
          .allowAttributes("id")
          .matching(ID)
          .onElements("h2", "h3", "h4", "h5", "h6")
          .allowAttributes("lang")
          .matching(LANG)
          .globally()
          .allowAttributes("dir")
          .matching(DIR)
          .globally()
          .allowWithoutAttributes("span")
          .toFactory();

  private Sanitiser() {}

  static String clean(String html) {
    return POLICY.sanitize(html);
  }

  private static @Nullable String link(String element, List<String> attributes) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals("href") && isForeign(attributes.get(i + 1))) {
        attributes.add("rel");
        attributes.add("nofollow noopener");
        break;
      }
    }
    return element;
  }

  /** An image that lost its foreign address is no image. */
  private static @Nullable String image(String element, List<String> attributes) {
    return attributes.indexOf("src") % 2 == 0 ? element : null;
  }

  private static boolean isForeign(String href) {
    String address = href.strip().toLowerCase(Locale.ROOT);
    return address.startsWith("http:") || address.startsWith("https:") || address.startsWith("//");
  }
}
