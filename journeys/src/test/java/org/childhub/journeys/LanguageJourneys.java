package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Changing language and script keeps the page, and the hub remembers the choice. */
@WithBrowser
class LanguageJourneys {
  @Test
  void switchKeepsThePageAndIsRemembered(Visitors visitors) {
    var page = visitors.withoutJavaScript("/bs/library/crc-gc-12");
    choose(page, "sr-Cyrl");
    assertThat(page).hasURL("/sr-Cyrl/library/crc-gc-12");
    assertThat(page.locator("html")).hasAttribute("lang", "sr-Cyrl");
    assertThat(page.locator("#nav")).containsText("Библиотека");

    choose(page, "sr-Latn");
    assertThat(page).hasURL("/sr-Latn/library/crc-gc-12");
    assertThat(page.locator("#nav")).containsText("Biblioteka");

    page.navigate("/");
    assertThat(page).hasURL("/sr-Latn/");
  }

  @Test
  void switchKeepsWhatWasSearchedFor(Visitors visitors) {
    var page = visitors.open("/en/search?q=deca");
    choose(page, "sq");
    assertThat(page).hasURL("/sq/search?q=deca");
    assertThat(page.locator(".rec").first()).isVisible();
  }

  @Test
  void frontDoorOpensInTheLanguageOfTheBrowser(Visitors visitors) {
    assertThat(visitors.open("/", as -> as.setLocale("sq-AL"))).hasURL("/sq/");
    assertThat(visitors.open("/", as -> as.setLocale("fr-FR"))).hasURL("/en/");
  }

  private static void choose(Page page, String tag) {
    var list = page.locator("details.lang");
    list.locator("summary").click();
    list.locator("a[hreflang=%s]".formatted(tag)).click();
  }
}
