package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** On a phone of 390 px: a publication goes from its PDF to its public page in four languages. */
@WithBrowser
class PublishingJourneys {
  private static final Path PDF =
      Path.of("../app/src/main/resources/sample/files/universal-declaration-ro.pdf");
  private static final String NAME = "wall-declaration.pdf";
  private static final double LONG = 60_000;
  private static final String ENGLISH = "A declaration for a classroom wall";

  @Test
  void aPdfBecomesAPublicationInFourLanguages(Visitors visitors, RunningHub hub)
      throws IOException {
    var titles = new LinkedHashMap<String, String>();
    titles.put("en", ENGLISH);
    titles.put("sr-Cyrl", "Декларација за зид учионице");
    titles.put("sq", "Një deklaratë për murin e klasës");
    titles.put("hr", "Deklaracija za zid učionice");
    var pdf = pdf();
    var page = signedIn(visitors.onPhone("/en/sign-in"));
    page.navigate("/en/edit/new");
    page.getByText("Start with the file of a publication").tap();
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload(NAME, "application/pdf", pdf));
    var onward = page.getByText("Go on with this file");
    onward.waitFor(new Locator.WaitForOptions().setTimeout(LONG));
    onward.tap();
    begin(page);
    accept(page);
    titles.forEach((tag, title) -> write(page, tag, title));
    EveryPageTests.readsWell(page, "form-with-file");
    page.setViewportSize(Visitors.PHONE, 844);
    button(page, "Publish").tap();
    assertThat(page.locator("main")).containsText("It is public now.");

    var path = page.getByText("Public page").getAttribute("href").replaceFirst("^/en", "");
    isPublic(visitors, path, titles);
    var link = Pattern.compile("/files/[0-9]+/wall-declaration\\.pdf");
    var found = link.matcher(hub.text("/sq" + path));
    Assertions.assertThat(found.find()).isTrue();
    Assertions.assertThat(hub.get(found.group() + "?download").body()).isEqualTo(pdf);
  }

  /**
   * A file that the hub has not seen: what stands behind the end of a PDF is nothing to readers.
   */
  private static byte[] pdf() throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(Files.readAllBytes(PDF));
    out.write("\n% for a classroom wall\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  /** The title and the language that the file tells stand there already. */
  private static void begin(Page page) {
    assertThat(page.locator("#title")).hasValue("Declarația Universală a Drepturilor Omului");
    assertThat(page.locator("#original")).hasValue("ro");
    page.locator("#original").selectOption("en");
    page.locator("#title").fill(ENGLISH);
    button(page, "Start").tap();
  }

  private static void accept(Page page) {
    assertThat(page.locator("#language")).hasValue("ro");
    assertThat(page.locator("main")).containsText("United Nations");
    EveryPageTests.readsWell(page, "attach-file");
    page.setViewportSize(Visitors.PHONE, 844);
    button(page, "Attach this file").tap();
    var main = page.locator("main");
    assertThat(main)
        .containsText("The file is attached", new ContainsTextOptions().setTimeout(LONG));
    assertThat(main).containsText("Taken from the file.");
    assertThat(page.locator("#published")).hasValue("1948");
    assertThat(page.locator("#authors")).hasValue("United Nations [body]");
    assertThat(page.locator("#files")).containsText(NAME);
  }

  private static void write(Page page, String tag, String title) {
    if (!tag.equals(page.locator("[name=in]").inputValue())) {
      page.locator("button[name=show][value=%s]".formatted(tag)).tap();
    }
    assertThat(page.locator("[name=in]")).hasValue(tag);
    page.locator("#title").fill(title);
    Visitors.save(page, "write-" + tag);
  }

  private static void isPublic(Visitors visitors, String path, Map<String, String> titles) {
    titles.forEach(
        (tag, title) -> {
          var reader = visitors.onPhone("/" + tag + path);
          assertThat(heading(reader)).hasText(title);
          assertThat(reader.locator("a[download]").first())
              .hasAttribute("href", Pattern.compile(".*wall-declaration\\.pdf.*"));
          EveryPageTests.readsWell(reader, "published-" + tag);
        });
  }

  private static Page signedIn(Page page) {
    page.locator("#sample button, .cast button", new Page.LocatorOptions().setHasText("Sam Sample"))
        .first()
        .click();
    assertThat(heading(page)).hasText("Sam Sample");
    return page;
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
