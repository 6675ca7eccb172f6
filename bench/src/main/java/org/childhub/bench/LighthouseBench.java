package org.childhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code hub bench lighthouse}: Lighthouse's scores in its mobile mode. */
@Command(
    name = "lighthouse",
    description = "Lighthouse on home, publication, list and search, mobile mode (needs npm and Chromium).",
    mixinStandardHelpOptions = true)
final class LighthouseBench implements Callable<Integer> {
  private static final String VERSION = "12.8.2";
  private static final Map<String, Double> TARGETS = new LinkedHashMap<>();

  static {
    TARGETS.put("performance", 95.0);
    TARGETS.put("accessibility", 100.0);
    TARGETS.put("best-practices", 100.0);
    TARGETS.put("seo", 100.0);
  }

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures here too.")
  @Nullable Path json;

  @Option(names = "--url", paramLabel = "ADDRESS", description = "A hub that runs already, instead of one with sample content.")
  @Nullable String url;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var lighthouse = installed();
    var figures = new Figures();
    if (url != null) {
      measure(lighthouse, url, figures);
    } else {
      try (var hub = HubProcess.start(Folders.cached("data-sample"))) {
        hub.untilIdle();
        measure(lighthouse, hub.address(), figures);
      }
    }
    figures.print(System.out);
    if (json != null) {
      figures.write(json);
    }
    return 0;
  }

  /** Lighthouse itself, in a folder of the user's cache. */
  private static Path installed() {
    Programs.need("npm", "npm");
    if (Programs.find("chromium", "chromium-browser", "google-chrome").isEmpty()) {
      Programs.need("chromium", "chromium");
    }
    var folder = Folders.cached("lighthouse-" + VERSION);
    var program = folder.resolve("node_modules/lighthouse/cli/index.js");
    if (Files.notExists(program)) {
      System.err.printf("Installing Lighthouse %s with npm into %s …%n", VERSION, folder);
      Programs.run(
          List.of("npm", "install", "--prefix", folder.toString(), "--no-audit", "--no-fund", "--silent", "lighthouse@" + VERSION));
    }
    return program;
  }

  private static void measure(Path lighthouse, String address, Figures figures) throws IOException, InterruptedException {
    var pages = new LinkedHashMap<String, String>();
    pages.put("home", "/en/");
    pages.put("publication", publication(address));
    pages.put("list", "/en/library");
    pages.put("search", "/en/search?q=child");
    for (var page : pages.entrySet()) {
      System.err.printf("%s: %s%s%n", page.getKey(), address, page.getValue());
      tell(page.getKey(), report(lighthouse, address + page.getValue()), figures);
    }
  }

  private static String publication(String address) throws InterruptedException {
    try (var browser = new Browser(address)) {
      var all = Addresses.publications(browser);
      if (all.isEmpty()) {
        throw new CannotMeasure("The hub at " + address + " has no publications.");
      }
      return "/en" + all.getFirst().substring(all.getFirst().indexOf('/', 1));
    }
  }

  private static JsonNode report(Path lighthouse, String address) throws IOException {
    var file = Files.createTempFile(Folders.cached("runs"), "lighthouse", ".json");
    try {
      var words = new ArrayList<>(List.of("env"));
      Programs.find("chromium", "chromium-browser", "google-chrome")
          .ifPresent(chromium -> words.add("CHROME_PATH=" + chromium));
      words.addAll(
          List.of(
              "node", lighthouse.toString(), address, "--quiet", "--output=json", "--output-path=" + file,
              "--only-categories=" + String.join(",", TARGETS.keySet()),
              "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage"));
      Programs.run(words);
      return JsonMapper.shared().readTree(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void tell(String page, JsonNode report, Figures figures) {
    TARGETS.forEach(
        (category, target) -> {
          var score = 100 * report.at("/categories/" + category + "/score").asDouble();
          figures.add(Figure.of(page + ": " + category, "").atLeast(target), score);
          report
              .at("/categories/" + category + "/auditRefs")
              .forEach(
                  audit -> {
                    var result = report.at("/audits/" + audit.get("id").asString());
                    if (audit.get("weight").asDouble() > 0 && result.get("score").asDouble(1) < 1) {
                      System.err.printf(
                          "  %s, %s: %s %s%n",
                          page,
                          category,
                          audit.get("id").asString(),
                          result.path("displayValue").asString(""));
                    }
                  });
        });
  }
}
