package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;

/** Somebody who joins by the link in a mail. */
final class Newcomer {
  static final String NAME = "Nova Članica";

  private Newcomer() {}

  /** Joins on the page where one joins; answers her address. */
  static String join(Page page) {
    var email = "journey-%s@example.org".formatted(UUID.randomUUID());
    page.getByLabel("Your name").fill(NAME);
    page.locator("#email").fill(email);
    page.locator("#country").selectOption("BA");
    page.locator("#age").selectOption("18");
    page.locator("[name=terms]").check();
    Cast.button(page, "Join").click();
    assertThat(page.locator("main")).containsText(email);
    new Mailbox(page, email).open("");
    page.locator("main a[href*='/join/']").click();
    Cast.button(page, "Go in").click();
    assertThat(page).hasURL("/en/me");
    return email;
  }
}
