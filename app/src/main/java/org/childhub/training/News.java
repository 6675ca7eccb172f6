package org.childhub.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Consumer;
import org.childhub.lexicon.Family;

/**
 * The training half of NTREX-128's news articles. CC BY-SA 4.0. The other half is for tests: a
 * group whose name has an odd MD5 sum is never learnt from.
 */
final class News implements Source {
  private final Path file;

  News(Path data) {
    this.file = data.resolve("search/ntrex.docs.tsv.gz");
  }

  @Override
  public String name() {
    return "NTREX-128, training half";
  }

  @Override
  public void parallels(Consumer<Parallel> taker) throws IOException {
    groups().give(1, taker);
  }

  @Override
  public void english(Consumer<String> taker) throws IOException {
    groups().give(Family.EN, text -> Sentences.withNeighbours(text, 4, taker));
  }

  static boolean isForTests(String group) {
    try {
      var sum = MessageDigest.getInstance("MD5").digest(group.getBytes(StandardCharsets.UTF_8));
      return sum[sum.length - 1] % 2 != 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Groups groups() throws IOException {
    var groups = new Groups();
    Lines.rows(
        file,
        row -> {
          if (!isForTests(row[1])) {
            groups.add(row[1], row[2], row[4]);
            groups.add(row[1] + " title", row[2], row[3]);
          }
        });
    return groups;
  }
}
