package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** On a phone of 390 px: a translation that is out of date is found, fixed and credited. */
@WithBrowser
class TranslationJourneys {
  private static final String ITEM = "call-promising-practices-family-support";
  private static final String STALE = "Изворникот е изменет на";
  private static final String NEWS = "Нема рок за приказни од деца.";

  @Test
  void staleTranslationIsFoundFixedAndCredited(Visitors visitors) {
    changeTheOriginal(visitors.onPhone("/en/sign-in"));
    var page = signedIn(visitors.onPhone("/en/sign-in"), "Марија Пример");
    reads(page, STALE);

    page.navigate("/en/me");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Translations")).tap();
    assertThat(page.locator("#into")).hasValue("mk");
    EveryPageTests.readsWell(page, "translations");
    page.setViewportSize(Visitors.PHONE, 844);
    page.locator(".qlist a", new Page.LocatorOptions().setHasText("Call: send us a practice"))
        .tap();
    assertThat(page.locator("main .diff ins").first()).containsText("Za priče djece nema roka.");
    EveryPageTests.readsWell(page, "translation");
    page.setViewportSize(Visitors.PHONE, 844);
    var body = page.locator("#body");
    body.fill(body.inputValue() + "\n\n" + NEWS);
    button(page, "Finish and publish").tap();

    assertThat(page.locator("main")).containsText("It is public now.");
    reads(page, "Марија Пример");
    assertThat(page.locator("main")).containsText(NEWS);
    assertThat(page.locator("main")).not().containsText(STALE);
  }

  private static void changeTheOriginal(Page page) {
    signedIn(page, "Sam Sample");
    page.navigate("/en/edit/of/" + ITEM);
    var body = page.locator("#body");
    body.fill(body.inputValue() + "\n\nZa priče djece nema roka.");
    button(page, "Publish").tap();
    assertThat(page.locator("main")).containsText("It is public now.");
  }

  /** The public page in Macedonian, as soon as it says this. */
  private static void reads(Page page, String words) {
    await()
        .until(
            () -> {
              page.navigate("/mk/news/" + ITEM);
              return page.locator("main").getByText(words).count() > 0;
            });
  }

  private static Page signedIn(Page page, String name) {
    page.locator("#sample button, .cast button", new Page.LocatorOptions().setHasText(name))
        .first()
        .click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText(name);
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
