package org.childhub.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * School exam questions and their right answers in Croatian, Serbian, Macedonian, Albanian and
 * Hungarian, from EXAMS. CC BY-SA 4.0.
 */
final class Exams implements Source {
  private final Path file;

  Exams(Path data) {
    this.file = data.resolve("search/exams.parallel.tsv.gz");
  }

  @Override
  public String name() {
    return "EXAMS";
  }

  @Override
  public void parallels(Consumer<Parallel> taker) throws IOException {
    var groups = new Groups();
    Lines.rows(
        file,
        row -> {
          groups.add(row[1], row[2], row[3]);
          groups.add(row[1] + " answer", row[2], answer(row[4], row[5]));
        });
    groups.give(0.7, taker);
  }

  // The choices stand in another order in each language; the letter of the right one tells it.
  private static String answer(String choices, String letter) {
    var all = choices.split(" \\| ");
    var place = letter.isEmpty() ? -1 : letter.charAt(0) - 'A';
    return place >= 0 && place < all.length ? all[place] : "";
  }
}
