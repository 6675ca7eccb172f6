package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.accounts.TakeOut;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.Kind;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    assertThat(reviews.accept(reader, waiting, false)).isEqualTo(new Outcome.Shown());
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
