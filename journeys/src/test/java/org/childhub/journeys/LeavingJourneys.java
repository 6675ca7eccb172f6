package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A member takes what is hers and goes. */
@WithBrowser
class LeavingJourneys {
  @Test
  void memberTakesHerDataAndIsErased(Visitors visitors, RunningHub hub) throws IOException {
    var page = visitors.onPhone("/en/join");
    var email = Newcomer.join(page);
    page.locator("a.door[href$='/me/data']").tap();
    EveryPageTests.readsWell(page, "your-data");
    var zip = page.waitForDownload(() -> Cast.button(page, "Take out my data").tap());
    var taken = unpack(zip.path());
    assertThat(taken.get("index.html")).contains(Newcomer.NAME, email, "<!doctype html>");
    assertThat(taken.get("data.json")).contains(Newcomer.NAME, email);

    page.navigate("/en/me");
    page.locator("a.door[href$='/me/leave']").tap();
    EveryPageTests.readsWell(page, "leave");
    Cast.button(page, "Leave ChildHub now").tap();
    assertThat(page.locator("main")).containsText("Choose one of the two.");
    page.getByText("It goes, too").tap();
    page.locator("#email").fill(email);
    Cast.button(page, "Leave ChildHub now").tap();
    assertThat(page.locator("h1")).hasText("You have left");
    page.navigate("/en/me");
    assertThat(page).hasURL(Pattern.compile(".*/en/sign-in.*"));

    aWeekPasses(hub, email);
    new Mailbox(page, email).open("Your ChildHub account is erased");
    assertThat(
            hub.database()
                .update("update accounts_member set name = name where lower(email) = ?", email))
        .as("members with this address")
        .isZero();
    signInLinkSaysThatThereIsNobody(page, email);
  }

  private static void aWeekPasses(RunningHub hub, String email) {
    hub.database()
        .update(
            """
            update privacy_leaving set erase_at = erase_at - interval '8 days'
            where member_id = (select id from accounts_member where lower(email) = ?)
            """,
            email);
  }

  private static void signInLinkSaysThatThereIsNobody(Page page, String email) {
    page.navigate("/en/sign-in");
    page.locator("#email").fill(email);
    Cast.button(page, "Send me a link").tap();
    new Mailbox(page, email).open("no account with this address");
  }

  private static Map<String, String> unpack(Path file) throws IOException {
    var parts = new HashMap<String, String>();
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }
}
