package org.childhub.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.LexiconFile;
import org.childhub.lexicon.LexiconFile.Word;
import org.childhub.lexicon.Translation;

/** Learns a lexicon from sources and writes it: the same sources always make the same bytes. */
final class Learning {
  private static final int DIMENSIONS = 300;

  // What the file keeps: as much as search gains from, measured with the workbench, in 25 MB.
  private static final int MOST = 5;
  private static final float LEAST = 0.04f;
  private static final float ENOUGH = 0.85f;
  private static final int LEAST_ROWS = 4;

  /** Only the vocabulary speaks these, too little for anything but clear cases. */
  private static final Set<Family> THIN = Set.of(Family.FR, Family.RU);

  private static final float LEAST_OF_THIN = 0.2f;

  private final Stems stems = new Stems();
  private final Rows rows = new Rows(stems);
  private final Translations translations;
  private final float[][] vectors;

  private Learning(List<Source> sources, int dimensions, Consumer<String> progress)
      throws IOException {
    var corpus = new Corpus(stems);
    for (var source : sources) {
      progress.accept("Reading " + source.name());
      corpus.read(source);
      rows.read(source);
    }
    rows.weigh();
    translations = Translations.learn(corpus, stems, progress);
    vectors = WordVectors.learn(rows, dimensions, progress);
  }

  /** All sources in {@code data}, a folder as described in docs/lexicon.md, and the hub's own. */
  static List<Source> sources(Path data) {
    return List.of(
        new Tatoeba(data),
        new News(data),
        new HumanRights(data),
        new Exams(data),
        new Names(data),
        new Wordnets(data),
        new FreeDict(data),
        new Apertium(data),
        new Committees(data),
        new OurVocabulary(),
        new OurTexts());
  }

  static void run(List<Source> sources, OutputStream out, Consumer<String> progress)
      throws IOException {
    run(sources, DIMENSIONS, out, progress);
  }

  static void run(List<Source> sources, int dimensions, OutputStream out, Consumer<String> progress)
      throws IOException {
    var learning = new Learning(sources, dimensions, progress);
    progress.accept("Writing");
    LexiconFile.write(learning.words(), dimensions, out);
  }

  private Map<Family, List<Word>> words() {
    var words = new EnumMap<Family, List<Word>>(Family.class);
    for (var family : Translations.families()) {
      var list = new ArrayList<Word>();
      for (var stem = 0; stem < stems.size(family); stem++) {
        var vector =
            family == Family.EN && rows.frequency(stem) >= LEAST_ROWS
                ? vectors[stem]
                : new float[0];
        list.add(
            new Word(
                stems.stem(family, stem),
                rarity(family, stem),
                translations(family, stem),
                vector));
      }
      words.put(family, list);
    }
    return words;
  }

  private List<Translation> translations(Family family, int stem) {
    var list = new ArrayList<Translation>();
    for (var to : Translations.families()) {
      if (to != family || family == Family.HBS) {
        var thin = THIN.contains(family) || THIN.contains(to);
        var row = translations.table(family, to).row(stem);
        var kept = row.cut(MOST, thin ? LEAST_OF_THIN : LEAST).enough(ENOUGH);
        for (var i = 0; i < kept.size(); i++) {
          if (to != family || kept.stems()[i] != stem) {
            list.add(new Translation(to, stems.stem(to, kept.stems()[i]), kept.chances()[i]));
          }
        }
      }
    }
    return list;
  }

  /** In English texts; of another family's stem, the mean over its translations. */
  private double rarity(Family family, int stem) {
    if (family == Family.EN) {
      return rows.rarity(stem);
    }
    var row = translations.table(family, Family.EN).row(stem);
    var sum = 0.0;
    var chances = 0.0;
    for (var i = 0; i < row.size(); i++) {
      sum += row.chances()[i] * rows.rarity(row.stems()[i]);
      chances += row.chances()[i];
    }
    return chances == 0 ? 0 : sum / chances;
  }
}
