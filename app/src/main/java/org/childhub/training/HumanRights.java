package org.childhub.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.childhub.lexicon.Family;

/** The Universal Declaration of Human Rights, article by article. Public domain. */
final class HumanRights implements Source {
  private final Path file;

  HumanRights(Path data) {
    this.file = data.resolve("search/udhr.docs.tsv.gz");
  }

  @Override
  public String name() {
    return "Universal Declaration of Human Rights";
  }

  @Override
  public void parallels(Consumer<Parallel> taker) throws IOException {
    groups().give(1, taker);
  }

  @Override
  public void english(Consumer<String> taker) throws IOException {
    groups().give(Family.EN, text -> Sentences.withNeighbours(text, 4, taker));
  }

  private Groups groups() throws IOException {
    var groups = new Groups();
    Lines.rows(file, row -> groups.add(row[1], row[2], row[4]));
    return groups;
  }
}
