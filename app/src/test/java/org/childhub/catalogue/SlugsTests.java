package org.childhub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.HubTest;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@HubTest
@Transactional
class SlugsTests {
  @Autowired Entries entries;
  @Autowired Cards cards;

  @Test
  void noTwoEntriesShareAnAddress() {
    put("yak-2", "yak-3", "yak-5-2");

    var ids = put("yak", "yak", "yak", "yak-2", "yak-5");

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(slugs(ids)).containsExactly("yak", "yak-4", "yak-5", "yak-2-2", "yak-5-3");
  }

  @Test
  void hundredsOfTheSameWishFindTheirNumbers() {
    var all = new ArrayList<>(put(wishes(700)));
    all.addAll(put(wishes(300)));

    assertThat(all).doesNotHaveDuplicates().hasSize(1000);
    assertThat(slugs(all)).contains("gnu", "gnu-2", "gnu-1000");
  }

  private static String[] wishes(int count) {
    return java.util.Collections.nCopies(count, "gnu").toArray(String[]::new);
  }

  private List<Long> put(String... slugs) {
    var drafts = new ArrayList<EntryDraft>();
    for (var slug : slugs) {
      drafts.add(
          new EntryDraft(
              Kind.PUBLICATION,
              slug,
              null,
              Language.EN,
              PartialDate.parse("2020"),
              Map.of(Language.EN, EntryText.original("A title", "")),
              List.of(),
              List.of(),
              List.of(),
              Set.of(Language.EN),
              null,
              null,
              null,
              List.of(),
              new Origin("slugs", java.util.UUID.randomUUID().toString()),
              false));
    }
    return entries.putAll(drafts);
  }

  private List<String> slugs(List<Long> ids) {
    return cards.byIds(ids, Language.EN).stream().map(EntryCard::slug).toList();
  }
}
