package org.childhub.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.childhub.lexicon.LexiconFile.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTests {
  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] NONE = {};

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    var lexicon = read(small());

    assertThat(lexicon.translations(Family.EN, "child"))
        .extracting(Translation::family, Translation::stem)
        .containsExactly(tuple(Family.SQ, "femi"), tuple(Family.SQ, "kalama"));
    assertThat(lexicon.translations(Family.EN, "child").getFirst().chance())
        .isCloseTo(0.75f, within(0.01f));
    assertThat(lexicon.translations(Family.SQ, "femi", Family.HBS)).isEmpty();
    assertThat(lexicon.rarity(Family.EN, "child")).isCloseTo(3, within(0.05f));
    assertThat(lexicon.translations(Family.EN, "nothing")).isEmpty();
    assertThat(lexicon.translations(Family.EN, "much-too-long")).isEmpty();
  }

  @Test
  void aWordLiesWhereItsTranslationsLie() throws IOException {
    var lexicon = read(small());

    assertThat(lexicon.vector(Family.EN, "child")).containsExactly(EAST, within(1e-6f));
    assertThat(lexicon.vector(Family.SQ, "femi")).containsExactly(EAST, within(1e-6f));
    assertThat(lexicon.vector(Family.SQ, "ligj")).containsExactly(NORTH, within(1e-6f));
    assertThat(lexicon.vector(Family.SQ, "nothing")).containsExactly(0, 0);
    assertThat(lexicon.add(Family.SQ, "nothing", 1, new float[2])).isFalse();
  }

  @Test
  void aDamagedLexiconSaysWhatIsWrong() throws IOException {
    var whole = small();
    var changed = whole.clone();
    changed[whole.length - 3] ^= 1;

    assertThatThrownBy(() -> read(changed))
        .isInstanceOf(LexiconDamaged.class)
        .hasMessageContaining("check sum");
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(LexiconDamaged.class)
        .hasMessageContaining("cut off");
    assertThatThrownBy(() -> read("something else altogether".getBytes()))
        .isInstanceOf(LexiconDamaged.class)
        .hasMessageContaining("no lexicon");
    assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(LexiconDamaged.class);
  }

  @ParameterizedTest
  @CsvSource({
    "HBS, dijete, EN, child",
    "HBS, дете, EN, child",
    "HBS, nasilje, EN, violence",
    "EN, child, SQ, fëmijë",
    "EN, child, MK, дете",
    "EN, child, BG, дете",
    "EN, child, RO, copil",
    "EN, child, HU, gyermek",
    "EN, child, EL, παιδί",
    "EN, child, UK, дитина",
    "SQ, dhunë, EN, violence",
    "SQ, shkollë, HBS, škola",
    "EL, οικογένεια, HBS, porodica",
    "HU, iskola, UK, школа",
    "RO, protecție, MK, заштита",
    "EN, foster, HBS, hraniteljstvo",
    "HBS, hraniteljstvo, HBS, udomiteljstvo"
  })
  void theShippedLexiconKnowsTheWordsOfTheField(
      Family from, String word, Family to, String translation) {
    assertThat(Lexicon.shipped().translations(from, Stem.of(from, word), to).stream().limit(3))
        .extracting(Translation::stem)
        .contains(Stem.of(to, translation));
  }

  @Test
  void wordsOfLikeMeaningLieNearEachOther() {
    assertThat(likeness("child", "parent")).isGreaterThan(likeness("child", "iron") + 0.1);
    assertThat(likeness("court", "judge")).isGreaterThan(likeness("court", "milk") + 0.1);
  }

  private static double likeness(String word, String other) {
    var first = Lexicon.shipped().vector(Family.EN, Stem.of(Family.EN, word));
    var second = Lexicon.shipped().vector(Family.EN, Stem.of(Family.EN, other));
    var sum = 0.0;
    for (var i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }

  private static byte[] small() throws IOException {
    var out = new ByteArrayOutputStream();
    LexiconFile.write(
        Map.of(
            Family.EN,
            List.of(
                new Word("law", 4, List.of(new Translation(Family.SQ, "ligj", 0.5f)), NORTH),
                new Word(
                    "child",
                    3,
                    List.of(
                        new Translation(Family.SQ, "femi", 0.75f),
                        new Translation(Family.SQ, "kalama", 0.1f),
                        new Translation(Family.RO, "unknown", 0.9f)),
                    EAST)),
            Family.SQ,
            List.of(
                new Word("kalama", 3, List.of(), NONE),
                new Word("ligj", 4, List.of(new Translation(Family.EN, "law", 0.5f)), NONE),
                new Word("femi", 3, List.of(new Translation(Family.EN, "child", 0.9f)), NONE))),
        2,
        out);
    return out.toByteArray();
  }

  private static Lexicon read(byte[] bytes) throws IOException {
    return Lexicon.read(new ByteArrayInputStream(bytes));
  }
}
