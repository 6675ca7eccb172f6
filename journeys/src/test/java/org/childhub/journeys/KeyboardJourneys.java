package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A member who uses no mouse signs in, writes news and sends it to the editors. */
@WithBrowser
class KeyboardJourneys {
  @Test
  void newsAreWrittenAndHandedInByKeysAlone(Visitors visitors) {
    var title = "Keys alone " + UUID.randomUUID();
    var page = visitors.open("/en/sign-in");
    var keys = new Keyboard(page);
    keys.tabTo("Mira Uzorak");
    keys.enter();
    assertThat(page.locator("h1")).hasText("Mira Uzorak");

    keys.tabTo("What you write");
    keys.enter();
    assertThat(page).hasURL("/en/edit");
    keys.tabTo("Write something new");
    keys.enter();
    assertThat(page).hasURL("/en/edit/new");
    keys.tabTo("Title");
    keys.type(title);
    keys.tabTo("Start");
    keys.enter();
    assertThat(page.locator("#title")).hasValue(title);

    keys.tabTo("Text");
    keys.type("Written without a mouse.");
    keys.tabTo("Send to the editors");
    keys.enter();
    assertThat(page.locator("main")).containsText("The editors have it now.");
    assertThat(page.locator("#body")).hasValue("Written without a mouse.");
  }
}
