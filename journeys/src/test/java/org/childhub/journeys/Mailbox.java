package org.childhub.journeys;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** The mails to one address, as the outbox page of a sample hub shows them. */
record Mailbox(Page page, String address) {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Waits for the newest mail whose subject holds these words, and opens it. */
  void open(String subject) {
    var mail =
        page.locator("tr")
            .filter(new Locator.FilterOptions().setHasText(address))
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.locator("th", new Page.LocatorOptions().setHasText(subject))));
    await("a mail “%s” to %s".formatted(subject, address))
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              page.navigate("/en/outbox");
              return mail.count() > 0;
            });
    mail.first().getByRole(AriaRole.LINK).click();
  }
}
