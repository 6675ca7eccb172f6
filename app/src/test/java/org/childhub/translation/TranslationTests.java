package org.childhub.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryDetails;
import org.childhub.catalogue.Kind;
import org.childhub.editing.Content;
import org.childhub.editing.Difference;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.translation.TestArticles.Words;
import org.childhub.web.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When a translation is out of date, how it is put right, and who may. */
@HubTest
class TranslationTests {
  private static final Words SOURCE = Words.of("A quiet room", "Children rest. They drink water.");
  private static final Words ALBANIAN = Words.of("Një dhomë", "Fëmijët pushojnë. Ata pinë ujë.");

  @Autowired Translations translations;
  @Autowired TestArticles articles;
  @Autowired TestMembers members;
  @Autowired Cards cards;

  @Test
  void whatCameWithItsOriginalIsUpToDate() {
    var slug = TestArticles.slug();
    articles.put(slug, Map.of("en", SOURCE, "sq", ALBANIAN));

    assertThat(version(slug).state()).isEqualTo("reviewed");
    assertThat(version(slug).changedOn()).isNull();
  }

  @Test
  void aTranslationIsOutOfDateOnceItsOriginalChangesAndNoLongerWhenThatIsTakenBack() {
    var slug = TestArticles.slug();
    var entry = articles.put(slug, Map.of("en", SOURCE, "sq", ALBANIAN));

    articles.put(slug, Map.of("en", Words.of("A quiet room", "They drink tea."), "sq", ALBANIAN));

    assertThat(version(slug).state()).isEqualTo("stale");
    assertThat(version(slug).changedOn()).isNotNull();
    var rows = translations.open(translator(), entry, Language.SQ).rows();
    assertThat(rows).extracting(Sheet.Row::state).containsExactly("reviewed", "new", "stale");
    assertThat(rows.getLast().since().pieces())
        .contains(new Difference.Piece(Difference.Change.ADDED, "tea."));

    articles.put(slug, Map.of("en", SOURCE, "sq", ALBANIAN));
    assertThat(version(slug).state()).isEqualTo("reviewed");
    assertThat(version(slug).changedOn()).isNull();
  }

  @Test
  void anOldTranslationThatComesBackIsAsOldAsItWas() {
    var slug = TestArticles.slug();
    articles.put(slug, Map.of("en", SOURCE, "sq", ALBANIAN));
    var tea = Words.of("A quiet room", "They drink tea.");
    articles.put(slug, Map.of("en", tea, "sq", Words.of("Një dhomë", "Ata pinë çaj.")));
    assertThat(version(slug).state()).isEqualTo("reviewed");

    articles.put(slug, Map.of("en", tea, "sq", ALBANIAN));
    assertThat(version(slug).state()).isEqualTo("stale");
  }

  @Test
  void aSmallCorrectionElsewhereDoesNotMakeItUpToDate() {
    var slug = TestArticles.slug();
    articles.put(slug, Map.of("en", SOURCE, "sq", ALBANIAN));
    var tea = Words.of("A quiet room", "They drink tea.");
    articles.put(slug, Map.of("en", tea, "sq", ALBANIAN));

    articles.put(slug, Map.of("en", tea, "sq", Words.of("Një dhomë", "Fëmijët pushojnë!")));

    assertThat(version(slug).state()).isEqualTo("stale");
  }

  @Test
  void aMachinesTextIsCalledSoUntilAPersonFinishesIt() {
    var slug = TestArticles.slug();
    var machine = new Words("Një dhomë", "", "Fëmijët pushojnë.", "machine");
    var entry = articles.put(slug, Map.of("en", SOURCE, "sq", machine));
    articles.put(slug, Map.of("en", Words.of("A room", "They rest."), "sq", machine));
    assertThat(version(slug).state()).isEqualTo("machine");

    finish(translator(), entry, "Një dhomë", "Ata pushojnë.");

    assertThat(version(slug).state()).isEqualTo("reviewed");
    assertThat(version(slug).translatedOn()).isNotNull();
  }

  @Test
  void whoFinishesItMakesItUpToDateAndChangesNothingElse() {
    var slug = TestArticles.slug();
    var romanian = Words.of("O cameră", "Copiii se odihnesc.");
    var entry = articles.put(slug, Map.of("en", SOURCE, "sq", ALBANIAN, "ro", romanian));
    var tea = Words.of("A quiet room", "They drink tea.");
    articles.put(slug, Map.of("en", tea, "sq", ALBANIAN, "ro", romanian));

    assertThat(finish(translator(), entry, "Dhoma", "Ata pinë çaj."))
        .isInstanceOf(Saved.Shown.class);

    assertThat(version(slug).title()).isEqualTo("Dhoma");
    assertThat(version(slug).state()).isEqualTo("reviewed");
    var others = cards.open(slug, Language.EN).orElseThrow().details();
    assertThat(others.original().title()).isEqualTo("A quiet room");
    assertThat(others.version(Language.of("ro")).state()).isEqualTo("stale");
  }

  @Test
  void finishingWithoutAChangeSaysThatItStillHolds() {
    var slug = TestArticles.slug();
    var entry = articles.put(slug, Map.of("en", SOURCE, "sq", ALBANIAN));
    articles.put(slug, Map.of("en", Words.of("A quiet room", "They rest."), "sq", ALBANIAN));

    finish(translator(), entry, ALBANIAN.title(), ALBANIAN.body());

    assertThat(version(slug).state()).isEqualTo("reviewed");
  }

  @Test
  void whoWasOvertakenIsToldAndOverwritesNothing() {
    var slug = TestArticles.slug();
    var entry = articles.put(slug, Map.of("en", SOURCE, "sq", ALBANIAN));
    var slow = translator();
    var before = translations.open(slow, entry, Language.SQ).base();
    finish(translator(), entry, "E tyrja", "E tyre.");
    articles.put(
        slug,
        Map.of("en", Words.of("A quiet room", "They rest."), "sq", Words.of("E tyrja", "E tyre.")));
    var mine = words("E imja", "E imja.");

    assertThat(translations.finish(slow, entry, Language.SQ, before, mine))
        .isInstanceOf(Saved.Overtaken.class);

    assertThat(version(slug).title()).isEqualTo("E tyrja");
    var sheet = translations.typed(slow, entry, Language.SQ, before, mine);
    assertThat(sheet.isOvertaken()).isTrue();
    assertThat(sheet.rows().getFirst().targetMeanwhile().pieces())
        .contains(new Difference.Piece(Difference.Change.ADDED, "imja"));
    assertThat(sheet.rows().getLast().sourceMeanwhile().isAny()).isTrue();
    assertThat(translations.finish(slow, entry, Language.SQ, sheet.base(), mine))
        .isInstanceOf(Saved.Shown.class);
  }

  @Test
  void draftsAreSeenByNobodyElse() {
    var slug = TestArticles.slug();
    var entry = articles.put(slug, Map.of("en", SOURCE));
    var one = translator();
    var base = translations.open(one, entry, Language.SQ).base();

    translations.keep(one, entry, Language.SQ, base, words("Gjysmë", ""));

    assertThat(translations.open(one, entry, Language.SQ).rows().getFirst().target())
        .isEqualTo("Gjysmë");
    assertThat(translations.open(translator(), entry, Language.SQ).rows().getFirst().target())
        .isEmpty();
    assertThat(cards.find(slug, Language.SQ).orElseThrow().title()).isEqualTo("A quiet room");
    translations.discard(one, entry, Language.SQ);
    assertThat(translations.open(one, entry, Language.SQ).draftAt()).isNull();
  }

  @Test
  void translatorsReachTheirCountriesOnlyAndNobodyTheOriginal() {
    var entry = articles.put(TestArticles.slug(), Map.of("en", SOURCE), "AL");
    var elsewhere = members.with(Role.TRANSLATOR, "RO", null);
    var here = members.with(Role.TRANSLATOR, "AL", null);

    assertThat(translations.open(here, entry, Language.SQ).rows()).hasSize(3);
    assertThatThrownBy(() -> translations.open(elsewhere, entry, Language.SQ))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> translations.open(here, entry, Language.EN))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> translations.finish(here, entry, Language.EN, base(here, entry), words("X", "")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> translations.open(members.with(Role.MEMBER), entry, Language.SQ))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void serbianIsTranslatedOnceAndReadInBothScripts() {
    var slug = TestArticles.slug();
    var entry = articles.put(slug, Map.of("en", SOURCE));
    var translator = translator();
    assertThat(translations.open(translator, entry, Language.SR_LATN).language())
        .isEqualTo(Language.SR_CYRL);

    translations.finish(
        translator, entry, Language.SR_CYRL, base(translator, entry), words("Тиха соба", ""));

    assertThat(cards.find(slug, Language.SR_LATN).orElseThrow().title()).isEqualTo("Tiha soba");
  }

  @Test
  void segmentsGoOutAndComeBack() {
    var slug = TestArticles.slug();
    var entry = articles.put(slug, Map.of("en", SOURCE, "sq", ALBANIAN));
    var translator = translator();
    var tea = Words.of("A quiet room", "They drink tea.");
    articles.put(slug, Map.of("en", tea, "sq", ALBANIAN));

    var out = translations.segments(translator, entry, Language.SQ);
    assertThat(out)
        .containsExactly(
            new Segment("title", "title", "A quiet room", "Një dhomë", "reviewed"),
            new Segment("body", "body", "They drink tea.", ALBANIAN.body(), "stale"));
    assertThat(translations.put(translator, entry, Language.SQ, out)).isEmpty();
    assertThat(version(slug).state()).isEqualTo("stale");

    var fresh = new Segment("body", "body", "They drink tea.", "Ata pinë çaj.", "fresh");
    assertThat(translations.put(translator, entry, Language.SQ, List.of(fresh))).isEmpty();
    assertThat(version(slug).state()).isEqualTo("reviewed");
    assertThat(translations.segments(translator, entry, Language.SQ).getLast()).isEqualTo(fresh);

    var late = new Segment("body", "body", "Children rest.", "Fëmijët pushojnë.", "reviewed");
    translations.put(translator, entry, Language.SQ, List.of(late));
    assertThat(version(slug).state()).isEqualTo("stale");

    var machine = new Segment("body", "body", "They drink tea.", "Çaj pinë.", "machine");
    translations.put(translator, entry, Language.SQ, List.of(machine));
    assertThat(version(slug).state()).isEqualTo("machine");
  }

  @Test
  void machinesTranslateNothingForChildren() {
    var entry = articles.put(TestArticles.slug(), Map.of("en", SOURCE));
    var sheet = translations.open(translator(), entry, Language.SQ);
    assertThat(sheet.isForMachines()).isTrue();

    var content = sheet.content();
    var children = Map.of("audiences", List.of("children"));
    assertThat(
            Sheet.mayBeMachineTranslated(
                Kind.ARTICLE, new Content("en", content.texts(), Map.of(), children)))
        .isFalse();
    var friendly = Map.of("type", "child-friendly");
    assertThat(
            Sheet.mayBeMachineTranslated(
                Kind.PUBLICATION, new Content("en", content.texts(), friendly, Map.of())))
        .isFalse();
  }

  private Saved finish(Member member, long entry, String title, String body) {
    var base = base(member, entry);
    return translations.finish(member, entry, Language.SQ, base, words(title, body));
  }

  private Base base(Member member, long entry) {
    return translations.open(member, entry, Language.SQ).base();
  }

  private static Content.Words words(String title, String body) {
    return Content.Words.typed(title, "", body, "", "");
  }

  private Member translator() {
    return members.with(Role.TRANSLATOR);
  }

  private EntryDetails.Translation version(String slug) {
    return cards.open(slug, Language.SQ).orElseThrow().details().version(Language.SQ);
  }
}
