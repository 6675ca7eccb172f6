package org.childhub.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Lexicon;
import org.childhub.lexicon.Stem;
import org.childhub.lexicon.Translation;
import org.childhub.training.Parallel.Side;
import org.junit.jupiter.api.Test;

class LearningTests {
  private static final String[][] SENTENCES = {
    {"The child sleeps", "Fëmija fle", "Dijete spava"},
    {"The child reads", "Fëmija lexon", "Dijete čita"},
    {"The mother reads", "Nëna lexon", "Majka čita"},
    {"The mother sleeps", "Nëna fle", "Majka spava"},
    {"The school sleeps", "Shkolla fle", ""},
    {"The school reads", "Shkolla lexon", ""},
  };

  @Test
  void wordsThatGoTogetherTranslateEachOther() throws IOException {
    var lexicon = read(learn());

    assertThat(best(lexicon, Family.EN, "child", Family.SQ))
        .isEqualTo(Stem.of(Family.SQ, "fëmija"));
    assertThat(best(lexicon, Family.SQ, "nëna", Family.EN)).isEqualTo(Stem.of(Family.EN, "mother"));
    assertThat(best(lexicon, Family.EN, "reads", Family.HBS))
        .isEqualTo(Stem.of(Family.HBS, "čita"));
  }

  @Test
  void theWayOverEnglishLeadsToAThirdLanguage() throws IOException {
    // Albanian and Croatian never stand together here.
    assertThat(best(read(learn()), Family.SQ, "fëmija", Family.HBS))
        .isEqualTo(Stem.of(Family.HBS, "dijete"));
  }

  @Test
  void theSameSourcesMakeTheSameBytes() throws IOException {
    assertThat(learn()).isEqualTo(learn());
  }

  @Test
  void itSaysWhatItIsDoing() throws IOException {
    var steps = new ArrayList<String>();
    Learning.run(List.of(new Few()), 2, new ByteArrayOutputStream(), steps::add);

    assertThat(steps).contains("Reading a few sentences", "Writing").hasSizeGreaterThan(10);
  }

  @Test
  void aboutHalfOfTheNewsIsForTestsAlways() {
    assertThat(News.isForTests("bbc.381790")).isEqualTo(News.isForTests("bbc.381790"));
    assertThat(
            Set.of("bbc.381790", "rt.com.91337", "nytimes.184853", "upi.176266", "cnbc.com.6790"))
        .anyMatch(News::isForTests)
        .anyMatch(group -> !News.isForTests(group));
  }

  private static String best(Lexicon lexicon, Family from, String word, Family to) {
    return lexicon.translations(from, Stem.of(from, word), to).stream()
        .findFirst()
        .map(Translation::stem)
        .orElse("");
  }

  private static byte[] learn() throws IOException {
    var out = new ByteArrayOutputStream();
    Learning.run(List.of(new Few()), 2, out, step -> {});
    return out.toByteArray();
  }

  private static Lexicon read(byte[] bytes) throws IOException {
    return Lexicon.read(new ByteArrayInputStream(bytes));
  }

  private static final class Few implements Source {
    @Override
    public String name() {
      return "a few sentences";
    }

    @Override
    public void parallels(Consumer<Parallel> taker) {
      for (var repeat = 0; repeat < 3; repeat++) {
        for (var sentence : SENTENCES) {
          pair(sentence[0], Family.SQ, sentence[1], taker);
          pair(sentence[0], Family.HBS, sentence[2], taker);
        }
      }
    }

    @Override
    public void english(Consumer<String> taker) {
      for (var sentence : SENTENCES) {
        taker.accept(sentence[0]);
      }
    }

    private static void pair(String english, Family family, String text, Consumer<Parallel> taker) {
      if (!text.isEmpty()) {
        taker.accept(
            new Parallel(List.of(new Side(Family.EN, english), new Side(family, text)), 1));
      }
    }
  }
}
