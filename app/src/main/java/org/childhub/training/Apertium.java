package org.childhub.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.childhub.lexicon.Family;
import org.childhub.training.Parallel.Side;

/**
 * Word lists of the Apertium translators: Serbo-Croatian and English, Macedonian and English,
 * Macedonian and Bulgarian, and words that differ between Bosnia, Croatia and Serbia. GPL-2.0 or
 * later, GPL-3.0 or later.
 */
final class Apertium implements Source {
  private static final double WEIGHT = 1.5;

  private final Path folder;

  Apertium(Path data) {
    this.folder = data.resolve("lang/bilingual");
  }

  @Override
  public String name() {
    return "Apertium";
  }

  @Override
  public void parallels(Consumer<Parallel> taker) throws IOException {
    read("hbs-eng.apertium.tsv", Family.HBS, Family.EN, taker);
    read("mkd-eng.apertium.tsv", Family.MK, Family.EN, taker);
    read("mkd-bul.apertium.tsv", Family.MK, Family.BG, taker);
    Lines.rows(
        folder.resolve("hr-bs-sr.variants.apertium.tsv"),
        row -> {
          var groups = new Groups();
          groups.add("", "hr", row[2]);
          groups.add("", "bs", row[3]);
          groups.add("", "sr", row[4]);
          groups.give(WEIGHT, taker);
        });
  }

  private void read(String file, Family from, Family to, Consumer<Parallel> taker)
      throws IOException {
    Lines.rows(
        folder.resolve(file),
        row -> {
          var sides = new ArrayList<Side>();
          sides.add(new Side(from, row[0]));
          for (var word : row[1].split("; ")) {
            sides.add(new Side(to, word));
          }
          taker.accept(new Parallel(List.copyOf(sides), WEIGHT));
        });
  }
}
