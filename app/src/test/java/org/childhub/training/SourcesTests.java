package org.childhub.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.childhub.lexicon.Family;
import org.childhub.training.Parallel.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTests {
  @TempDir Path data;

  @Test
  void theTestHalfOfTheNewsIsNeverRead() throws IOException {
    // The MD5 sum of b is odd, that of e is even.
    write(
        "search/ntrex.docs.tsv.gz",
        """
        doc	group	lang	title	text
        a@en	b	en	A title	For tests
        a@sq	b	sq	Një titull	Për prova
        e@en	e	en	Another title	To learn from
        e@sq	e	sq	Titull tjetër	Për të mësuar
        """);
    assertThat(News.isForTests("b")).isTrue();
    assertThat(News.isForTests("e")).isFalse();

    var news = new News(data);
    var english = new ArrayList<String>();
    news.english(english::add);
    assertThat(english).containsExactly("To learn from", "Another title");
    assertThat(parallels(news))
        .extracting(parallel -> parallel.sides().getLast().text())
        .containsExactly("Për të mësuar", "Titull tjetër");
  }

  @Test
  void aDictionaryGivesTranslationsWithoutSoundsAndExplanations() throws IOException {
    for (var name : List.of("eng-hrv", "eng-srp", "hrv-eng")) {
      write("lang/bilingual/freedict-" + name + ".tsv.gz", "");
    }
    write(
        "lang/bilingual/freedict-eng-bul.tsv.gz",
        "carer\tcarer /ˈkɛəɹə/ <n> | 1. настойник, бави́тел | someone who cares | 2. болногледач |"
            + " nurse\n");

    assertThat(parallels(new FreeDict(data)))
        .singleElement()
        .extracting(Parallel::sides)
        .isEqualTo(
            List.of(
                new Side(Family.EN, "carer"),
                new Side(Family.BG, "настойник"),
                new Side(Family.BG, "бавител"),
                new Side(Family.BG, "болногледач")));
  }

  @Test
  void theHubsOwnTextsSpeakManyLanguages() throws IOException {
    assertThat(parallels(new OurVocabulary()))
        .anySatisfy(
            parallel ->
                assertThat(parallel.sides())
                    .contains(new Side(Family.EN, "Violence and exploitation"))
                    .extracting(Side::family)
                    .contains(Family.SQ, Family.HBS, Family.EL, Family.UK));
    assertThat(parallels(new OurTexts())).hasSizeGreaterThan(100);
  }

  private static List<Parallel> parallels(Source source) throws IOException {
    var all = new ArrayList<Parallel>();
    source.parallels(all::add);
    return all;
  }

  private void write(String file, String text) throws IOException {
    var path = data.resolve(file);
    Files.createDirectories(path.getParent());
    try (var out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(path)), StandardCharsets.UTF_8)) {
      out.write(text);
    }
  }
}
