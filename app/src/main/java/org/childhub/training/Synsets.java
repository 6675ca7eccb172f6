package org.childhub.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * English WordNet 3.0: sets of words that mean the same, their glosses and relatives. WordNet
 * licence.
 */
final class Synsets {
  private static final List<String> KINDS = List.of("noun", "verb", "adj", "adv");

  private final Map<String, Synset> byId = new LinkedHashMap<>();

  private Synsets() {}

  /** Ids are as in Open Multilingual WordNet: {@code 00001740-n}. */
  record Synset(List<String> lemmas, List<String> related, String gloss) {}

  static Synsets read(Path data) throws IOException {
    var synsets = new Synsets();
    for (var kind : KINDS) {
      for (var line : Lines.of(data.resolve("lang/wordnet-en/data." + kind + ".gz"))) {
        if (!line.startsWith(" ")) {
          synsets.add(line);
        }
      }
    }
    return synsets;
  }

  Map<String, Synset> byId() {
    return byId;
  }

  /** A synset's words and those of the synsets it points to. */
  String withRelatives(Synset synset) {
    var words = new ArrayList<>(synset.lemmas());
    for (var id : synset.related()) {
      var other = byId.get(id);
      if (other != null) {
        words.addAll(other.lemmas());
      }
    }
    return String.join(" ", words);
  }

  // offset file kind count(hex) (word id)… count (sign offset kind places)… [frames] | gloss
  private void add(String line) {
    var halves = line.split(" \\| ", 2);
    var parts = halves[0].split(" ");
    var words = Integer.parseInt(parts[3], 16);
    var pointers = 4 + 2 * words;
    var related = new ArrayList<String>();
    for (var i = 0; i < Integer.parseInt(parts[pointers]); i++) {
      related.add(id(parts[pointers + 2 + 4 * i], parts[pointers + 3 + 4 * i]));
    }
    byId.put(
        id(parts[0], parts[2]),
        new Synset(words(parts, words), related, halves.length == 2 ? halves[1].strip() : ""));
  }

  private static List<String> words(String[] parts, int count) {
    var words = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      words.add(parts[4 + 2 * i].replaceAll("\\((a|p|ip)\\)$", "").replace('_', ' '));
    }
    return words;
  }

  private static String id(String offset, String kind) {
    return offset + "-" + (kind.equals("s") ? "a" : kind);
  }
}
