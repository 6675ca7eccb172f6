package org.childhub.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;

class AnalysisTests {
  @Test
  void allSpellingsOfSerbianMakeOneTerm() {
    assertThat(List.of("међународна", "međunarodna", "medjunarodna", "medunarodna", "MEĐUNARODNE"))
        .allSatisfy(word -> assertThat(terms(Family.HBS, word)).containsExactly("medunarodn"));
    assertThat(terms(Family.HBS, "џез")).isEqualTo(terms(Family.HBS, "džez"));
  }

  @Test
  void commonEndingsFall() {
    assertSame(Family.HBS, "zaštita", "zaštite", "zaštitu", "zaštitom");
    assertSame(Family.SQ, "fëmijë", "fëmijët", "fëmijëve", "femijes");
    assertSame(Family.MK, "децата", "деца");
    assertSame(Family.MK, "права", "правата");
    assertSame(Family.BG, "детето", "дете");
    assertSame(Family.UK, "захист", "захисту", "захистом");
    assertSame(Family.EN, "children's", "children");
    assertSame(Family.RO, "protecţia", "protecția", "protectia");
    assertSame(Family.EL, "παιδιά", "παιδια");
  }

  @Test
  void stressMarksAndApostrophesDoNotCount() {
    assertSame(Family.UK, "сім'я", "сім’я", "сімʼя");
    assertSame(Family.RU, "ребёнок", "ребенок");
    assertSame(Family.MK, "сѐ", "се");
  }

  @Test
  void wordsAsWrittenKeepTheirAccents() {
    assertThat(Analysis.terms(Analysis.EXACT, "Čuvari DECE")).containsExactly("čuvari", "dece");
  }

  @Test
  void tokensKnowWhereTheyStandInTheOriginal() {
    var tokens = Analysis.tokens(Analysis.of(Family.HBS), "О љубави: међу нама");
    assertThat(tokens.get(1)).isEqualTo(new Analysis.Token("ljubav", 2, 8));
  }

  @Test
  void eachLanguageHasItsFamilyAndEachScriptItsOwn() {
    assertThat(Family.of(Language.CNR)).isEqualTo(Family.HBS);
    assertThat(Family.of(Language.BG)).isEqualTo(Family.BG);
    assertThat(Family.of(Language.of("de"))).isEqualTo(Family.OTHER);
    assertThat(Family.thatWrite("дете")).contains(Family.HBS, Family.BG).doesNotContain(Family.EN);
    assertThat(Family.thatWrite("2014")).isEmpty();
  }

  private static void assertSame(Family family, String first, String... others) {
    for (var other : others) {
      assertThat(terms(family, other)).as(other).isEqualTo(terms(family, first));
    }
  }

  private static List<String> terms(Family family, String text) {
    return Analysis.terms(Analysis.of(family), text);
  }
}
