package org.childhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The addresses that are asked for: paths with their queries, in all languages of the interface in turn. */
final class Addresses {
  static final List<String> LANGUAGES =
      List.of("en", "sr-Cyrl", "sr-Latn", "hr", "bs", "sq", "bg", "ro", "mk");
  private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/]+(/[^<]*)</loc>");

  private Addresses() {}

  /** The pages of all publications, each in one language, as the sitemap tells. */
  static List<String> publications(Browser browser) throws InterruptedException {
    var paths = new ArrayList<String>();
    for (var part : locations(browser.get("/sitemap.xml"))) {
      for (var path : locations(browser.get(part))) {
        if (path.startsWith("/en/library/")) {
          paths.add("/" + LANGUAGES.get(paths.size() % LANGUAGES.size()) + path.substring(3));
        }
      }
    }
    return paths;
  }

  private static List<String> locations(String sitemap) {
    return LOCATION.matcher(sitemap).results().map(found -> found.group(1)).toList();
  }

  /** Lists of the library by years and type and by years and country, both orders, all of their first pages. */
  static List<String> lists() {
    var lists = new ArrayList<String>();
    for (var years : Records.YEARS_AS_OFFERED) {
      Records.TYPES.forEach(type -> lists.addAll(lists("type=" + type + "&year=" + years)));
    }
    for (var years : Records.YEARS_WITH_ALL_COUNTRIES) {
      Records.COUNTRIES.forEach(
          country -> lists.addAll(lists("country=" + country.toLowerCase(Locale.ROOT) + "&year=" + years)));
    }
    return lists;
  }

  private static List<String> lists(String narrowed) {
    var lists = new ArrayList<String>();
    for (var language : LANGUAGES) {
      for (var page = 1; page <= 10; page++) {
        lists.add("/%s/library?%s%s".formatted(language, narrowed, end(page)));
        lists.add("/%s/library?%s&sort=title%s".formatted(language, narrowed, end(page)));
      }
    }
    return lists;
  }

  private static String end(int page) {
    return page == 1 ? "" : "&page=" + page;
  }

  static List<String> searches(Records records) {
    var searches = new ArrayList<String>();
    for (var question : records.questions(40_000)) {
      searches.add(
          "/%s/search?q=%s"
              .formatted(
                  LANGUAGES.get(searches.size() % LANGUAGES.size()),
                  URLEncoder.encode(question, StandardCharsets.UTF_8)));
    }
    return searches;
  }

  static Path save(List<String> addresses, Path file) {
    try {
      return Files.write(file, addresses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
