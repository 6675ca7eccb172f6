package org.childhub.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Farewell;
import org.childhub.accounts.Role;
import org.childhub.accounts.TakeOut;
import org.childhub.moderation.Decisions.Draft;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of concerns and decisions when a member leaves. */
@HubTest
class FormerModeratorTests {
  @Autowired Desk desk;
  @Autowired Queue queue;
  @Autowired Handlings handlings;
  @Autowired Concerns concerns;
  @Autowired Decisions decisions;
  @Autowired ModerationBelongings belongings;
  @Autowired Farewell farewell;
  @Autowired Messages messages;
  @Autowired TransactionTemplate transaction;

  @Test
  void aConcernThatShePutHerNameToWaitsForSomebodyElseAndKeepsHerNote() {
    var leaving = desk.member(Language.EN, Role.MODERATOR, null);
    var colleague = desk.member(Language.EN, Role.MODERATOR, null);
    var number = desk.concern("Somebody hits me.", "BA", "child", "", Language.BS);
    var task = queue.find(leaving, messages.in(Language.EN), "concern", number).orElseThrow();
    handlings.assign(task, leaving.id(), leaving);
    handlings.note(task, "I called the school.", leaving);

    farewell.begin(leaving.id());

    assertThat(concerns.find(colleague, number))
        .hasValueSatisfying(concern -> assertThat(concern.state()).isEqualTo("received"));
    leave(leaving.id());
    var handling = handlings.of(task, colleague);
    assertThat(handling.assignee()).isNull();
    assertThat(handling.notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.author()).isEmpty();
              assertThat(note.words()).isEqualTo("I called the school.");
            });
  }

  @Test
  void decisionsAboutHerAreTakenOutAndRemovedAndThoseOfHersCanStillBeAppealed() {
    var author = desk.member(Language.EN, Role.MEMBER, null);
    var judge = desk.member(Language.EN, Role.MODERATOR, null);
    var other = desk.member(Language.EN, Role.MODERATOR, null);
    var draft =
        new Draft("item:7", "My story", Language.EN, "BA", author.id(), "refused", "quality", "");
    var id = transaction.execute(status -> decisions.decide(draft, judge));

    leave(judge.id());
    assertThat(decisions.appeal(id, "It is finished.", author)).isTrue();
    var everywhere = new Scope(true, List.of());
    assertThat(decisions.appeals(everywhere, other)).extracting(Decision::id).contains(id);
    assertThat(decisions.review(id, true, "So it is.", other)).isTrue();
    var taken = new TakeOut();
    belongings.takeOut(author.id(), taken);
    assertThat(taken.parts().getFirst().rows().getFirst())
        .containsEntry("moderation.field.appeal", "It is finished.");

    leave(author.id());
    assertThat(decisions.find(id, author)).isEmpty();
  }

  private void leave(long memberId) {
    transaction.executeWithoutResult(status -> belongings.leave(memberId, true));
  }
}
