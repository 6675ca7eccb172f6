package org.childhub.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, named by {@code HUB_CHROMIUM} or found where systems put it. */
final class Chromium implements AutoCloseable {
  // Nothing of its own over the network, and the same picture on every machine.
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--force-color-profile=srgb");
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Path MACOS =
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it without a window, or says how to get it. */
  static Chromium start() {
    Path program =
        find()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The journeys need Chromium or Chrome, and none was found. Debian, Ubuntu:"
                            + " apt-get install chromium. If it lies in an unusual place, set"
                            + " HUB_CHROMIUM to its program."));
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options = new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> find() {
    String named = System.getenv("HUB_CHROMIUM");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    var folders = Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).toList();
    return Stream.concat(
            NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder.resolve(name))),
            Stream.of(MACOS))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
