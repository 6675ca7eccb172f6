package org.childhub.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Lexicon;
import org.childhub.lexicon.LexiconFile;
import org.childhub.lexicon.LexiconFile.Word;
import org.childhub.lexicon.Translation;
import org.childhub.search.engine.Asked;
import org.childhub.search.engine.Asking;
import org.childhub.search.engine.EntryTerms;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Leaflet;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;

class LuceneWordQueryTests {
  private static final Lexicon LEXICON = lexicon();

  @Test
  void aWordMeansWhatTheLexiconSaysInOtherLanguages() {
    var asked = new Asking(LEXICON, List.of("child"), Family.EN, true).ask("child");
    assertThat(forms(asked)).contains("en child", "hbs det", "hbs beb", "hbs child");
    assertThat(asked.forms().stream().filter(form -> form.term().equals("hbs det")))
        .singleElement()
        .satisfies(form -> assertThat(form.weight()).isCloseTo(0.6f, within(0.02f)))
        .satisfies(form -> assertThat(form.kind()).isEqualTo(Asked.Kind.TRANSLATED));
  }

  @Test
  void regionalWordsAreLookedForInPlaceOfEachOther() {
    var asked = new Asking(LEXICON, List.of("хранитељства"), Family.HBS, true).ask("хранитељства");
    assertThat(forms(asked)).contains("hbs hranit", "hbs udomit");
    assertThat(forms(new Asking(LEXICON, List.of("obitelji"), Family.HBS, true).ask("obitelji")))
        .contains("hbs porodi");
  }

  @Test
  void asTypedOnlyLeavesOtherLanguagesOut() {
    var asked = new Asking(LEXICON, List.of("child"), Family.EN, false).ask("child");
    assertThat(forms(asked)).contains("en child").doesNotContain("hbs det");
  }

  @Test
  void theLanguageOfAQuestionIsThatOfItsWords() {
    assertThat(Asking.guess(LEXICON, List.of("child", "of", "the"), Family.HBS))
        .isEqualTo(Family.EN);
    assertThat(Asking.guess(LEXICON, List.of("dete"), Family.EN)).isEqualTo(Family.HBS);
    assertThat(Asking.guess(LEXICON, List.of("qwerty"), Family.SQ)).isEqualTo(Family.SQ);
    assertThat(Asking.guess(LEXICON, List.of("παιδί"), Family.EN)).isEqualTo(Family.EL);
  }

  @Test
  void theScoreIsBm25OfExpectedFrequencies() throws IOException {
    var forms =
        List.of(
            new Asked.Form(Fields.STEMS, "hbs det", Family.HBS, 0.6f, Asked.Kind.TRANSLATED),
            new Asked.Form(Fields.STEMS, "hbs beb", Family.HBS, 0.2f, Asked.Kind.TRANSLATED));
    var scores =
        scores(
            new Asked("child", forms),
            "dete dete beba nebo",
            "beba sunce more nebo",
            "zima leto more nebo");
    // All are four words long: often = .6*2 + .2*1 and .2*1; held = .6*1 + .2*2 of 3.
    var rarity = Math.log(1 + (3 - 1.0 + 0.5) / (1.0 + 0.5));
    assertThat(scores.get(0)).isCloseTo((float) (rarity * 2.2 * 1.4 / (1.4 + 1.2)), within(0.001f));
    assertThat(scores.get(1)).isCloseTo((float) (rarity * 2.2 * 0.2 / (0.2 + 1.2)), within(0.001f));
    assertThat(scores).hasSize(2);
  }

  private static List<String> forms(Asked asked) {
    return asked.forms().stream().map(Asked.Form::term).toList();
  }

  /** Of the texts that have any form, in their order. */
  private static List<Float> scores(Asked asked, String... texts) throws IOException {
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      for (var text : texts) {
        var document = new Document();
        LuceneSenses.add(
            document, new EntryTerms(Leaflet.of(1, Language.HR, "").summary(text).entry()));
        writer.addDocument(document);
      }
    }
    try (var reader = DirectoryReader.open(directory)) {
      var query = LuceneWordQuery.of(asked, new LuceneTerms(reader), reader);
      assertThat(query).isNotNull();
      var scores = new ArrayList<Float>();
      var hits = new IndexSearcher(reader).search(query, 10).scoreDocs;
      java.util.Arrays.sort(hits, java.util.Comparator.comparingInt(hit -> hit.doc));
      for (var hit : hits) {
        scores.add(hit.score);
      }
      return scores;
    }
  }

  private static Lexicon lexicon() {
    try {
      var bytes = new ByteArrayOutputStream();
      LexiconFile.write(
          Map.of(
              Family.EN,
              List.of(
                  new Word(
                      "child",
                      5,
                      List.of(
                          new Translation(Family.HBS, "det", 0.6f),
                          new Translation(Family.HBS, "beb", 0.2f)),
                      new float[] {1, 0})),
              Family.HBS,
              List.of(
                  new Word(
                      "det", 5, List.of(new Translation(Family.EN, "child", 0.9f)), new float[0]),
                  new Word(
                      "beb", 7, List.of(new Translation(Family.EN, "child", 0.5f)), new float[0]))),
          2,
          bytes);
      return Lexicon.read(new ByteArrayInputStream(bytes.toByteArray()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
