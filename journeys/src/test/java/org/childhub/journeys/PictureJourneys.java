package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** On a phone: a picture gets its words before it gets into a text, and keeps them. */
@WithBrowser
class PictureJourneys {
  private static final double LONG = 60_000;
  private static final String TEXT = "Лептири од папира висе на прозору учионице.";
  private static final String SHOWS = "Плав прозор са шест лептира од папира";

  @Test
  void aPictureIsInATextWithItsWords(Visitors visitors) throws IOException {
    var title = Desk.once("Лептири на прозору");
    var page = Cast.in(visitors.onPhone("/sr-Cyrl/sign-in"), "Sam Sample");
    Desk.begin(page, "sr-Cyrl", title);
    page.locator("#body").fill(TEXT);
    Cast.button(page, "Додајте слику").tap();
    upload(page);

    assertThat(page.locator(".picture img")).isVisible();
    put(page);
    assertThat(page.locator("#words-error")).hasText("Реците речима шта је на слици.");
    assertThat(page.locator(".picture img")).isVisible();
    Translated.isCyrillic(page, title);
    EveryPageTests.readsWell(page, "picture-refused");
    page.setViewportSize(Visitors.PHONE, 844);
    page.locator("#words").fill(SHOWS);
    put(page);

    assertThat(page.locator("#edit #title")).hasValue(title);
    var text = page.locator("#body").inputValue();
    assertThat(text).startsWith(TEXT).contains("![" + SHOWS + "](/files/");
    silent(page, text);
    page.locator("#body").fill(text);
    Desk.end(page, "publish");
    assertThat(page.locator("main")).containsText("Сада је јавно.");
    reads(visitors, page);
  }

  private static void upload(Page page) throws IOException {
    page.locator("#file").setInputFiles(new FilePayload("leptiri.png", "image/png", picture()));
    var onward = page.getByText("Наставите с овом датотеком");
    onward.waitFor(new Locator.WaitForOptions().setTimeout(LONG));
    onward.tap();
  }

  private static byte[] picture() throws IOException {
    var image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
    var brush = image.createGraphics();
    brush.setColor(new Color(0x9fc8d8));
    brush.fillRect(0, 0, 640, 360);
    brush.setColor(new Color(0xd0542c));
    for (var at = 0; at < 6; at++) {
      brush.fillOval(40 + at * 100, 90 + at % 2 * 120, 36, 60);
      brush.fillOval(78 + at * 100, 90 + at % 2 * 120, 36, 60);
    }
    brush.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static void put(Page page) {
    Cast.button(page, "Ставите у текст").tap();
  }

  /** Whoever takes the words away again publishes nothing, and loses nothing. */
  private static void silent(Page page, String text) {
    var without = text.replace(SHOWS, "");
    page.locator("#body").fill(without);
    Desk.end(page, "publish");
    assertThat(page.locator("#body-error")).isVisible();
    assertThat(page.locator("#body")).hasValue(without);
  }

  private static void reads(Visitors visitors, Page editor) {
    var address = Cast.link(editor, "Јавна страница").getAttribute("href");
    var reader = visitors.onPhone(address);
    var image = reader.getByAltText(SHOWS);
    assertThat(image).isVisible();
    assertThat(image.evaluate("image => image.decode().then(() => image.naturalWidth)"))
        .isEqualTo(640);
    assertThat(reader.locator("main")).containsText(TEXT);
    EveryPageTests.readsWell(reader, "picture-in-text");
  }
}
