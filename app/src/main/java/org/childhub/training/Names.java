package org.childhub.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names of countries, regions and languages: CLDR (Unicode-3.0) and iso-codes (LGPL-2.1-or-later).
 */
final class Names implements Source {
  private static final double WEIGHT = 0.7;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;

  Names(Path data) {
    this.folder = data.resolve("lang");
  }

  @Override
  public String name() {
    return "CLDR and iso-codes";
  }

  @Override
  public void parallels(Consumer<Parallel> taker) throws IOException {
    var groups = new Groups();
    try (var languages = Files.list(folder.resolve("cldr/main"))) {
      for (var language : languages.sorted().toList()) {
        for (var kind : List.of("territories", "languages")) {
          cldr(language, kind, groups);
        }
      }
    }
    for (var list : JSON.readTree(folder.resolve("isocodes/names.json").toFile()).properties()) {
      for (var code : list.getValue().properties()) {
        code.getValue()
            .properties()
            .forEach(
                name ->
                    groups.add(
                        list.getKey() + code.getKey(), name.getKey(), name.getValue().asString()));
      }
    }
    groups.give(WEIGHT, taker);
  }

  private static void cldr(Path language, String kind, Groups groups) {
    var tag = language.getFileName().toString();
    JsonNode names =
        JSON.readTree(language.resolve(kind + ".json").toFile())
            .at("/main/" + tag + "/localeDisplayNames/" + kind);
    names.properties().stream()
        .filter(name -> !name.getKey().contains("-alt-"))
        .forEach(name -> groups.add(kind + name.getKey(), tag, name.getValue().asString()));
  }
}
