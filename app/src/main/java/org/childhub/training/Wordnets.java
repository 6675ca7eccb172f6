package org.childhub.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.childhub.training.Synsets.Synset;

/**
 * Words that mean the same in ten languages, by synset: Open Multilingual WordNet (CC BY 3.0,
 * Apache-2.0, CC BY-SA 3.0 for Wiktionary's and the Romanian part), joined to English WordNet 3.0.
 */
final class Wordnets implements Source {
  private static final double WEIGHT = 0.6;
  private static final Pattern TAB = Pattern.compile("wn-(data|wikt|cldr)-[a-z]{3}\\.tab(\\.gz)?");

  private final Path data;

  Wordnets(Path data) {
    this.data = data;
  }

  @Override
  public String name() {
    return "Open Multilingual WordNet and WordNet 3.0";
  }

  @Override
  public void parallels(Consumer<Parallel> taker) throws IOException {
    var groups = new Groups();
    for (var synset : Synsets.read(data).byId().entrySet()) {
      synset.getValue().lemmas().forEach(lemma -> groups.add(synset.getKey(), "en", lemma));
    }
    try (var files = Files.walk(data.resolve("lang/omw"))) {
      for (var file : tabs(files).toList()) {
        lemmas(file, groups);
      }
    }
    groups.give(WEIGHT, taker);
  }

  @Override
  public void english(Consumer<String> taker) throws IOException {
    var synsets = Synsets.read(data);
    for (Synset synset : synsets.byId().values()) {
      taker.accept(String.join(" ", synset.lemmas()) + " " + synset.gloss());
      taker.accept(synsets.withRelatives(synset));
    }
  }

  private static Stream<Path> tabs(Stream<Path> files) {
    return files.filter(file -> TAB.matcher(file.getFileName().toString()).matches()).sorted();
  }

  // "00001740-n	als:lemma	entitet"; the first line names the source.
  private static void lemmas(Path file, Groups groups) throws IOException {
    for (var line : Lines.of(file)) {
      var columns = line.split("\t");
      if (columns.length == 3 && columns[1].endsWith(":lemma")) {
        var language = columns[1].substring(0, columns[1].length() - ":lemma".length());
        groups.add(columns[0].replace("-s", "-a"), language, columns[2].replaceAll("[_+]", " "));
      }
    }
  }
}
