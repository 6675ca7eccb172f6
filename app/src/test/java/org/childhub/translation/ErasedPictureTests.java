package org.childhub.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.childhub.HubTest;
import org.childhub.accounts.Role;
import org.childhub.editing.Content;
import org.childhub.editing.FileErased;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.translation.TestArticles.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A picture that is erased goes from translators' drafts and earlier originals too. */
@HubTest
class ErasedPictureTests {
  @Autowired Translations translations;
  @Autowired TestArticles articles;
  @Autowired TestMembers members;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;

  @Test
  void goesWithItsWordsAndLeavesTheRest() {
    var translator = members.with(Role.TRANSLATOR);
    var text =
        "It runs.\n\n![Ana \\[7\\] at the river](/files/901/ana.png)\n\n![Bank](/files/90/b.png) See [the large one](/files/901/ana.png).";
    var entry =
        articles.put(
            TestArticles.slug(),
            Map.of("en", Words.of("A river", text), "ro", Words.of("Un râu", "Curge.")));
    translations.keep(
        translator,
        entry,
        Language.SQ,
        translations.open(translator, entry, Language.SQ).base(),
        Content.Words.typed("Lumi", "", text.replace("Ana", "Anën"), "", ""));

    transaction.executeWithoutResult(status -> events.publishEvent(new FileErased(entry, 901)));

    assertThat(words("select body from translation_draft where entry_id = :entry", entry))
        .singleElement()
        .asString()
        .doesNotContain("An")
        .contains("It runs.", "![Bank](/files/90/b.png) See the large one.");
    assertThat(
            words(
                "select words from translation_source where entry_id = :entry and field = 'body'",
                entry))
        .isNotEmpty()
        .noneMatch(words -> words.contains("Ana"))
        .allMatch(words -> words.contains("Bank"));
  }

  private List<String> words(String sql, long entry) {
    return db.sql(sql).param("entry", entry).query(String.class).list();
  }
}
