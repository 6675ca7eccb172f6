package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a partner organisation writes is checked, given back, put right and published. */
@WithBrowser
class ReviewJourneys {
  private static final String TITLE = "Școala de vară, %s";

  @Test
  void anOrganisationsNewsGoesThroughReview(Visitors visitors) {
    var title = TITLE.formatted(UUID.randomUUID());
    var partner = Cast.in(visitors.onPhone("/en/sign-in"), "Elena Exemplu");
    begin(partner, title);
    partner.locator("#body").fill("Zece zile lângă lac.");
    chooseOrganisation(partner);
    Cast.button(partner, "Send to the editors").tap();
    assertThat(partner.locator("main")).containsText("The editors have it now.");

    var editor = Cast.in(visitors.onPhone("/en/sign-in"), "Sam Sample");
    decide(editor, title);
    Cast.button(editor, "Give it back").tap();
    assertThat(editor.locator("#words-error")).isVisible();
    editor.getByLabel("What should be changed?").fill("For which ages is it?");
    Cast.button(editor, "Give it back").tap();
    assertThat(editor).hasURL("/en/edit/review?done=returned");

    partner.reload();
    assertThat(partner.locator("main")).containsText("For which ages is it?");
    partner.locator("#body").fill("Zece zile lângă lac, pentru copii de la 8 la 12 ani.");
    Cast.button(partner, "Send to the editors").tap();
    assertThat(partner.locator("main")).containsText("The editors have it now.");
    decide(editor, title);
    assertThat(editor.locator("main")).containsText("pentru copii de la 8 la 12 ani");
    EveryPageTests.readsWell(editor, "review");
    Cast.button(editor, "Accept and publish").tap();
    assertThat(editor).hasURL("/en/edit/review?done=accepted");

    partner.reload();
    assertThat(partner.locator("main")).containsText("Public");
    Cast.link(partner, "Public page").tap();
    assertThat(partner.locator("h1")).hasText(title);
    assertThat(partner.locator("main")).containsText("pentru copii de la 8 la 12 ani");
  }

  private static void begin(Page page, String title) {
    page.navigate("/en/edit/new");
    page.locator("[name=kind][value=article]").check();
    page.locator("#original").selectOption("ro");
    page.locator("#title").fill(title);
    Cast.button(page, "Start").tap();
    assertThat(page.locator("#title")).hasValue(title);
  }

  private static void chooseOrganisation(Page page) {
    page.locator("#organisation").selectOption("lipa-centre");
  }

  private static void decide(Page page, String title) {
    page.navigate("/en/edit/review");
    page.locator("main a", new Page.LocatorOptions().setHasText(title)).first().tap();
  }
}
