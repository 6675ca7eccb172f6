package org.childhub.training;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.childhub.lexicon.Family;
import org.childhub.training.Parallel.Side;

/**
 * Short sentences with their translations, from Tatoeba as packed in OPUS-MT's test sets. CC BY 2.0
 * FR.
 */
final class Tatoeba implements Source {
  private final Path archive;

  Tatoeba(Path data) {
    this.archive = data.resolve("search/tatoeba.tar.gz");
  }

  @Override
  public String name() {
    return "Tatoeba";
  }

  @Override
  public void parallels(Consumer<Parallel> taker) throws IOException {
    // Folder (two languages) -> language -> lines.
    var pairs = new TreeMap<String, TreeMap<String, List<String>>>();
    try (var tar = new TarArchiveInputStream(new BufferedInputStream(Lines.open(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = entry.getName().split("/");
        if (path.length == 3 && !path[2].endsWith(".labels")) {
          var language = path[2].substring(path[2].lastIndexOf('.') + 1);
          pairs.computeIfAbsent(path[1], fresh -> new TreeMap<>()).put(language, Lines.of(tar));
        }
      }
    }
    for (var pair : pairs.entrySet()) {
      if (!isPartOfAnother(pair.getKey())) {
        give(pair.getValue(), taker);
      }
    }
  }

  @Override
  public void english(Consumer<String> taker) throws IOException {
    parallels(
        parallel ->
            parallel.sides().stream()
                .filter(side -> side.family() == Family.EN)
                .forEach(side -> taker.accept(side.text())));
  }

  // The folders for Bosnian, Croatian and Serbian hold lines of eng-hbs once more.
  private static boolean isPartOfAnother(String folder) {
    return folder.contains("srp_") || folder.contains("bos_") || folder.endsWith("hrv");
  }

  private static void give(TreeMap<String, List<String>> pair, Consumer<Parallel> taker) {
    var first = pair.firstEntry();
    var second = pair.lastEntry();
    for (var i = 0; i < Math.min(first.getValue().size(), second.getValue().size()); i++) {
      taker.accept(
          new Parallel(
              List.of(
                  new Side(Families.of(first.getKey()), first.getValue().get(i)),
                  new Side(Families.of(second.getKey()), second.getValue().get(i))),
              1));
    }
  }
}
