package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finding a text and reading it: without a mouse, without JavaScript, in two languages at once. */
@WithBrowser
class ReadingJourneys {
  private static final String TITLE = "right of the child to be heard";

  @Test
  void generalCommentIsFoundAndReadWithTheKeyboardOnly(Visitors visitors) {
    var page = visitors.open("/en/library");
    var keyboard = new Keyboard(page);
    keyboard.tab();
    assertThat(keyboard.focused()).isEqualTo("Skip to content");
    keyboard.tabTo("Search ChildHub");
    keyboard.type("child to be heard");
    keyboard.enter();
    page.waitForURL(Pattern.compile("/en/search\\?q="));

    keyboard.tab();
    keyboard.enter();
    keyboard.tabTo(TITLE);
    keyboard.enter();
    page.waitForURL(Pattern.compile("/library/crc-gc-12$"));

    keyboard.tabTo("Read online");
    keyboard.enter();
    page.waitForURL(Pattern.compile("/crc-gc-12/read"));

    keyboard.tabTo("In alternative care");
    keyboard.enter();
    page.waitForURL(Pattern.compile("#.+"));
    keyboard.tabTo("Paragraph 97");
    keyboard.enter();
    assertThat(page.locator(":target")).isInViewport();
    assertThat(page.locator(":target")).containsText("alternative care");
  }

  @Test
  void contentsLeadToAChapterOnAPhone(Visitors visitors) {
    var page = visitors.onPhone("/en/library/crc-gc-12/read");
    var contents = page.locator("details.toc");
    assertThat(contents.getByRole(AriaRole.LINK).first()).isHidden();
    contents.getByText("Contents").tap();
    var last = contents.getByRole(AriaRole.LINK).last();
    var name = last.textContent().trim();
    last.tap();
    assertThat(page.locator(":target")).containsText(name);
    assertThat(page.locator(":target")).isInViewport();
    assertThat(last).isHidden();
  }

  @Test
  void generalCommentIsFoundAndReadWithoutJavaScript(Visitors visitors) {
    var page = visitors.withoutJavaScript("/en/");
    page.getByRole(AriaRole.SEARCHBOX).fill("child to be heard");
    page.getByRole(AriaRole.SEARCHBOX).press("Enter");
    link(page, TITLE).first().click();
    link(page, "Read online").first().click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText(TITLE);
    link(page, "Paragraph 15").first().click();
    assertThat(page.locator(":target")).isInViewport();
  }

  @Test
  void declarationIsReadInTwoLanguagesSideBySide(Visitors visitors) {
    var page = visitors.withoutJavaScript("/en/library/universal-declaration-of-human-rights/read");
    page.getByLabel("Read in").selectOption("sq");
    page.getByLabel("Beside it").selectOption("sr-Cyrl");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();

    assertThat(page.locator("article p[lang=sq]").filter(having("lindin të lirë"))).isVisible();
    var serbian = page.locator("article p[lang=sr-Cyrl]").filter(having("рађају се слободна"));
    assertThat(serbian).isVisible();
    assertThat(serbian.boundingBox().x).isGreaterThan(Visitors.WIDE / 3.0);
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
