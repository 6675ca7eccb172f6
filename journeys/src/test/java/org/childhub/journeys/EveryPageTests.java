package org.childhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on every page: accessible in light and dark, wide and narrow; nothing sticks out. */
@WithBrowser
class EveryPageTests {
  /** WCAG 2.2 up to AA, and what axe counts as good practice beyond it. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final int NARROWEST = 320;

  private static final String STICKS_OUT =
      """
      () => { const root = document.documentElement, wide = root.clientWidth;
        if (root.scrollWidth <= wide) return [];
        return [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > wide + 1)
          .map(part => part.tagName.toLowerCase() + (part.className ? '.' + part.className : '')).slice(0, 8); }
      """;

  @ParameterizedTest
  @EnumSource
  void readsWellForEveryone(PublicPage kind, Visitors visitors) {
    readsWell(kind.open(visitors), kind.toString());
  }

  /** The same of a page that is open; pictures of it are kept under the name. */
  static void readsWell(Page page, String name) {
    var violations = new ArrayList<String>();
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (var width : List.of(Visitors.WIDE, Visitors.PHONE)) {
        page.setViewportSize(width, 900);
        violations.addAll(axe(page, scheme + " " + width));
        if (scheme == ColorScheme.LIGHT || width == Visitors.PHONE) {
          Visitors.save(page, name + "-" + scheme.name().toLowerCase() + "-" + width);
        }
      }
    }
    page.setViewportSize(NARROWEST, 640);
    var sticksOut = (List<?>) page.evaluate(STICKS_OUT);
    assertThat(violations).as("axe on %s", name).isEmpty();
    assertThat(sticksOut).as("sticks out of %s at %d px", name, NARROWEST).isEmpty();
  }

  private static List<String> axe(Page page, String where) {
    var only = new AxeRunOptions();
    only.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .options(only).withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
            .flatMap(rule -> told(rule, where))
            .toList();
  }

  private static Stream<String> told(Rule rule, String where) {
    return rule.getNodes().stream()
        .map(
            node ->
                "%s: %s at %s — %s"
                    .formatted(
                        where,
                        rule.getId(),
                        node.getTarget(),
                        String.valueOf(node.getFailureSummary()).replaceAll("\\s+", " ")));
  }
}
