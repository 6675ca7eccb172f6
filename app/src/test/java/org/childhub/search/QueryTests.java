package org.childhub.search;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.childhub.HubTest;
import org.childhub.catalogue.PublicEntries;
import org.childhub.catalogue.PublicEntry;
import org.childhub.files.StoredFiles;
import org.childhub.files.TextState;
import org.childhub.samples.SampleContent;
import org.childhub.search.QueryFile.Query;
import org.childhub.search.feed.IndexFeed;
import org.childhub.search.feed.Rebuild;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * What readers would type, asked of all sample content. Known misses are listed, and the list must
 * be exactly true: what begins to work is taken off it, so that it never breaks unseen. With {@code
 * -Dqueries.write=true} today's list is written to {@code target/queries-missed.tsv} to be copied
 * over the one in the sources. {@code target/queries-report.txt} says what came instead.
 */
@HubTest
@TestPropertySource(properties = "tests.content=samples")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryTests {
  private static final Path TARGET = Path.of("target");
  private static final int MOST = 100_000;
  private static final Set<String> KINDS =
      Set.of(
          "known",
          "word",
          "question",
          "synonym",
          "inflection",
          "typo",
          "accents",
          "spelling",
          "case",
          "script",
          "dialect",
          "mixed",
          "acronym",
          "phrase",
          "minus",
          "across");

  @Autowired SampleContent samples;
  @Autowired StoredFiles files;
  @Autowired PublicEntries entries;
  @Autowired IndexFeed feed;
  @Autowired Rebuild rebuild;
  @Autowired Search search;

  private final Map<Query, List<String>> answers = new LinkedHashMap<>();

  @BeforeAll
  void askEverything() throws IOException {
    samples.load();
    await().atMost(Duration.ofMinutes(2)).until(() -> areFilesRead() && feed.isIdle());
    // Made anew, so that what was replaced on the way weighs nothing in the ranking.
    rebuild.run((done, total) -> {});
    for (var query : QueryFile.queries()) {
      var found = search.find(query.question()).found();
      answers.put(query, found.stream().map(hit -> hit.card().slug()).toList());
    }
  }

  @Test
  void everyQueryIsWrittenOnceAndUnderstood() {
    assertThat(answers.keySet()).extracting(Query::name).doesNotHaveDuplicates();
    assertThat(answers.keySet()).extracting(Query::kind).isSubsetOf(KINDS);
    assertThat(answers.keySet()).extracting(Query::rank).containsOnly(1, 3, 5);
    assertThat(answers.keySet()).allMatch(query -> !query.wanted().isEmpty());
  }

  @Test
  void everyExpectedEntryIsAmongTheSamples() {
    var there = entries.byIds(ids()).stream().map(PublicEntry::slug).collect(toSet());
    assertThat(answers.keySet())
        .allSatisfy(
            query ->
                assertThat(there)
                    .as("line %d", query.line())
                    .containsAll(query.wanted())
                    .containsAll(query.unwanted()));
  }

  @Test
  void exactlyTheKnownMissesAreMissed() throws IOException {
    write();
    var known = new HashSet<>(QueryFile.missed());
    var problems = new ArrayList<String>();
    answers.forEach(
        (query, first) -> {
          var wasMissed = known.remove(query.name());
          if (query.isAnsweredBy(first) && wasMissed) {
            problems.add("Works now, take it off queries-missed.tsv: " + query.name());
          } else if (!query.isAnsweredBy(first) && !wasMissed) {
            problems.add("Missed: " + report(query, first));
          }
        });
    known.forEach(name -> problems.add("No query of queries.tsv, take it off the list: " + name));
    assertThat(problems).isEmpty();
  }

  private boolean areFilesRead() {
    return files.find(LongStream.rangeClosed(1, 100).boxed().toList()).values().stream()
        .noneMatch(file -> file.textState() == TextState.WAITING);
  }

  private List<Long> ids() {
    return entries.after(0, MOST).stream().map(PublicEntries.Version::id).toList();
  }

  private void write() throws IOException {
    var missed = new ArrayList<Query>(answers.keySet());
    missed.removeIf(query -> query.isAnsweredBy(answers.get(query)));
    Files.createDirectories(TARGET);
    var report = missed.stream().map(query -> report(query, answers.get(query))).toList();
    Files.writeString(
        TARGET.resolve("queries-report.txt"), String.join("\n", report) + "\n\n" + tables());
    if (Boolean.getBoolean("queries.write")) {
      Files.writeString(TARGET.resolve("queries-missed.tsv"), QueryFile.listed(missed));
    }
    System.out.println(tables());
  }

  private static String report(Query query, List<String> first) {
    return "queries.tsv:%d %s [%s] %s: wanted in the first %d: %s; came: %s"
        .formatted(
            query.line(),
            query.language().tag(),
            query.kind(),
            query.words(),
            query.rank(),
            String.join(" ", query.expected()),
            String.join(" ", first));
  }

  private String tables() {
    return table("kind", Query::kind) + table("language", query -> query.language().tag());
  }

  /** How many queries of each group are answered, and of all. */
  private String table(String title, Function<Query, String> group) {
    record Row(int asked, int answered) {
      Row plus(boolean isAnswered) {
        return new Row(asked + 1, answered + (isAnswered ? 1 : 0));
      }
    }
    var rows = new TreeMap<String, Row>();
    answers.forEach(
        (query, first) -> {
          for (var name : List.of(group.apply(query), "~ all")) {
            var row = rows.getOrDefault(name, new Row(0, 0));
            rows.put(name, row.plus(query.isAnsweredBy(first)));
          }
        });
    return rows.entrySet().stream()
        .map(
            entry ->
                "%-12s %3d of %3d%n"
                    .formatted(
                        entry.getKey(), entry.getValue().answered(), entry.getValue().asked()))
        .collect(joining("", "Queries answered by %s%n".formatted(title), ""));
  }
}
