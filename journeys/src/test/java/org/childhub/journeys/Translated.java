package org.childhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what was left in another language, or as the key of a message, on a page in Cyrillic. */
final class Translated {
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{3}");

  private static final List<String> NAMES = List.of("ChildHub", "Atom", "CET", "CEST");

  /** What the hub itself says there: what others wrote and names say in which language they are. */
  private static final String OWN_WORDS =
      """
      () => { const own = document.documentElement.lang, found = [];
        const says = part => part.closest('[lang]').lang === own && !part.closest('script, style, textarea, code, [translate=no]');
        for (const part of document.querySelectorAll('body, body *')) {
          if (!says(part)) continue;
          for (const node of part.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.data);
          for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(part.getAttribute(name) ?? '');
        }
        return found; }
      """;

  private Translated() {}

  /** Every word that the page says is Cyrillic, but for these names. */
  static void isCyrillic(Page page, String... names) {
    var words = ((List<?>) page.evaluate(OWN_WORDS)).stream().map(String::valueOf).toList();
    assertThat(words)
        .as("a page in Cyrillic")
        .anyMatch(text -> text.matches("(?s).*\\p{IsCyrillic}{3}.*"));
    assertThat(words)
        .filteredOn(text -> LATIN.matcher(without(text, names)).find())
        .as("not translated on %s", page.url())
        .isEmpty();
  }

  private static String without(String text, String... names) {
    return Stream.concat(NAMES.stream(), Stream.of(names))
        .reduce(text, (rest, name) -> rest.replace(name, ""));
  }
}
