package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** On a phone: whoever follows an author hears of what she publishes. */
@WithBrowser
class FollowingJourneys {
  private static final String AUTHOR = "Ardita Shembulli";

  @Test
  void whatAFollowedAuthorPublishesIsNewForTheFollower(Visitors visitors) {
    var title = Desk.once("Dy orë mbikëqyrje në muaj");
    var follower = Cast.in(visitors.onPhone("/sr-Cyrl/sign-in"), "Петар Пример");
    follow(follower);

    var author = Cast.in(visitors.onPhone("/sq/sign-in"), AUTHOR);
    Desk.begin(author, "sq", title);
    author.locator("#body").fill("Ekipi ynë e gjen kohën për të folur vetëm kur është caktuar.");
    author.locator("#authors").fill(AUTHOR);
    Desk.end(author, "hand-in");
    var editor = Cast.in(visitors.onPhone("/en/sign-in"), "Sam Sample");
    Desk.waiting(editor, title).first().tap();
    Cast.button(editor, "Accept and publish").tap();
    assertThat(editor).hasURL("/en/edit/review?done=accepted");

    isNew(follower, title);
    Translated.isCyrillic(follower, AUTHOR);
    EveryPageTests.readsWell(follower, "notices");
    follower.setViewportSize(Visitors.PHONE, 844);
    Cast.link(follower, title).tap();
    assertThat(follower.locator("h1")).hasText(title);
    assertThat(follower.locator("main")).containsText(AUTHOR);
  }

  private static void follow(Page page) {
    page.navigate("/sr-Cyrl/people");
    Cast.link(page, AUTHOR).tap();
    assertThat(page.locator("h1")).hasText(AUTHOR);
    Cast.button(page, "Почните да пратите").tap();
    assertThat(page.locator(".n-good")).containsText("Пратите: " + AUTHOR);
    Translated.isCyrillic(page, AUTHOR);
  }

  /** Waits until it stands in the list, marked as new. */
  private static void isNew(Page page, String title) {
    var notice = page.locator("main .rec", new Page.LocatorOptions().setHasText(title));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              page.navigate("/sr-Cyrl/me/notices");
              return notice.count() > 0;
            });
    assertThat(notice.locator(".tag")).hasText("ново");
  }
}
