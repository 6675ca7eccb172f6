package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A concern from somebody without an account: it is told further, taken and answered. */
@WithBrowser
class CareJourneys {
  private static final String WORRY = "A boy of our street sleeps in a car.";

  @Test
  void whatNobodyTakesIsToldToTheFocalPersonWhoAnswers(Visitors visitors, RunningHub hub) {
    var reporter = visitors.onPhone("/en/concern");
    var number = report(reporter);
    assertThat(reporter.locator("main")).not().containsText(WORRY);

    aDayPasses(hub, number);
    var focal = visitors.onPhone("/en/sign-in");
    new Mailbox(focal, "lejla@sample.example").open(number);
    assertThat(focal.locator("main")).not().containsText(WORRY);

    focal.navigate("/en/sign-in");
    Cast.in(focal, "Lejla Uzorak");
    focal.navigate("/en/queue");
    var task = focal.locator(".qlist li", new Page.LocatorOptions().setHasText(number));
    assertThat(task).containsText("Late");
    EveryPageTests.readsWell(focal, "queue");
    task.locator("a").tap();
    assertThat(focal.locator("main")).containsText("Focal person told");
    assertThat(focal.locator("main")).not().containsText(WORRY);
    Cast.button(focal, "I take it").tap();
    Cast.button(focal, "Open the words").tap();
    assertThat(focal.locator("main")).containsText(WORRY);
    EveryPageTests.readsWell(focal, "concern");

    answer(focal);
    new Mailbox(reporter, "ana@example.org").open("Answer to your message " + number);
    assertThat(reporter.locator("main")).containsText("goes there today");
    assertThat(reporter.locator("main")).not().containsText(WORRY);
  }

  /** Reports a worry and answers its number. */
  private static String report(Page page) {
    page.getByLabel("What worries you?").fill(WORRY);
    page.getByLabel("Country (optional)").selectOption("BA");
    page.getByLabel("How can we reach you?").fill("ana@example.org");
    page.locator("main form[method=post] .btn-big").tap();
    return page.locator(".n-good strong").textContent().strip();
  }

  private static void aDayPasses(RunningHub hub, String number) {
    hub.database()
        .update(
            """
            update moderation_concern set received_at = received_at - interval '25 hours',
              due_at = due_at - interval '25 hours', step_at = step_at - interval '25 hours'
            where reference = ?
            """,
            number);
  }

  private static void answer(Page page) {
    page.getByLabel("Your answer").fill("Thank you. The centre for social work goes there today.");
    Cast.button(page, "Send the answer").tap();
    assertThat(page.locator("main")).containsText("Answered by Lejla Uzorak");
    Cast.button(page, "Close this concern").tap();
    assertThat(page.locator("#outcome-error")).isVisible();
    page.getByLabel("What came of it?").fill("The centre for social work took over.");
    Cast.button(page, "Close this concern").tap();
    assertThat(page.locator("main .head")).containsText("Closed");
  }
}
