package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On a phone of 390 px: the menu and the filters open over the page and close again. */
@WithBrowser
class PhoneJourneys {
  @Test
  void menuOpensLeadsOnAndCloses(Visitors visitors) {
    var page = visitors.onPhone("/en/");
    var library = page.locator("#nav").getByText("Library");
    assertThat(library).isHidden();
    button(page, "Menu").tap();
    assertThat(library).isVisible();
    button(page, "Close menu").tap();
    assertThat(library).isHidden();
    button(page, "Menu").tap();
    library.tap();
    assertThat(page).hasURL("/en/library");
  }

  @Test
  void menuOpensWithoutJavaScript(Visitors visitors) {
    var page =
        visitors.open(
            "/sq/", as -> as.setViewportSize(Visitors.PHONE, 844).setJavaScriptEnabled(false));
    page.locator("[popovertarget=nav]").first().click();
    assertThat(page.locator("#nav")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#nav")).isHidden();
  }

  @Test
  void filtersNarrowTheLibrary(Visitors visitors) {
    var page = visitors.onPhone("/en/library");
    var all = total(page);
    var albanian = page.locator("input[name=language][value=sq]");
    assertThat(albanian).isHidden();
    button(page, "Filters").tap();
    if (!albanian.isVisible()) {
      page.getByText("Language of the text", new Page.GetByTextOptions().setExact(true)).tap();
    }
    albanian.check();
    button(page, "Apply filters").tap();

    assertThat(page).hasURL(Pattern.compile("language=sq"));
    assertThat(total(page)).isPositive().isLessThan(all);
    assertThat(page.locator(".chip")).hasCount(1);
    page.getByText("Remove all filters").tap();
    assertThat(page.locator(".chip")).hasCount(0);
    assertThat(total(page)).isEqualTo(all);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
  }

  private static int total(Page page) {
    var shown = Pattern.compile("([\\d,]+) items").matcher(page.locator("main").innerText());
    return shown.find() ? Integer.parseInt(shown.group(1).replace(",", "")) : 0;
  }
}
