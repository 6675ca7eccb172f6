package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.TestEntries;
import org.childhub.catalogue.TestEntries.Made;
import org.childhub.moderation.Undecided;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.web.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What members may do with items, and what comes of it. */
@HubTest
class EditingTests {
  @Autowired Clock clock;
  @Autowired Editing editing;
  @Autowired Items items;
  @Autowired ReviewTasks tasks;
  @Autowired Versions versions;
  @Autowired Reviews reviews;
  @Autowired Agreements agreements;
  @Autowired Trust trust;
  @Autowired Timetable timetable;
  @Autowired Cards cards;
  @Autowired TestMembers members;
  @Autowired TestEntries entries;

  @Test
  void whatAnEditorPublishesIsPublicAndWhatSheSavesLaterIsNot() {
    var editor = members.with(Role.EDITOR);
    var id = editing.begin(editor, Kind.ARTICLE, article("A quiet room", "First words."));
    assertThat(cards.find("a-quiet-room", Language.EN)).isEmpty();

    assertThat(editing.publish(editor, id, Plan.NOW)).isEqualTo(new Outcome.Shown());
    assertThat(card("a-quiet-room").title()).isEqualTo("A quiet room");
    assertThat(item(editor, id).state()).isEqualTo("published");

    var next =
        editing.working(item(editor, id)).with("en", words("A quieter room", "Other words."));
    assertThat(editing.save(editor, id, 1, next, "")).isEqualTo(new Outcome.Saved(2));
    assertThat(card("a-quiet-room").title()).isEqualTo("A quiet room");

    editing.publish(editor, id, Plan.NOW);
    assertThat(card("a-quiet-room").title()).isEqualTo("A quieter room");
    assertThat(versions.list(id)).extracting(VersionLine::number).containsExactly(2, 1);
  }

  @Test
  void aTitleThatChangedMayChangeTheAddressAndTheOldOneLeadsThere() {
    var editor = members.with(Role.EDITOR);
    var id = editing.begin(editor, Kind.STORY, article("The old well", "Words."));
    editing.publish(editor, id, Plan.NOW);
    var other = editing.begin(editor, Kind.STORY, article("The new well", "Words."));
    editing.publish(editor, other, Plan.NOW);

    editing.save(editor, id, 1, article("The new well", "Words."), "");
    editing.publish(editor, id, new Plan(null, null, true));

    assertThat(card("the-new-well-2").title()).isEqualTo("The new well");
    assertThat(card("the-old-well").slug()).isEqualTo("the-new-well-2");
    var third = editing.begin(editor, Kind.STORY, article("The old well", "Words."));
    editing.publish(editor, third, Plan.NOW);
    assertThat(card("the-old-well-2").title()).isEqualTo("The old well");
  }

  @Test
  void aMembersContributionIsReviewedByAnother() {
    var author = members.with(Role.MEMBER);
    var coordinator = members.with(Role.NATIONAL_COORDINATOR, "BA", null);
    var stranger = members.with(Role.NATIONAL_COORDINATOR, "RO", null);
    var id = editing.begin(author, Kind.ARTICLE, article("Bread at school", "Words."));
    editing.save(
        author,
        id,
        1,
        article("Bread at school", "Words.").with(Field.COUNTRIES, List.of("BA")),
        "");

    assertThat(editing.publish(author, id, Plan.NOW)).isEqualTo(new Outcome.HandedIn());
    assertThat(cards.find("bread-at-school", Language.EN)).isEmpty();
    assertThat(tasks.list(coordinator, Undecided.ALL, 0, 500))
        .extracting(waiting -> waiting.item().id())
        .contains(id);
    assertThatThrownBy(() -> reviews.accept(author, id, "")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reviews.accept(stranger, id, "")).isInstanceOf(NotFound.class);

    reviews.giveBack(coordinator, id, "Say where.");
    assertThat(reviews.last(id).orElseThrow().words()).isEqualTo("Say where.");
    assertThat(item(author, id).state()).isEqualTo("draft");

    editing.handIn(author, id);
    assertThat(reviews.accept(coordinator, id, "")).isEqualTo(new Outcome.Shown());
    assertThat(card("bread-at-school").countries()).containsExactly("BA");
    assertThatThrownBy(() -> reviews.accept(coordinator, id, "")).isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsSavedAfterHandingInWaitsForTheNextTime() {
    var author = members.with(Role.MEMBER);
    var editor = members.with(Role.EDITOR);
    var id = editing.begin(author, Kind.ARTICLE, article("A bench in the yard", "Words."));
    editing.handIn(author, id);
    editing.save(author, id, 1, article("A bench in the yard", "Unseen words."), "");

    reviews.accept(editor, id, "");

    assertThat(item(author, id).isAhead()).isTrue();
    assertThat(versions.find(id, 1).orElseThrow().content().in("en").body()).isEqualTo("Words.");
    assertThat(editing.working(item(author, id)).in("en").body()).isEqualTo("Unseen words.");
  }

  @Test
  void anothersDraftIsNotThere() {
    var author = members.with(Role.MEMBER);
    var other = members.with(Role.MEMBER);
    var elsewhere = members.with(Role.ORGANISATION_EDITOR, null, "some-other-house");
    var id = editing.begin(author, Kind.ARTICLE, article("Not yet", "Words."));

    for (var stranger : List.of(other, elsewhere)) {
      assertThat(items.find(stranger, id)).isEmpty();
      assertThatThrownBy(() -> editing.save(stranger, id, 1, article("Mine", "x"), ""))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> editing.publish(stranger, id, Plan.NOW))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> editing.withdraw(stranger, id)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> editing.autosave(stranger, id, 1, article("Mine", "x")))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void twoWhoSaveAtOnceSeeEachOther() {
    var one = members.with(Role.EDITOR);
    var two = members.with(Role.EDITOR);
    var id = editing.begin(one, Kind.ARTICLE, article("Shared", "Words."));

    assertThat(editing.save(one, id, 1, article("Shared", "Words of one."), ""))
        .isEqualTo(new Outcome.Saved(2));
    assertThat(editing.save(two, id, 1, article("Shared", "Words of two."), ""))
        .isInstanceOfSatisfying(
            Outcome.Conflict.class,
            conflict -> {
              assertThat(conflict.theirs().number()).isEqualTo(2);
              assertThat(conflict.theirs().content().in("en").body()).isEqualTo("Words of one.");
            });
    assertThat(editing.working(item(one, id)).in("en").body()).isEqualTo("Words of one.");
  }

  @Test
  void anOrganisationsEditorsPublishFreelyOnlyWhereThatIsAgreed() {
    entries.put(Made.of(Kind.ORGANISATION, "house-of-pine", "House of Pine"));
    var partner = members.with(Role.ORGANISATION_EDITOR, null, "house-of-pine");
    var administrator = members.with(Role.ADMINISTRATOR);
    var content = article("From the house", "Words.").with(Field.ORGANISATION, "house-of-pine");
    var id = editing.begin(partner, Kind.ARTICLE, content);
    assertThat(editing.publish(partner, id, Plan.NOW)).isEqualTo(new Outcome.HandedIn());

    agreements.agree(administrator, "house-of-pine", false);
    assertThat(editing.publish(partner, id, Plan.NOW)).isEqualTo(new Outcome.Shown());
    assertThat(card("from-the-house").organisation()).isEqualTo("House of Pine");

    var inAnothersName = editing.working(item(partner, id)).with(Field.ORGANISATION, "");
    editing.save(partner, id, 1, inAnothersName, "");
    assertThat(editing.publish(partner, id, Plan.NOW)).isEqualTo(new Outcome.HandedIn());
  }

  @Test
  void anOrganisationsEditorsEditWhatASourceBroughtOfIt() {
    entries.put(Made.of(Kind.ORGANISATION, "house-of-oak", "House of Oak"));
    var entry =
        entries.put(Made.of(Kind.SERIES, "oak-series", "Oak series").by("house-of-oak")).getFirst();
    var partner = members.with(Role.ORGANISATION_EDITOR, null, "house-of-oak");
    var stranger = members.with(Role.ORGANISATION_EDITOR, null, "house-of-pine");

    var item = items.ofEntry(partner, entry).orElseThrow();
    assertThat(items.ofEntry(stranger, entry)).isEmpty();
    editing.save(
        partner, item.id(), 0, editing.working(item).with("en", words("Oak, a series", "")), "");

    assertThat(versions.list(item.id()))
        .extracting(VersionLine::savedBy)
        .containsExactly(partner.id(), null);
    assertThat(versions.find(item.id(), 1).orElseThrow().content().title()).isEqualTo("Oak series");
    assertThat(item(partner, item.id()).published()).isEqualTo(1);
    var taken = editing.working(item(partner, item.id())).with(Field.ORGANISATION, "house-of-pine");
    assertThat(editing.save(partner, item.id(), 2, taken, ""))
        .isInstanceOf(Outcome.Incomplete.class);
  }

  @Test
  void afterThreeAcceptedContributionsAModeratorMayTrustAMember() {
    var author = members.with(Role.MEMBER);
    var editor = members.with(Role.EDITOR);
    var moderator = members.with(Role.MODERATOR);
    for (var number : List.of("one", "two", "three")) {
      assertThat(trust.give(moderator, author.id())).isFalse();
      var id = editing.begin(author, Kind.STORY, article("Contribution " + number, "Words."));
      assertThat(editing.publish(author, id, Plan.NOW)).isEqualTo(new Outcome.HandedIn());
      reviews.accept(editor, id, "");
    }
    var fourth = editing.begin(author, Kind.STORY, article("Contribution four", "Words."));
    assertThat(editing.publish(author, fourth, Plan.NOW)).isEqualTo(new Outcome.HandedIn());

    assertThat(trust.give(moderator, author.id())).isTrue();
    assertThat(editing.publish(author, fourth, Plan.NOW)).isEqualTo(new Outcome.Shown());

    editing.withdraw(editor, fourth);
    assertThat(editing.publish(author, fourth, Plan.NOW)).isEqualTo(new Outcome.HandedIn());
  }

  @Test
  void itemsAppearAndGoOnTheirDays() {
    var editor = members.with(Role.EDITOR);
    var today = LocalDate.now(clock);
    var id = editing.begin(editor, Kind.ARTICLE, article("In three days", "Words."));
    assertThat(editing.publish(editor, id, new Plan(today.plusDays(3), today.plusDays(5), false)))
        .isEqualTo(new Outcome.Planned(today.plusDays(3)));

    timetable.run(today.plusDays(2));
    assertThat(cards.find("in-three-days", Language.EN)).isEmpty();
    timetable.run(today.plusDays(3));
    assertThat(card("in-three-days").title()).isEqualTo("In three days");
    timetable.run(today.plusDays(5));
    assertThat(cards.find("in-three-days", Language.EN)).isPresent();
    timetable.run(today.plusDays(6));
    assertThat(cards.find("in-three-days", Language.EN)).isEmpty();
    assertThat(item(editor, id).state()).isEqualTo("withdrawn");
    assertThat(item(editor, id).withdrawnBy()).isEqualTo("clock");
  }

  @Test
  void whatIsWithdrawnIsKeptAndCanBeShownAgain() {
    var editor = members.with(Role.EDITOR);
    var id = editing.begin(editor, Kind.ARTICLE, article("Here and gone", "Words."));
    editing.publish(editor, id, Plan.NOW);

    editing.withdraw(editor, id);
    assertThat(cards.find("here-and-gone", Language.EN)).isEmpty();
    assertThat(item(editor, id).state()).isEqualTo("withdrawn");

    editing.publish(editor, id, Plan.NOW);
    assertThat(cards.find("here-and-gone", Language.EN)).isPresent();
  }

  @Test
  void anEarlierVersionCanBeRestored() {
    var editor = members.with(Role.EDITOR);
    var id = editing.begin(editor, Kind.ARTICLE, article("Versions", "First."));
    editing.save(editor, id, 1, article("Versions", "Second."), "");

    assertThat(editing.restore(editor, id, 1)).isEqualTo(new Outcome.Saved(3));
    assertThat(editing.working(item(editor, id)).in("en").body()).isEqualTo("First.");
  }

  @Test
  void whatIsTypedSurvivesUntilItIsSaved() {
    var editor = members.with(Role.EDITOR);
    var other = members.with(Role.EDITOR);
    var id = editing.begin(editor, Kind.ARTICLE, article("Half", "First."));
    editing.autosave(editor, id, 1, article("Half a", "date").with(Field.PUBLISHED, "20"));

    var unsaved = versions.unsaved(id, editor.id()).orElseThrow();
    assertThat(unsaved.content().title()).isEqualTo("Half a");
    assertThat(unsaved.content().one(Field.PUBLISHED)).isEqualTo("20");
    assertThat(versions.unsaved(id, other.id())).isEmpty();
    assertThat(item(editor, id).title()).isEqualTo("Half");

    editing.save(editor, id, 1, article("Half a", "day"), "");
    assertThat(versions.unsaved(id, editor.id())).isEmpty();
  }

  private Item item(Member member, long id) {
    return items.find(member, id).orElseThrow();
  }

  private EntryCard card(String slug) {
    return cards.find(slug, Language.EN).orElseThrow();
  }

  private static Content article(String title, String body) {
    return Content.titled(Language.EN, title).with("en", words(title, body));
  }

  private static Content.Words words(String title, String body) {
    return new Content.Words(title, "", body, "original", "");
  }
}
