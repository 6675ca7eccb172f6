package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;

/** The steps of writing an article and of deciding on it that several journeys take. */
final class Desk {
  private Desk() {}

  /** A title that no other item has; its number is in no language. */
  static String once(String title) {
    return title + ", " + (UUID.randomUUID().getLeastSignificantBits() >>> 1);
  }

  /** Begins an article whose original is in the language of the page. */
  static void begin(Page page, String tag, String title) {
    page.navigate("/" + tag + "/edit/new");
    page.locator("[name=kind][value=article]").check();
    page.locator("#original").selectOption(tag);
    page.locator("#title").fill(title);
    page.locator("main .btn-big").tap();
    assertThat(page.locator("#edit #title")).hasValue(title);
  }

  /** Ends the form with {@code publish}, {@code hand-in} or {@code save}. */
  static void end(Page page, String then) {
    page.locator("#edit .act-bar [name=then][value=%s]".formatted(then)).tap();
  }

  /** What waits under this title, in an English list of what waits for a decision. */
  static Locator waiting(Page page, String title) {
    page.navigate("/en/edit/review");
    return page.locator("main a", new Page.LocatorOptions().setHasText(title));
  }
}
