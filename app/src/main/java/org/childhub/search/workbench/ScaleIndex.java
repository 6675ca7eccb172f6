package org.childhub.search.workbench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.childhub.search.lucene.LuceneIndex;
import org.jspecify.annotations.Nullable;

/**
 * The hub's own index of so many entries.
 *
 * @param fullText whether the entries have content, or are catalogue entries only
 * @param texts what the entries are made of, by name: an index of other texts is not used again
 */
record ScaleIndex(int entries, boolean fullText, String texts) {
  private static final int MANY = 500;
  private static final String BUILT = "built";

  /** Seconds that making it took, without making the entries, and bytes on the disk. */
  record Made(double seconds, long bytes) {}

  String name() {
    return fullText
        ? "%,d publications with full text".formatted(entries)
        : "%,d catalogue entries".formatted(entries);
  }

  private String folder() {
    return (fullText ? "full-" : "catalogue-") + entries;
  }

  /** What can be done with an index that is open. */
  interface Use {
    void with(LuceneIndex index, Made made) throws Exception;
  }

  /**
   * Makes it and lends it out.
   *
   * @param keep where it is looked for first and stays; null: it goes when it has been used, and
   *     what is not finished goes always
   */
  void use(Mixture mixture, @Nullable Path keep, PrintWriter told, Use use) throws Exception {
    var kept = keep == null ? null : keep.resolve(folder());
    if (kept != null && isOfTheseTexts(kept)) {
      open(kept, use);
      return;
    }
    var parent = keep == null ? Path.of(System.getProperty("java.io.tmpdir")) : keep;
    try (var passing = new PassingFolder(parent)) {
      var seconds = fill(passing.path(), mixture, told);
      Files.write(passing.path().resolve(BUILT), List.of(texts, Double.toString(seconds)));
      if (kept == null) {
        open(passing.path(), use);
      } else {
        passing.keepAs(kept);
      }
    }
    if (kept != null) {
      open(kept, use);
    }
  }

  private boolean isOfTheseTexts(Path folder) throws IOException {
    var built = folder.resolve(BUILT);
    return Files.exists(built) && Files.readAllLines(built).getFirst().equals(texts);
  }

  private double fill(Path folder, Mixture mixture, PrintWriter told) {
    var spent = 0L;
    try (var index = opened(folder);
        var draft = index.draft()) {
      for (var from = 0; from < entries; from += MANY) {
        var part =
            IntStream.range(from, Math.min(entries, from + MANY))
                .mapToObj(number -> mixture.entry(number, fullText))
                .toList();
        var start = System.nanoTime();
        draft.put(part);
        spent += System.nanoTime() - start;
        if (from % Math.max(MANY, entries / 20 / MANY * MANY) == 0) {
          told.printf("Indexing %s: %,d …%n", name(), from);
        }
      }
      var start = System.nanoTime();
      draft.swap();
      spent += System.nanoTime() - start;
    }
    return spent / 1e9;
  }

  private static void open(Path folder, Use use) throws Exception {
    var seconds = Double.parseDouble(Files.readAllLines(folder.resolve(BUILT)).get(1));
    try (var index = opened(folder)) {
      use.with(index, new Made(seconds, bytes(folder)));
    }
  }

  private static LuceneIndex opened(Path folder) {
    return new LuceneIndex(folder, true, Clock.systemUTC(), null);
  }

  private static long bytes(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(ScaleIndex::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
