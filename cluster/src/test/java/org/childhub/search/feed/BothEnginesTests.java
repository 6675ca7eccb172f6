package org.childhub.search.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.childhub.HubTest;
import org.childhub.catalogue.PublicEntries;
import org.childhub.files.StoredFiles;
import org.childhub.files.TextState;
import org.childhub.samples.SampleContent;
import org.childhub.search.QueryFile;
import org.childhub.search.engine.Answer;
import org.childhub.search.engine.Order;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.SearchIndex;
import org.childhub.search.lucene.LuceneIndex;
import org.childhub.search.opensearch.OpenSearchIndex;
import org.childhub.search.opensearch.ThreeNodes;
import org.childhub.text.Languages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * A hub on three nodes with all sample content, and beside it the same content in Lucene: what is
 * asked of both is answered alike.
 */
@HubTest
@TestPropertySource(properties = "tests.content=cluster")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BothEnginesTests {
  private static final int MOST = 100_000;
  private static final double ALIKE = 0.9;
  private static ThreeNodes nodes;

  @TempDir static Path folder;
  @Autowired SampleContent samples;
  @Autowired StoredFiles files;
  @Autowired PublicEntries entries;
  @Autowired EntryReader reader;
  @Autowired IndexFeed feed;
  @Autowired Rebuild rebuild;
  @Autowired SearchIndex cluster;

  private LuceneIndex lucene;

  @DynamicPropertySource
  static void onThreeNodes(DynamicPropertyRegistry settings) {
    nodes = new ThreeNodes();
    settings.add("hub.search.opensearch.url", () -> String.join(",", nodes.urls()));
  }

  @BeforeAll
  void fillBoth() throws IOException {
    samples.load();
    await().atMost(Duration.ofMinutes(2)).until(() -> areFilesRead() && feed.isIdle());
    rebuild.run((done, total) -> {});
    lucene = new LuceneIndex(folder, true, Clock.systemUTC(), null);
    try (var draft = lucene.draft()) {
      for (var part : IndexFeed.parts(ids())) {
        draft.put(reader.read(part));
      }
      draft.swap();
    }
  }

  @AfterAll
  void stop() throws IOException {
    lucene.close();
    nodes.close();
  }

  @Test
  void theSettingHasSwitched() {
    assertThat(cluster).isInstanceOf(OpenSearchIndex.class);
    assertThat(cluster.extent()).isEqualTo(lucene.extent());
    assertThat(cluster.versions()).isEqualTo(lucene.versions());
  }

  @Test
  void theFirstTenAreTheSameInNineOfTenHitsAndAllCountsAreEqual() throws IOException {
    var agreement = new Agreement();
    for (var query : QueryFile.queries()) {
      var question = Question.of(query.words(), query.language());
      var one = lucene.search(question);
      var other = cluster.search(question);
      assertThat(other.total()).as(query.words()).isEqualTo(one.total());
      assertThat(other.counts()).as(query.words()).isEqualTo(one.counts());
      agreement.note(query.name(), one.hits(), other.hits());
    }
    agreement.write(Path.of("target", "engines-differ.txt"));
    assertThat(agreement.same()).as(agreement.toString()).isGreaterThanOrEqualTo(ALIKE);
    assertThat(agreement.inPlace()).as(agreement.toString()).isGreaterThanOrEqualTo(ALIKE);
  }

  @Test
  void listsAreTheSameInEveryOrder() {
    for (var order : List.of(Order.NEWEST, Order.TITLE)) {
      for (var language : Languages.INTERFACE) {
        var question =
            new Question("", false, List.of(), Set.of(), Map.of(), order, 0, 1_000, language);
        assertThat(ids(cluster.search(question))).isEqualTo(ids(lucene.search(question)));
      }
    }
  }

  @Test
  void mistypedWordsArePutRightAlike() throws IOException {
    for (var query : QueryFile.queries()) {
      if (!query.kind().equals("typo")) {
        continue;
      }
      for (var word : query.words().split("[^\\p{L}]+")) {
        assertThat(cluster.spellings(word, query.language(), 2))
            .as(word)
            .isEqualTo(lucene.spellings(word, query.language(), 2));
      }
    }
  }

  private static List<Long> ids(Answer answer) {
    return answer.hits().stream().map(Answer.Hit::entryId).toList();
  }

  private List<Long> ids() {
    return entries.after(0, MOST).stream().map(PublicEntries.Version::id).toList();
  }

  private boolean areFilesRead() {
    return files.find(LongStream.rangeClosed(1, 100).boxed().toList()).values().stream()
        .noneMatch(file -> file.textState() == TextState.WAITING);
  }
}
