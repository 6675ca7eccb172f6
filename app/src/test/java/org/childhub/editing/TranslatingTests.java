package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.Kind;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.web.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a translation becomes public while others work on the item. */
@HubTest
class TranslatingTests {
  @Autowired Translating translating;
  @Autowired Editing editing;
  @Autowired Items items;
  @Autowired Reviews reviews;
  @Autowired Versions versions;
  @Autowired Cards cards;
  @Autowired TestMembers members;

  @Test
  void aTranslationIsAVersionOfItsOwn() {
    var editor = members.with(Role.EDITOR);
    var id = published(editor, "A blue door");
    var translator = members.with(Role.TRANSLATOR);

    assertThat(put(translator, editor, id, "Derë e kaltër")).isEmpty();

    assertThat(title("a-blue-door", Language.SQ)).isEqualTo("Derë e kaltër");
    var item = item(editor, id);
    assertThat(item.isAhead()).isFalse();
    assertThat(versions.find(id, item.number()).orElseThrow().savedBy()).isEqualTo(translator.id());
    assertThat(editing.save(editor, id, item.number(), editing.working(item), ""))
        .isEqualTo(new Outcome.Saved(item.number()));
  }

  @Test
  void whatAnEditorIsWritingTakesTheTranslationOver() {
    var editor = members.with(Role.EDITOR);
    var id = published(editor, "A red door");
    editing.save(editor, id, 1, article("A redder door"), "");

    put(members.with(Role.TRANSLATOR), editor, id, "Derë e kuqe");

    assertThat(title("a-red-door", Language.EN)).isEqualTo("A red door");
    var item = item(editor, id);
    assertThat(item.isAhead()).isTrue();
    assertThat(editing.working(item).title()).isEqualTo("A redder door");
    editing.publish(editor, id, Plan.NOW);
    assertThat(title("a-red-door", Language.EN)).isEqualTo("A redder door");
    assertThat(title("a-red-door", Language.SQ)).isEqualTo("Derë e kuqe");
  }

  @Test
  void whatWaitsForADecisionTakesItOverAndKeepsItsOwnWords() {
    var author = members.with(Role.MEMBER);
    var editor = members.with(Role.EDITOR);
    var id = editing.begin(author, Kind.ARTICLE, article("A green door"));
    editing.handIn(author, id);
    reviews.accept(editor, id, "");
    var two =
        article("A greener door").with("ro", new Content.Words("Ușă", "", "", "reviewed", ""));
    editing.save(author, id, 1, two, "");
    editing.handIn(author, id);
    editing.save(author, id, 2, article("The greenest door").with("ro", two.in("ro")), "");

    put(members.with(Role.TRANSLATOR), editor, id, "Derë e gjelbër");
    assertThat(reviews.accept(editor, id, "")).isEqualTo(new Outcome.Shown());

    assertThat(title("a-green-door", Language.EN)).isEqualTo("A greener door");
    assertThat(title("a-green-door", Language.SQ)).isEqualTo("Derë e gjelbër");
    assertThat(title("a-green-door", Language.RO)).isEqualTo("Ușă");
    assertThat(editing.working(item(author, id)).title()).isEqualTo("The greenest door");
    assertThat(editing.working(item(author, id)).in("sq").title()).isEqualTo("Derë e gjelbër");
  }

  @Test
  void whatIsNotPublicIsNotThere() {
    var editor = members.with(Role.EDITOR);
    var translator = members.with(Role.TRANSLATOR);
    var id = published(editor, "A grey door");
    var entry = entry(editor, id);
    editing.withdraw(editor, id);

    assertThat(translating.find(translator, entry)).isEmpty();
    assertThatThrownBy(() -> translating.put(translator, entry, Language.SQ, words("Derë")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theOriginalAndOtherCountriesAreOutOfReach() {
    var editor = members.with(Role.EDITOR);
    var id =
        editing.begin(
            editor, Kind.ARTICLE, article("A far door").with(Field.COUNTRIES, List.of("RO")));
    editing.publish(editor, id, Plan.NOW);
    var entry = entry(editor, id);

    assertThatThrownBy(
            () -> translating.put(members.with(Role.TRANSLATOR), entry, Language.EN, words("Mine")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                translating.put(
                    members.with(Role.TRANSLATOR, "AL", null), entry, Language.SQ, words("Derë")))
        .isInstanceOf(NotFound.class);
    assertThat(translating.put(members.with(Role.TRANSLATOR), entry, Language.SQ, words("")))
        .containsKey("title");
    assertThat(title("a-far-door", Language.SQ)).isEqualTo("A far door");
  }

  private Map<String, String> put(Member translator, Member editor, long id, String title) {
    return translating.put(translator, entry(editor, id), Language.SQ, words(title));
  }

  private long published(Member editor, String title) {
    var id = editing.begin(editor, Kind.ARTICLE, article(title));
    editing.publish(editor, id, Plan.NOW);
    return id;
  }

  private long entry(Member member, long id) {
    return item(member, id).entryId();
  }

  private Item item(Member member, long id) {
    return items.find(member, id).orElseThrow();
  }

  private String title(String slug, Language language) {
    return cards.find(slug, language).orElseThrow().title();
  }

  private static Content article(String title) {
    return Content.titled(Language.EN, title)
        .with("en", new Content.Words(title, "", "Words.", "original", ""));
  }

  private static Content.Words words(String title) {
    return new Content.Words(title, "", "Words.", "reviewed", "");
  }
}
