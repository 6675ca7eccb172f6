package org.childhub.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What pages cost that are drawn for a member who is signed in: an editor, for whom there is most on them. */
final class SignedInPages {
  private static final double TARGET = 2;
  private static final Pattern ITEM = Pattern.compile("href=\"(/en/edit/\\d+)\"");
  private static final Pattern NEXT = Pattern.compile("href=\"(/en/edit\\?[^\"]*after=[^\"]*)\"");
  private static final Pattern SHEET = Pattern.compile("href=\"(/en/translations/\\d+/[^\"]+)\"");
  private static final int PAGES_OF_LIST = 10;
  // What browsers take over HTTPS.
  private static final String BROWSERS = "gzip, deflate, br, zstd";

  private final HubProcess hub;
  private final MemberBrowser member;
  private final Figures figures;
  private final Path folder;
  private final Wrk wrk;
  private final int seconds;

  SignedInPages(HubProcess hub, MemberBrowser member, Figures figures, Path folder, int seconds) {
    this.hub = hub;
    this.member = member;
    this.figures = figures;
    this.folder = folder;
    this.wrk = new Wrk(folder, BROWSERS);
    this.seconds = seconds;
  }

  void measure(List<String> publications, int repeats) throws InterruptedException {
    var sorts = new LinkedHashMap<String, Path>();
    for (var sort : pages(publications).entrySet()) {
      check(sort.getValue());
      sorts.put(sort.getKey(), Addresses.save(sort.getValue(), folder.resolve("signed-in-" + sorts.size() + ".txt")));
    }
    var warmth = new Warmth(hub, 2 * seconds);
    for (var addresses : sorts.values()) {
      warmth.warm(time -> drive(addresses, time));
    }
    for (var repeat = 1; repeat <= repeats; repeat++) {
      for (var sort : sorts.entrySet()) {
        var before = hub.cpuSeconds();
        var seen = drive(sort.getValue(), seconds);
        figures.add(
            Figure.of("signed in, " + sort.getKey() + ": processor time", "ms").atMost(TARGET),
            1000 * (hub.cpuSeconds() - before) / seen.requests());
      }
    }
  }

  private Map<String, List<String>> pages(List<String> publications) throws InterruptedException {
    var items = items();
    var pages = new LinkedHashMap<String, List<String>>();
    pages.put("home", in("/"));
    pages.put("publication", PagesBench.some(publications, 300));
    pages.put("own page", in("/me"));
    pages.put("profile", in("/me/profile"));
    pages.put("devices", in("/me/devices"));
    pages.put("notices", in("/me/notices"));
    pages.put("follows", in("/me/follows"));
    pages.put("saved searches", in("/me/searches"));
    pages.put("list of items, all", in("/edit"));
    pages.put("list of items, hers", in("/edit?whose=mine"));
    pages.put("new item", in("/edit/new"));
    pages.put("form of an item", inAll(items));
    pages.put("versions of an item", inAll(items.stream().map(item -> item + "/versions").toList()));
    pages.put("review", in("/edit/review"));
    pages.put("queue", in("/queue"));
    pages.put("uploads", in("/uploads"));
    pages.put("translators’ queue", in("/translations?into=hr"));
    pages.put("sheet of a translation", sheets());
    pages.put("topics to look after", in("/admin/topics"));
    pages.put("helplines to look after", in("/admin/helplines"));
    return pages;
  }

  private static List<String> in(String path) {
    return Addresses.LANGUAGES.stream().map(language -> "/" + language + path).toList();
  }

  /** Each in one language, taking turns. */
  private static List<String> inAll(List<String> english) {
    var paths = new ArrayList<String>();
    for (var path : english) {
      paths.add("/" + Addresses.LANGUAGES.get(paths.size() % Addresses.LANGUAGES.size()) + path.substring(3));
    }
    return paths;
  }

  private List<String> items() throws InterruptedException {
    var items = new ArrayList<String>();
    var at = "/en/edit";
    for (var number = 0; number < PAGES_OF_LIST && !at.isEmpty(); number++) {
      var page = member.get(at).body();
      ITEM.matcher(page).results().forEach(found -> items.add(found.group(1)));
      var next = NEXT.matcher(page);
      at = next.find() ? next.group(1).replace("&amp;", "&") : "";
    }
    return items;
  }

  private List<String> sheets() throws InterruptedException {
    var sheets = new ArrayList<String>();
    for (var todo : List.of("missing", "stale", "machine")) {
      var list = member.get("/en/translations?into=hr&todo=" + todo).body();
      SHEET.matcher(list).results().forEach(found -> sheets.add(found.group(1)));
    }
    return inAll(sheets.stream().distinct().toList());
  }

  /** wrk takes a way to the sign-in page for an answer like any other. */
  private void check(List<String> paths) throws InterruptedException {
    if (paths.isEmpty()) {
      throw new CannotMeasure("There is a sort of pages without pages.");
    }
    for (var path : paths.subList(0, Math.min(paths.size(), Addresses.LANGUAGES.size()))) {
      var answer = member.get(path);
      if (answer.status() != 200) {
        throw new CannotMeasure("%s answered %d".formatted(path, answer.status()));
      }
    }
  }

  private Wrk.Seen drive(Path addresses, int time) {
    return wrk.driveWith(hub.address(), addresses, time, "Cookie", member.cookie()).answered();
  }
}
