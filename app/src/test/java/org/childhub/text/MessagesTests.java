package org.childhub.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.text.Language.*;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessagesTests {
  private final Messages messages = new Messages("classpath*:fixtures/messages/*.properties");

  @Test
  void serbianLatinIsDerivedWordByWord() {
    Texts latin = messages.in(SR_LATN);
    assertThat(latin.get("demo.greeting")).isEqualTo("Dobro došli, Njegošu");
    assertThat(latin.get("demo.files", 3, "Ане")).isEqualTo("3 knjige od Ане");
    assertThat(latin.get("demo.choice", "мајка")).isEqualTo("ljubav");
  }

  @Test
  void aSerbianLatinFileHasTheLastWord() {
    assertThat(messages.in(SR_LATN).get("demo.quoted", "x")).isEqualTo("Drukčije: x");
  }

  @Test
  void whatALanguageLacksComesFromItsSistersThenFromEnglish() {
    assertThat(messages.in(HR).get("demo.greeting")).isEqualTo("Dobrodošli");
    assertThat(messages.in(BS).get("demo.greeting")).isEqualTo("Dobrodošli");
    assertThat(messages.in(HR).get("demo.files", 2, "Ane")).isEqualTo("2 knjige od Ane");
    assertThat(messages.in(CNR).get("demo.files", 5, "Ane")).isEqualTo("5 knjiga od Ane");
    assertThat(messages.in(RO).get("demo.files", 2, "Ana")).isEqualTo("2 files by Ana");
    assertThat(messages.in(BS).get("demo.only.english")).isEqualTo("Only in English");
  }

  @Test
  void aMissingKeyIsShownAsItself() {
    assertThat(messages.in(EN).get("demo.none", 1)).isEqualTo("demo.none");
    assertThat(messages.in(EN).has("demo.none")).isFalse();
    assertThat(messages.in(BS).has("demo.only.english")).isTrue();
  }

  @Test
  void whatIsCorrectedIsSaidAtOnceAndSerbianLatinFollows() {
    Texts before = messages.in(SR_CYRL);
    messages.correct(Map.of(SR_CYRL, Map.of("demo.greeting", "Драги Његошу")));

    assertThat(messages.in(SR_CYRL).get("demo.greeting")).isEqualTo("Драги Његошу");
    assertThat(messages.in(SR_LATN).get("demo.greeting")).isEqualTo("Dragi Njegošu");
    assertThat(before.get("demo.greeting")).isNotEqualTo("Драги Његошу");
    assertThat(messages.shipped(SR_CYRL)).doesNotContainValue("Драги Његошу");

    messages.correct(Map.of());
    assertThat(messages.in(SR_LATN).get("demo.greeting")).isEqualTo("Dobro došli, Njegošu");
  }

  @Test
  void manyReadersAtOnceGetTheRightWords() {
    Texts english = messages.in(EN);
    assertThat(IntStream.range(0, 20_000).parallel().mapToObj(n -> english.get("demo.files", n, n)))
        .allMatch(said -> said.matches("(1 file by 1|([\\d,]+) files by \\2)"));
    assertThat(english.get("demo.quoted", "x")).isEqualTo("It's x");
  }
}
