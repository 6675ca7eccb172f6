package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a phone without JavaScript: an editor turns a series round, and readers see it so. */
@WithBrowser
class OrderJourneys {
  private static final String SERIES = "multi-disciplinary-work";
  private static final String NUMBERS = "#main form [name=place]";

  @Test
  void aSeriesIsTurnedRound(Visitors visitors) {
    var page =
        Cast.in(
            visitors.open(
                "/sr-Cyrl/sign-in",
                as ->
                    as.setJavaScriptEnabled(false)
                        .setViewportSize(Visitors.PHONE, 844)
                        .setHasTouch(true)),
            "Sam Sample");
    page.navigate("/sr-Cyrl/edit/of/" + SERIES);
    Cast.link(page, "Редослед").tap();
    assertThat(page.locator("h1")).containsText("Редослед");
    var before = page.locator(".ordered label > [lang]").allTextContents();
    assertThat(before).hasSizeGreaterThan(3);
    Translated.isCyrillic(page);

    turnRound(page, before.size());
    page.locator(NUMBERS).first().fill("прво");
    save(page);
    assertThat(page.locator(".ordered .err .err-t")).hasCount(1);
    assertThat(page.locator(NUMBERS).first()).hasValue("прво");
    assertThat(page.locator(NUMBERS).last()).hasValue("1");
    assertThat(told(visitors)).isEqualTo(before);

    page.locator(NUMBERS).first().fill(String.valueOf(before.size()));
    save(page);
    assertThat(page.locator(".n-good")).containsText("Редослед је сачуван и јаван.");
    assertThat(page.locator(".ordered label > [lang]").allTextContents())
        .isEqualTo(before.reversed());
    await().untilAsserted(() -> assertThat(told(visitors)).isEqualTo(before.reversed()));
    Visitors.save(page, "order");
  }

  @Test
  void theFormReadsWell(Visitors visitors) {
    var page = Cast.in(visitors.onPhone("/sq/sign-in"), "Sam Sample");
    page.navigate("/sq/edit/of/" + SERIES);
    Cast.link(page, "Renditja").tap();
    assertThat(page.locator("h1")).containsText("Renditja: ");
    EveryPageTests.readsWell(page, "order");
  }

  private static void turnRound(Page page, int size) {
    var numbers = page.locator(NUMBERS);
    for (var at = 0; at < size; at++) {
      numbers.nth(at).fill(String.valueOf(size - at));
    }
  }

  private static void save(Page page) {
    Cast.button(page, "Сачувајте редослед").tap();
  }

  /** The titles in the order in which a reader meets them. */
  private static List<String> told(Visitors visitors) {
    return visitors.onPhone("/sr-Cyrl/series/" + SERIES).locator(".trail h3 a").allTextContents();
  }
}
