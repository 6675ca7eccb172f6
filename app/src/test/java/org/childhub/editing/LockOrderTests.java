package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.childhub.editing.TestItems.words;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.childhub.HubTest;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Kind;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports write an entry and then its item; editors do the same in the same order. */
@HubTest
class LockOrderTests {
  @Autowired TestMembers members;
  @Autowired Editing editing;
  @Autowired Items items;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @Test
  void anEditorWaitsForAnImportThatHasTheEntryAndNotYetTheItem() throws Exception {
    var editor = members.with(Role.EDITOR);
    var id = editing.begin(editor, Kind.ARTICLE, Content.titled(Language.EN, "Both at once"));
    editing.save(editor, id, 1, words("Both at once", "RS"), "");
    assertThat(editing.publish(editor, id, Plan.NOW)).isEqualTo(new Outcome.Shown());
    editing.save(editor, id, 2, words("Both at once, again", "RS"), "");
    var entry = items.any(id).orElseThrow().entryId();

    var published =
        transaction.execute(
            imported -> {
              touch("catalogue_entry set changed_at = changed_at where id = :entry", entry);
              var editors =
                  CompletableFuture.supplyAsync(() -> editing.publish(editor, id, Plan.NOW));
              await().atMost(10, TimeUnit.SECONDS).until(this::isSomebodyWaiting);
              touch("editing_item set changed_at = changed_at where entry_id = :entry", entry);
              return editors;
            });

    assertThat(published.get(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Shown());
    assertThat(items.any(id).orElseThrow().title()).isEqualTo("Both at once, again");
  }

  private void touch(String what, Long entry) {
    assertThat(db.sql("update " + what).param("entry", entry).update()).isEqualTo(1);
  }

  private boolean isSomebodyWaiting() {
    return db.sql("select exists (select from pg_locks where not granted)")
        .query(Boolean.class)
        .single();
  }
}
