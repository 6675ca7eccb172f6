package org.childhub.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.engine.Leaflet.of;
import static org.childhub.text.Language.EN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.childhub.search.engine.SearchIndex.Extent;
import org.junit.jupiter.api.Test;

/** What every engine promises of writing. */
abstract class WritingContract {
  /** An index that is empty at the beginning of each test. */
  protected abstract SearchIndex index();

  @Test
  void aNewIndexAsksToBeFilledUntilItWas() {
    assertThat(index().needsRebuild()).contains("there is none");
    assertThat(index().extent()).isEqualTo(new Extent(0, 0));
    assertThat(found("child")).isEmpty();
    try (var draft = index().draft()) {
      draft.put(List.of(of(1, EN, "The child").entry()));
      draft.swap();
    }
    assertThat(index().needsRebuild()).isEmpty();
    assertThat(found("child")).containsExactly(1L);
  }

  @Test
  void whatIsPutIsSeenWhenItIsCommitted() {
    put(of(1, EN, "Foster care"));
    index().put(List.of(of(2, EN, "Foster care again").entry()));
    assertThat(found("foster")).containsExactly(1L);
    index().commit();
    assertThat(found("foster")).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void anEntryTakesThePlaceOfTheOneBefore() {
    put(of(1, EN, "Heron").passage("about waders"), of(2, EN, "Stork"));
    put(of(1, EN, "Crane").changed(5000));
    assertThat(found("heron")).isEmpty();
    assertThat(found("waders")).isEmpty();
    assertThat(found("crane")).containsExactly(1L);
    assertThat(index().extent()).isEqualTo(new Extent(2, 5000));
    assertThat(index().versions()).containsOnly(Map.entry(1L, 5000L), Map.entry(2L, 1002L));
  }

  @Test
  void whatIsDeletedIsGoneAndDeletingTwiceIsNoHarm() {
    put(of(1, EN, "Heron"), of(2, EN, "Stork"));
    index().delete(List.of(1L, 77L));
    index().delete(List.of(1L));
    index().commit();
    assertThat(found("heron")).isEmpty();
    assertThat(index().versions()).containsOnlyKeys(2L);
    put(of(1, EN, "Heron"));
    assertThat(found("heron")).containsExactly(1L);
  }

  @Test
  void aDraftIsSeenWhenItIsSwappedInAndLeavesNoTraceOtherwise() {
    put(of(1, EN, "Heron old"));
    try (var draft = index().draft()) {
      draft.put(List.of(of(2, EN, "Heron lost").entry()));
    }
    assertThat(found("heron")).containsExactly(1L);
    try (var draft = index().draft()) {
      draft.put(List.of(of(3, EN, "Heron new").entry(), of(4, EN, "Heron gone").entry()));
      draft.delete(List.of(4L));
      assertThat(found("heron")).containsExactly(1L);
      draft.swap();
    }
    assertThat(found("heron")).containsExactly(3L);
    put(of(5, EN, "Heron later"));
    assertThat(found("heron")).containsExactlyInAnyOrder(3L, 5L);
  }

  @Test
  void searchesGoOnWhileIndexesAreSwapped() throws Exception {
    put(of(1, EN, "Heron"));
    var going = new AtomicBoolean(true);
    var searches =
        CompletableFuture.supplyAsync(
            () -> {
              var count = 0;
              while (going.get() || count == 0) {
                assertThat(found("heron")).hasSize(1);
                count++;
              }
              return count;
            },
            Thread::startVirtualThread);
    for (var round = 2; round < 6; round++) {
      try (var draft = index().draft()) {
        draft.put(List.of(of(round, EN, "Heron").entry()));
        draft.swap();
      }
    }
    going.set(false);
    assertThat(searches.get()).isPositive();
  }

  void put(Leaflet... leaflets) {
    index().put(Arrays.stream(leaflets).map(Leaflet::entry).toList());
    index().commit();
  }

  List<Long> found(String words) {
    return ids(ask(words));
  }

  static List<Long> ids(Inquiry inquiry) {
    return inquiry.answer().hits().stream().map(Answer.Hit::entryId).toList();
  }

  Inquiry ask(String words) {
    return new Inquiry(index(), words);
  }
}
