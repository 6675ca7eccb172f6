package org.childhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub bench members}: members at work, and what their pages cost. */
@Command(
    name = "members",
    description = "Members who edit and search at once, and the cost of pages for who is signed in, with 30,000 publications (needs wrk).",
    mixinStandardHelpOptions = true)
final class MembersBench implements Callable<Integer> {
  private static final int AN_EDITOR_IN = 5;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures here too.")
  @Nullable Path json;

  @Option(names = "--members", paramLabel = "N", description = "How many work at once (50).")
  int members = 50;

  @Option(names = "--minutes", paramLabel = "N", description = "How long they work (10); 0: not at all.")
  int minutes = 10;

  @Option(names = "--repeats", paramLabel = "N", description = "Measurements of each page (3); 0: none.")
  int repeats = 3;

  @Option(names = "--seconds", paramLabel = "N", description = "Length of one of them (6).")
  int seconds = 6;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Programs.need("wrk", "wrk");
    var records = new Records();
    var folder = Files.createTempDirectory(Folders.cached("runs"), "members");
    var figures = new Figures();
    // What members write is of this run alone; the database's files keep their owner.
    var data = folder.resolve("data");
    Programs.run(List.of("cp", "-a", Library.ready(records).toString(), data.toString()));
    // Else the database would wait for the copy to reach the disk.
    Programs.run(List.of("sync", "-f", data.toString()));
    try (var hub = HubProcess.start(data, "--empty")) {
      System.err.println("Waiting until the hub has nothing left to do …");
      hub.untilIdle();
      measure(hub, records, folder, figures);
    } finally {
      Programs.run(List.of("rm", "-r", folder.toString()));
    }
    figures.print(System.out);
    if (json != null) {
      figures.write(json);
    }
    return 0;
  }

  private void measure(HubProcess hub, Records records, Path folder, Figures figures) throws InterruptedException {
    var browsers = new ArrayList<MemberBrowser>();
    try (var membership = Membership.begin(hub);
        var guest = new Browser(hub.address())) {
      System.err.printf("%d members join …%n", members);
      for (var number = 1; number <= members; number++) {
        browsers.add(isEditor(number) ? membership.joinAsEditor(number) : membership.join(number));
      }
      var publications = Addresses.publications(guest);
      if (minutes > 0) {
        System.err.printf("They work for %d minutes …%n", minutes);
        new MembersAtWork(hub, working(browsers, records, publications), figures).measure(Duration.ofMinutes(minutes));
      }
      if (repeats > 0) {
        System.err.println("Pages of an editor …");
        new SignedInPages(hub, browsers.getFirst(), figures, folder, seconds).measure(publications, repeats);
      }
    } finally {
      browsers.forEach(MemberBrowser::close);
    }
  }

  /** The first and every fifth. */
  private static boolean isEditor(int number) {
    return number % AN_EDITOR_IN == 1;
  }

  private static List<WorkingMember> working(List<MemberBrowser> browsers, Records records, List<String> publications) {
    var questions = records.questions(40_000);
    var english = publications.stream().map(path -> path.replaceFirst("^/[^/]+", "/en")).toList();
    var working = new ArrayList<WorkingMember>();
    for (var browser : browsers) {
      var number = working.size() + 1;
      working.add(new WorkingMember(browser, isEditor(number), questions, english, number));
    }
    return working;
  }
}
