package org.childhub.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.childhub.lexicon.Family;
import org.childhub.training.Parallel.Side;

/**
 * Bilingual dictionaries of FreeDict: English and Bulgarian, Croatian, Serbian. GPL-2.0-or-later,
 * GPL-3.0-or-later or CC BY-SA 3.0.
 */
final class FreeDict implements Source {
  private static final int LONGEST_PHRASE = 4;
  private static final Pattern NUMBER = Pattern.compile("^\\d+\\.\\s*");
  private static final Pattern ASIDE =
      Pattern.compile("\\([^)]*\\)?|\\[[^]]*]?|/[^/]*/|<[^>]*>|\u0301");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  private final Path folder;

  FreeDict(Path data) {
    this.folder = data.resolve("lang/bilingual");
  }

  @Override
  public String name() {
    return "FreeDict";
  }

  @Override
  public void parallels(Consumer<Parallel> taker) throws IOException {
    read("freedict-eng-bul.tsv.gz", Family.EN, Family.BG, taker);
    read("freedict-eng-hrv.tsv.gz", Family.EN, Family.HBS, taker);
    read("freedict-eng-srp.tsv.gz", Family.EN, Family.HBS, taker);
    read("freedict-hrv-eng.tsv.gz", Family.HBS, Family.EN, taker);
  }

  private void read(String file, Family from, Family to, Consumer<Parallel> taker)
      throws IOException {
    var cyrillicOnly = file.endsWith("bul.tsv.gz");
    for (var line : Lines.of(folder.resolve(file))) {
      var columns = line.split("\t", 2);
      if (columns.length == 2 && isShort(columns[0])) {
        var sides = new ArrayList<Side>();
        sides.add(new Side(from, columns[0]));
        translations(columns[1], cyrillicOnly).forEach(text -> sides.add(new Side(to, text)));
        var parallel = new Parallel(List.copyOf(sides), 1);
        if (parallel.isPaired()) {
          taker.accept(parallel);
        }
      }
    }
  }

  // "word /sound/ <kind> | 1. translation, translation | meaning in English | 2. …"
  private static Stream<String> translations(String article, boolean cyrillicOnly) {
    return Arrays.stream(article.split(" \\| "))
        .skip(1)
        .filter(part -> !cyrillicOnly || CYRILLIC.matcher(part).find())
        .map(part -> NUMBER.matcher(part.strip()).replaceFirst(""))
        .flatMap(part -> Arrays.stream(ASIDE.matcher(part).replaceAll("").split("[,;]")))
        .map(String::strip)
        .filter(text -> !text.isEmpty() && isShort(text))
        .distinct();
  }

  private static boolean isShort(String text) {
    return text.split(" ").length <= LONGEST_PHRASE;
  }
}
