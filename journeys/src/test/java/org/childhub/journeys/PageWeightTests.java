package org.childhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a page costs someone who pays for each megabyte, in bytes as they travel with gzip. */
@WithBrowser
class PageWeightTests {
  private static final int FIRST_VIEW = 30 * 1024;
  private static final int LATER_VIEW = 12 * 1024;
  private static final int WITH_FONTS = 110 * 1024;

  @ParameterizedTest
  @EnumSource(
      names = {"HOME", "PUBLICATION", "LIBRARY", "SEARCH", "NEWS", "TOPIC", "ARTICLE", "JOB"})
  void staysLight(PublicPage kind, RunningHub hub, Visitors visitors) {
    var asked = new ArrayList<Request>();
    var page = visitors.open("/healthz");
    page.onRequest(asked::add);
    page.navigate(kind.path);
    page.waitForFunction("document.fonts.status === 'loaded'");

    var html = bytes(hub, kind.path);
    var sheetsAndScripts = sum(hub, asked, "stylesheet") + sum(hub, asked, "script");
    var fonts = sum(hub, asked, "font");
    assertThat(fonts).as("fonts of %s", kind).isPositive();
    assertThat(html + sheetsAndScripts).as("first view of %s", kind).isLessThan(FIRST_VIEW);
    assertThat(html).as("later view of %s", kind).isLessThan(LATER_VIEW);
    assertThat(html + sheetsAndScripts + fonts)
        .as("first view of %s with fonts", kind)
        .isLessThan(WITH_FONTS);
  }

  private static int sum(RunningHub hub, Iterable<Request> asked, String type) {
    var sum = 0;
    for (var request : asked) {
      if (request.resourceType().equals(type)) {
        sum += bytes(hub, pathOf(request));
      }
    }
    return sum;
  }

  private static String pathOf(Request request) {
    return URI.create(request.url()).getRawPath();
  }

  private static int bytes(RunningHub hub, String path) {
    return hub.get(path, "Accept-Encoding", "gzip").body().length;
  }
}
