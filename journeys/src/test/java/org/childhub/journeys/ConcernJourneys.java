package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reporting a concern from any page, by anyone, with any browser. */
@WithBrowser
class ConcernJourneys {
  @Test
  void concernIsReportedWithoutJavaScriptAndAMistakeLosesNothing(Visitors visitors) {
    var page = visitors.withoutJavaScript("/en/library/crc-gc-12");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report a concern")).click();
    assertThat(page.locator("main")).containsText("/library/crc-gc-12");
    page.getByLabel("Something that stands on this site").check();
    page.getByLabel("Country (optional)").selectOption("AL");
    page.getByLabel("How can we reach you?").fill("ana@example.org");
    page.getByLabel("I work with children").check();
    send(page);

    assertThat(page.locator("#worry-error")).isVisible();
    assertThat(page.getByLabel("What worries you?"))
        .hasAccessibleDescription(Pattern.compile("one word is enough"));
    assertThat(page.getByLabel("Something that stands on this site")).isChecked();
    assertThat(page.getByLabel("Country (optional)")).hasValue("AL");
    assertThat(page.getByLabel("How can we reach you?")).hasValue("ana@example.org");
    assertThat(page.getByLabel("I work with children")).isChecked();
    assertThat(page.locator("main")).containsText("/library/crc-gc-12");

    page.getByLabel("What worries you?").fill("A paragraph names a child by its full name.");
    send(page);
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("We have your message");
    assertThat(page.locator("main")).containsText("Your number:");
  }

  @Test
  void helplinesOfTheChosenCountryAreShownAndWhatWasTypedStays(Visitors visitors) {
    var page = visitors.withoutJavaScript("/en/concern");
    page.getByLabel("What worries you?").fill("My neighbour’s child cries every night.");
    page.getByLabel("Country (optional)").selectOption("RO");
    page.getByText("Show helplines of this country").click();
    assertThat(page.getByText("Call now: Romania")).isVisible();
    assertThat(page.locator("main a[href^='tel:']").first()).isVisible();
    assertThat(page.getByLabel("What worries you?"))
        .hasValue("My neighbour’s child cries every night.");
  }

  @Test
  void formShowsTheWayOut(Visitors visitors) {
    var page = visitors.open("/sq/concern");
    assertThat(page.locator("[data-leave]")).isVisible();
  }

  private static void send(Page page) {
    page.locator("main form[method=post] .btn-big").click();
  }
}
