package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finding by what is offered while typing, by conditions, and out of an empty page. */
@WithBrowser
class SuggestionJourneys {
  @Test
  void aTopicIsFoundByTypingItsBeginningInTheOtherScript(Visitors visitors) {
    var page = visitors.open("/sr-Latn/library");
    var field = field(page);
    field.focus();
    assertThat(field).hasAttribute("role", "combobox");
    page.keyboard().type("хранит");
    assertThat(options(page).first()).containsText("Hraniteljstvo");
    assertThat(field).hasAttribute("aria-expanded", "true");
    assertThat(page.locator(".search [role=status]")).not().isEmpty();
    assertThat(field).not().hasAttribute("aria-activedescendant", Pattern.compile(".+"));

    page.keyboard().press("ArrowDown");
    assertThat(options(page).first()).hasAttribute("aria-selected", "true");
    assertThat(field).hasAttribute("aria-activedescendant", Pattern.compile(".+"));
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("/sr-Latn/topics/foster-care$"));
  }

  @Test
  void escapeClosesTheOffersAndKeepsTheWords(Visitors visitors) {
    var page = visitors.open("/en/");
    var field = page.locator("#ask");
    field.focus();
    page.keyboard().type("foster");
    assertThat(options(page).first()).isVisible();
    page.keyboard().press("Escape");
    assertThat(options(page).first()).isHidden();
    assertThat(field).hasAttribute("aria-expanded", "false");
    assertThat(field).hasValue("foster");
    page.keyboard().press("ArrowDown");
    assertThat(options(page).first()).isVisible();
    page.keyboard().press("ArrowUp");
    assertThat(options(page).last()).hasAttribute("aria-selected", "true");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("/en/search\\?q=foster$"));
  }

  @Test
  void anOfferIsTappedOnAPhone(Visitors visitors) {
    var page = visitors.onPhone("/sq/");
    page.locator("#ask").tap();
    page.keyboard().type("kujdes");
    options(page).first().tap();
    page.waitForURL(Pattern.compile("/sq/topics/"));
  }

  @Test
  void conditionsNarrowAndAreTakenAwayWithoutJavaScript(Visitors visitors) {
    var page = visitors.withoutJavaScript("/en/");
    var field = page.getByRole(AriaRole.SEARCHBOX);
    field.fill("child year:2009..2013 type:\"general comment\"");
    field.press("Enter");
    assertThat(page.locator(".chip")).hasCount(2);
    assertThat(page.getByRole(AriaRole.SEARCHBOX).first()).hasValue(Pattern.compile("year:2009"));
    page.locator(".chip").first().click();
    assertThat(page.locator(".chip")).hasCount(1);
    page.getByText("How to search more precisely").click();
    assertThat(page.locator(".know dl")).isVisible();
  }

  @Test
  void aMistypedWordLeadsOnWithoutJavaScript(Visitors visitors) {
    var page = visitors.withoutJavaScript("/hr/search?q=hranitljstvo");
    page.locator(".ring a").first().click();
    assertThat(page.locator(".rec").first()).isVisible();
  }

  private static Locator field(Page page) {
    return page.locator(".search input").first();
  }

  private static Locator options(Page page) {
    return page.locator(".suggest [role=option]");
  }
}
