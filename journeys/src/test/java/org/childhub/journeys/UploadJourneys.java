package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Bringing a file: on a phone with and without JavaScript, and over a line that breaks. */
@WithBrowser
class UploadJourneys {
  private static final Path PDF =
      Path.of("../app/src/main/resources/sample/files/general-comment-12-en.pdf");
  private static final double LONG = 60_000;

  @Test
  void fileIsSentFromAPhoneAndTellsWhatItIs(Visitors visitors) {
    var page = Cast.in(visitors.onPhone("/en/sign-in"), "Mira Uzorak");
    page.navigate("/en/uploads");
    assertThat(page.getByText("You can also drag a file here.")).isVisible();
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(PDF);
    seesProposal(page);
    Visitors.save(page, "upload-phone");
  }

  @Test
  void fileIsSentWithoutJavaScript(Visitors visitors) {
    var page =
        Cast.in(
            visitors.open(
                "/en/sign-in",
                as -> as.setJavaScriptEnabled(false).setViewportSize(Visitors.PHONE, 844)),
            "Mira Uzorak");
    page.navigate("/en/uploads");
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(PDF);
    page.getByText("Send the file").click();
    for (var looks = 0; looks < 60 && page.getByText("Look again").count() > 0; looks++) {
      page.waitForTimeout(500);
      page.getByText("Look again").click();
    }
    seesProposal(page);
  }

  @Test
  void whatASecondStartOfThePageFindsIsNotSentAgain(Visitors visitors) {
    var page = Cast.in(visitors.open("/en/sign-in"), "Mira Uzorak");
    page.navigate("/en/uploads");
    var words = "Words and more words. ".repeat(600_000).getBytes(UTF_8);
    page.route(
        "**/uploads/tus/*",
        route -> {
          // The second part never gets through.
          if ("5242880".equals(route.request().headerValue("upload-offset"))) {
            route.abort("connectionreset");
          } else {
            route.resume();
          }
        });
    choose(page, words);
    assertThat(page.locator("[data-words]"))
        .containsText("The line is broken", new ContainsTextOptions().setTimeout(LONG));
    page.unrouteAll();
    page.navigate("/en/uploads");
    assertThat(page.locator("main")).containsText("Choose the same file again to go on");
    var first = page.waitForRequest("**/uploads/tus/*", () -> choose(page, words));
    org.assertj.core.api.Assertions.assertThat(first.method()).isEqualTo("HEAD");
    assertThat(page.locator("main"))
        .containsText("The file is kept", new ContainsTextOptions().setTimeout(LONG));
    org.assertj.core.api.Assertions.assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
  }

  private static void choose(Page page, byte[] words) {
    page.locator("#file")
        .evaluate(
            "(field, length) => { const data = new DataTransfer();"
                + " data.items.add(new File(['Words and more words. '.repeat(length / 22)], 'long.txt', { lastModified: 1 }));"
                + " field.files = data.files; field.dispatchEvent(new Event('change')); }",
            words.length);
  }

  private static void seesProposal(Page page) {
    Locator main = page.locator("main");
    assertThat(main)
        .containsText("What the file tells", new ContainsTextOptions().setTimeout(LONG));
    assertThat(main).containsText("The right of the child to be heard");
    assertThat(main).containsText("English");
    assertThat(main).containsText("United Nations");
  }
}
