package org.childhub.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.childhub.HubTest;
import org.childhub.accounts.Role;
import org.childhub.editing.Content;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.translation.TestArticles.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What earlier translations and the vocabulary offer. */
@HubTest
class MemoryTests {
  @Autowired Memory memory;
  @Autowired SheetHelp help;
  @Autowired Learning learning;
  @Autowired JdbcClient db;
  @Autowired Glossary glossary;
  @Autowired TestArticles articles;
  @Autowired Translations translations;
  @Autowired TestMembers members;

  @Test
  void theSameSentenceAndOneLikeItAreFound() {
    articles.put(
        TestArticles.slug(),
        Map.of(
            "en",
            Words.of("Sea", "Every child has the right to rest near the sea. Nets are mended."),
            "sq",
            Words.of("Deti", "Çdo fëmijë ka të drejtë të pushojë buzë detit. Rrjetat ndreqen.")));
    var entry =
        articles.put(
            TestArticles.slug(),
            Map.of(
                "en",
                Words.of(
                    "Lake",
                    "Nets are mended. Every child has the right to rest near the lake. Something else entirely.")));
    learn();

    var hits = hits(entry, Language.SQ);

    assertThat(hits).extracting(Memory.Hits::source).contains("Nets are mended.");
    assertThat(hits)
        .filteredOn(found -> found.source().equals("Nets are mended."))
        .flatExtracting(Memory.Hits::hits)
        .extracting(Memory.Hit::percent, Memory.Hit::target)
        .contains(org.assertj.core.groups.Tuple.tuple(100, "Rrjetat ndreqen."));
    assertThat(hits)
        .filteredOn(found -> found.source().startsWith("Every child"))
        .flatExtracting(Memory.Hits::hits)
        .anySatisfy(
            hit -> {
              assertThat(hit.percent()).isBetween(80, 99);
              assertThat(hit.target()).startsWith("Çdo fëmijë");
            });
    assertThat(hits).noneMatch(found -> found.source().startsWith("Something else"));
    assertThat(hits(entry, Language.RO)).isEmpty();
  }

  @Test
  void machinesAndWhatIsOutOfDateTeachNothing() {
    var english = Words.of("Kite", "Kites fly over the old harbour wall.");
    var slug = TestArticles.slug();
    articles.put(
        slug,
        Map.of("en", english, "sq", new Words("Balona", "", "Balonat fluturojnë.", "machine")));
    var other = articles.put(TestArticles.slug(), Map.of("en", english));
    learn();
    assertThat(hits(other, Language.SQ)).isEmpty();

    var translator = members.with(Role.TRANSLATOR);
    var sheet = translations.open(translator, articles.entry(slug), Language.SQ);
    translations.finish(
        translator,
        sheet.entryId(),
        Language.SQ,
        sheet.base(),
        Content.Words.typed("Balona", "", "Balonat fluturojnë.", "", ""));
    learn();
    assertThat(hits(other, Language.SQ)).isNotEmpty();

    articles.put(
        slug,
        Map.of(
            "en",
            Words.of("Boat", "Boats sink."),
            "sq",
            Words.of("Balona", "Balonat fluturojnë.")));
    learn();
    assertThat(hits(other, Language.SQ)).isEmpty();
  }

  @Test
  void whatHelpsASheetIsKeptUntilMoreIsLearnt() {
    var english = Words.of("Lantern", "Lanterns light the path along the river at night.");
    var asked = articles.put(TestArticles.slug(), Map.of("en", english));
    learn();
    var sheet = translations.open(members.with(Role.TRANSLATOR), asked, Language.SQ);
    await()
        .untilAsserted(
            () -> {
              var known = help.of(sheet);
              assertThat(known.memory()).isEmpty();
              assertThat(help.of(sheet)).isSameAs(known);
            });

    articles.put(
        TestArticles.slug(),
        Map.of(
            "en",
            english,
            "sq",
            Words.of("Fenerët", "Fenerët ndriçojnë shtegun buzë lumit natën.")));
    learn();
    await().untilAsserted(() -> assertThat(help.of(sheet).memory()).isNotEmpty());
  }

  @Test
  void theVocabularyNamesWhatTheTextNames() {
    var entry =
        articles.put(
            TestArticles.slug(), Map.of("en", Words.of("On juvenile justice", "It is slow.")));
    var sheet = translations.open(members.with(Role.TRANSLATOR), entry, Language.SQ);

    assertThat(glossary.of(sheet.content(), Language.SQ))
        .extracting(Glossary.Term::slug)
        .containsExactly("child-justice");
  }

  @Test
  void paragraphsAreCutIntoSentencesOnlyWhereBothAgree() {
    assertThat(
            Sentences.pairs(
                "One is here. Two is there.\n\nThird.",
                Language.EN,
                "Një është këtu. Dy është atje.\n\nE treta.",
                Language.SQ))
        .containsExactly(
            new Sentences.Pair("One is here. Two is there.", "Një është këtu. Dy është atje."),
            new Sentences.Pair("One is here.", "Një është këtu."),
            new Sentences.Pair("Two is there.", "Dy është atje."),
            new Sentences.Pair("Third.", "E treta."));
    assertThat(Sentences.pairs("One.\n\nTwo.", Language.EN, "Një.", Language.SQ)).isEmpty();
  }

  /** The hub learns by itself too: what it is at just then is waited for. */
  private void learn() {
    learning.learn();
    await()
        .until(
            () ->
                db.sql("select not exists (select from translation_text where not remembered)")
                    .query(Boolean.class)
                    .single());
  }

  private List<Memory.Hits> hits(long entry, Language language) {
    var sheet = translations.open(members.with(Role.TRANSLATOR), entry, language);
    return memory.of(entry, sheet.content(), language);
  }
}
