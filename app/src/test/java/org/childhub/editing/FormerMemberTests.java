package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.accounts.TakeOut;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.Kind;
import org.childhub.moderation.Handlings;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of what a member wrote when she leaves. */
@HubTest
class FormerMemberTests {
  @Autowired Editing editing;
  @Autowired Items items;
  @Autowired Versions versions;
  @Autowired Reviews reviews;
  @Autowired EditingBelongings belongings;
  @Autowired Cards cards;
  @Autowired TestMembers members;
  @Autowired TransactionTemplate transaction;
  @Autowired Handlings handlings;
  @Autowired JdbcClient db;

  @Test
  void wordsThatStayAreAFormerMembers() {
    var author = members.with(Role.EDITOR);
    var reader = members.with(Role.EDITOR);
    var shown = begin(author, "A former bench");
    editing.publish(author, shown, Plan.NOW);
    editing.autosave(author, shown, 1, article("Half typed"));
    var waiting = begin(author, "A former door");
    editing.handIn(author, waiting);

    leave(author, true);

    assertThat(cards.find("a-former-bench", Language.EN)).isPresent();
    assertThat(items.find(reader, shown).orElseThrow().author()).isNull();
    assertThat(versions.list(shown))
        .allSatisfy(
            line -> {
              assertThat(line.savedBy()).isNull();
              assertThat(line.former()).isTrue();
            });
    assertThat(versions.unsaved(shown, author.id())).isEmpty();
    assertThat(reviews.accept(reader, waiting, "")).isEqualTo(new Outcome.Shown());
  }

  @Test
  void leavingWaitsForAnEditorWhoWorksOnAnItemAndNeitherStopsTheOther() throws Exception {
    var author = members.with(Role.MEMBER);
    var editor = members.with(Role.NATIONAL_COORDINATOR, "RS", null);
    var id = begin(author, "A contested bench");
    db.sql(
            """
            insert into moderation_note (sort, key, member_id, words, at)
            values ('review', :key, :member, 'Noted', now())
            """)
        .param("key", Long.toString(id))
        .param("member", editor.id())
        .update();
    var held = new CountDownLatch(1);
    var freed = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var work =
          threads.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        items.lock(id);
                        held.countDown();
                        await(freed);
                        handlings.forget(ReviewSource.SORT, List.of(Long.toString(id)));
                      }));
      await(held);
      var leaving = threads.submit(() -> leave(author, true));
      Awaitility.await().until(this::somebodyWaitsForALock);
      freed.countDown();
      work.get();
      leaving.get();
    }
    assertThat(items.any(id).orElseThrow().author()).isNull();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean somebodyWaitsForALock() {
    return db.sql(
            """
            select exists (select from pg_stat_activity
              where wait_event_type = 'Lock' and datname = current_database())
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  void wordsThatGoAreDeletedOrWithdrawn() {
    var author = members.with(Role.EDITOR);
    var reader = members.with(Role.EDITOR);
    var shown = begin(author, "A gone bench");
    editing.publish(author, shown, Plan.NOW);
    editing.save(author, shown, 1, article("A gone bench again"), "");
    editing.handIn(author, shown);
    var draft = begin(author, "A gone door");

    leave(author, false);

    assertThat(cards.find("a-gone-bench", Language.EN)).isEmpty();
    var item = items.find(reader, shown).orElseThrow();
    assertThat(item.handedIn()).isNull();
    assertThat(item.withdrawnBy()).isEqualTo("member");
    assertThat(items.lock(draft)).isEmpty();
  }

  @Test
  void herWordsGoIntoHerTakeOut() {
    var author = members.with(Role.EDITOR);
    var id = begin(author, "A taken bench");
    editing.autosave(author, id, 1, article("Half a bench"));
    editing.handIn(author, id);

    var taken = new TakeOut();
    belongings.takeOut(author.id(), taken);

    assertThat(taken.parts())
        .extracting(TakeOut.Part::title)
        .containsExactly(
            "editing.list.title",
            "editing.versions",
            "editing.taken.unsaved",
            "editing.taken.reviews");
    assertThat(taken.parts().get(1).rows())
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("editing.body", "Words."));
  }

  private long begin(Member author, String title) {
    return editing.begin(author, Kind.ARTICLE, article(title));
  }

  private void leave(Member member, boolean wordsStay) {
    transaction.executeWithoutResult(status -> belongings.leave(member.id(), wordsStay));
  }

  private static Content article(String title) {
    return Content.titled(Language.EN, title)
        .with("en", new Content.Words(title, "", "Words.", "original", ""));
  }
}
