package org.childhub.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StemTests {
  @Test
  void allSpellingsOfSerbianMakeOneStem() {
    assertSame(Family.HBS, "дијете", "dijete", "dete", "дете");
    assertSame(Family.HBS, "djeca", "deca", "деца");
    assertSame(Family.HBS, "међународна", "međunarodne", "medjunarodnu", "medunarodna");
    assertSame(Family.HBS, "lijepog", "lepa");
  }

  @Test
  void eachCyrillicLanguageHasATableOfItsOwn() {
    assertThat(Stem.of(Family.BG, "щит")).isEqualTo("stit");
    assertThat(Stem.of(Family.UK, "захист")).isEqualTo("zahist");
    assertThat(Stem.of(Family.MK, "ќошето")).isEqualTo(Stem.of(Family.MK, "кошето"));
    assertSame(Family.HBS, "нежан", "nježan");
  }

  @Test
  void greekIsWrittenInLatinLetters() {
    assertThat(Letters.of(Family.EL, "μπαμπάς")).isEqualTo("babas");
    assertSame(Family.EL, "παιδιά", "παιδιων", "παιδιών");
  }

  @Test
  void endingsFallAndSixLettersStay() {
    assertSame(Family.EN, "violence", "violences");
    assertSame(Family.RO, "protecția", "protecţiei", "protectie");
    assertSame(Family.SQ, "fëmijë", "femijeve");
    assertSame(Family.HU, "iskola", "iskolák", "iskolának");
    assertThat(Stem.of(Family.EN, "unaccompanied")).hasSize(Stem.LONGEST);
    assertThat(Stem.prefix(Family.EN, "unaccompanied")).isEqualTo("unacc");
  }

  @Test
  void whatSoundsAlikeHasOneKey() {
    assertThat(key(Family.EN, "cyber")).isEqualTo(key(Family.HU, "ciber"));
    assertThat(
            List.of(
                key(Family.BG, "демокрация"),
                key(Family.MK, "демократија"),
                key(Family.EN, "democracy")))
        .allMatch(key -> key.startsWith("demokra"));
    assertThat(key(Family.SQ, "shkolla")).isEqualTo(key(Family.HBS, "škola"));
    assertThat(PhoneticKey.grams("skola")).containsExactly("^sko", "skol", "kola");
  }

  private static String key(Family family, String word) {
    return PhoneticKey.of(family, Analysis.terms(Analysis.EXACT, word).getFirst());
  }

  private static void assertSame(Family family, String first, String... others) {
    for (var other : others) {
      assertThat(Stem.of(family, other)).as(other).isEqualTo(Stem.of(family, first));
    }
  }
}
