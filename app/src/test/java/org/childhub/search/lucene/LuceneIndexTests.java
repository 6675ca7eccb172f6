package org.childhub.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.engine.IndexedEntry.Words;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.SearchIndex;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTests {
  @TempDir Path folder;

  @Test
  void aNewIndexAsksToBeFilledUntilItWas() {
    try (var index = open()) {
      assertThat(index.needsRebuild()).contains("there is none");
      fill(index, 3);
      assertThat(index.needsRebuild()).isEmpty();
    }
    try (var index = open()) {
      assertThat(index.needsRebuild()).isEmpty();
      assertThat(found(index)).isEqualTo(3);
      assertThat(index.extent()).isEqualTo(new SearchIndex.Extent(3, 1003));
    }
  }

  @Test
  void whatWasNotCommittedIsNotThereAfterACrash() {
    try (var index = open()) {
      fill(index, 1);
      index.put(List.of(entry(2)));
    }
    try (var index = open()) {
      assertThat(found(index)).isEqualTo(1);
    }
  }

  @Test
  void aDamagedIndexIsSetAsideAndAsksForARebuild() throws IOException {
    try (var index = open()) {
      fill(index, 1);
    }
    try (var files = Files.walk(folder)) {
      for (var file :
          files.filter(path -> path.getFileName().toString().startsWith("segments_")).toList()) {
        Files.writeString(file, "damaged");
      }
    }
    try (var index = open()) {
      assertThat(index.needsRebuild()).contains("it is damaged");
      fill(index, 2);
      assertThat(found(index)).isEqualTo(2);
    }
  }

  @Test
  void anIndexOfAnOlderAnalysisServesUntilTheNewOneIsThere() throws IOException {
    try (var index = open()) {
      fill(index, 1);
    }
    var name = Files.readString(folder.resolve("current")).strip();
    Files.move(folder.resolve(name), folder.resolve("v0-1"));
    Files.writeString(folder.resolve("current"), "v0-1\n");
    try (var index = open()) {
      assertThat(index.needsRebuild()).contains("it was made by an older analysis");
      assertThat(found(index)).isEqualTo(1);
      fill(index, 2);
      assertThat(found(index)).isEqualTo(2);
    }
  }

  @Test
  void aRebuildThatWasKilledLeavesNothingBehind() throws IOException {
    try (var index = open()) {
      fill(index, 1);
      Files.createDirectories(folder.resolve("v9-9"));
    }
    try (var index = open()) {
      assertThat(folder.resolve("v9-9")).doesNotExist();
      assertThat(found(index)).isEqualTo(1);
      try (var draft = index.draft()) {
        draft.put(List.of(entry(7)));
      }
      assertThat(found(index)).isEqualTo(1);
    }
    try (var folders = Files.list(folder).filter(Files::isDirectory)) {
      assertThat(folders).hasSize(1);
    }
  }

  @Test
  void anIndexOfAnotherProcessFindsNothingAndTakesNothing() {
    try (var index = new LuceneIndex(folder, false, Clock.systemUTC(), null)) {
      assertThat(index.isOurs()).isFalse();
      assertThat(found(index)).isZero();
    }
    assertThat(folder).isEmptyDirectory();
  }

  private LuceneIndex open() {
    return new LuceneIndex(folder, true, Clock.systemUTC(), null);
  }

  private static void fill(SearchIndex index, int entries) {
    try (var draft = index.draft()) {
      for (var id = 1; id <= entries; id++) {
        draft.put(List.of(entry(id)));
      }
      draft.swap();
    }
  }

  private static long found(SearchIndex index) {
    return index.search(Question.of("child", Language.EN)).total();
  }

  private static IndexedEntry entry(long id) {
    var facets = new EnumMap<Facet, List<String>>(Facet.class);
    facets.put(Facet.KIND, List.of("publication"));
    return new IndexedEntry(
        id,
        1000 + id,
        PartialDate.parse("2020"),
        Language.EN,
        Map.of(Language.EN, "The child " + id),
        List.of(),
        List.of(new Words(Role.TITLE, Language.EN, "The child " + id)),
        facets,
        List.of());
  }
}
