package org.childhub.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * People who open the hub in a browser of their own, for one test. Notes what no page may do: an
 * error in the console, a request to another host, a part that does not load.
 */
final class Visitors implements AutoCloseable {
  static final int WIDE = 1280;
  static final int PHONE = 390;

  private static final double LONGEST_SHOT = 3_000;

  private final RunningHub hub;
  private final Chromium chromium;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  Visitors(RunningHub hub, Chromium chromium) {
    this.hub = hub;
    this.chromium = chromium;
  }

  Page open(String path) {
    return open(path, as -> {});
  }

  Page onPhone(String path) {
    return open(path, as -> as.setViewportSize(PHONE, 844).setHasTouch(true));
  }

  Page withoutJavaScript(String path) {
    return open(path, as -> as.setJavaScriptEnabled(false));
  }

  /** Opens a page as someone whose browser differs from the usual: wide, light, English. */
  Page open(String path, Consumer<NewContextOptions> as) {
    var options =
        new NewContextOptions()
            .setBaseURL(hub.address("/"))
            .setViewportSize(WIDE, 900)
            .setLocale("en-GB")
            .setReducedMotion(ReducedMotion.REDUCE);
    as.accept(options);
    var context = chromium.browser().newContext(options);
    context.setDefaultTimeout(20_000);
    contexts.add(context);
    watch(context);
    var page = context.newPage();
    page.navigate(path);
    return page;
  }

  private void watch(BrowserContext context) {
    context.onRequest(
        request -> {
          if (!isHere(request.url())) {
            complaints.add("asks another host: " + request.url());
          }
        });
    // A document may answer 404 or 422 on purpose, and the console repeats that.
    context.onResponse(
        response -> {
          if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            complaints.add(response.status() + " for " + response.url());
          }
        });
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && !message.text().contains("Failed to load resource")) {
            complaints.add("console: " + message.text() + " on " + message.page().url());
          }
        });
    context.onWebError(error -> complaints.add("script: " + error.error()));
  }

  private boolean isHere(String url) {
    return url.startsWith(hub.address("/"))
        || !List.of("http", "https", "ws", "wss").contains(URI.create(url).getScheme());
  }

  /** What was noted since it was last asked for. */
  List<String> complaints() {
    var told = List.copyOf(complaints);
    complaints.clear();
    return told;
  }

  /** Keeps what each visitor sees, for whoever looks into a failure. */
  void photograph(String name) {
    for (var context : contexts) {
      for (var page : context.pages()) {
        save(page, name);
      }
    }
  }

  /** Saves the page, of a long one the beginning, as {@code target/shots/NAME.png}. */
  static void save(Page page, String name) {
    Path shots = RunningHub.TARGET.resolve("shots");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(shots.resolve(name + ".png"))
            .setFullPage(true)
            .setClip(0, 0, page.viewportSize().width, height(page)));
  }

  private static double height(Page page) {
    var whole = (Number) page.evaluate("document.documentElement.scrollHeight");
    return Math.min(whole.doubleValue(), LONGEST_SHOT);
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }
}
