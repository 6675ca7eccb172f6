package org.childhub.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.childhub.lexicon.Family;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the hub itself says in several languages: its sample items, titles and summaries of the UN
 * texts, names of places, and the messages of its pages. AGPL-3.0-or-later, CC0-1.0, CC BY 4.0.
 */
final class OurTexts implements Source {
  private static final List<String> FIELDS = List.of("title", "summary", "body", "name");

  @Override
  public String name() {
    return "the hub's own texts";
  }

  @Override
  public void parallels(Consumer<Parallel> taker) throws IOException {
    groups().give(1, taker);
  }

  @Override
  public void english(Consumer<String> taker) throws IOException {
    groups().give(Family.EN, text -> Sentences.withNeighbours(text, 4, taker));
  }

  private static Groups groups() throws IOException {
    var groups = new Groups();
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    for (var file : resources("sample/items/*/*.yaml")) {
      try (var in = file.getInputStream()) {
        Map<String, Object> item = yaml.load(in);
        add(file.getFilename() + "", item, groups);
      }
    }
    // YAML reads JSON too.
    for (var file : resources("sample/un/*.gz")) {
      try (InputStream in = new GZIPInputStream(file.getInputStream())) {
        for (var line : Lines.of(in)) {
          Map<String, Object> item = yaml.load(line);
          add(String.valueOf(item.get("slug")), item, groups);
        }
      }
    }
    for (var file : resources("messages/*.properties")) {
      messages(file, groups);
    }
    places(groups);
    return groups;
  }

  private static void add(String group, Map<String, Object> item, Groups groups) {
    if (item.get("texts") instanceof Map<?, ?> texts) {
      texts.forEach(
          (language, text) -> {
            if (text instanceof Map<?, ?> fields) {
              for (var field : FIELDS) {
                if (fields.get(field) instanceof String words) {
                  groups.add(group + " " + field, String.valueOf(language), words);
                }
              }
            }
          });
    }
  }

  // Choices of number are left out, for languages make them in different ways.
  private static void messages(Resource file, Groups groups) throws IOException {
    var name = file.getFilename() + "";
    var language = name.substring(name.indexOf('_') + 1, name.indexOf('.'));
    var messages = new Properties();
    try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      messages.load(in);
    }
    for (var key : messages.stringPropertyNames().stream().sorted().toList()) {
      var text = messages.getProperty(key);
      if (!text.contains("plural,") && !text.contains("select,")) {
        groups.add("message " + key, language, text.replaceAll("\\{[^}]*}|<[^>]*>", " "));
      }
    }
  }

  private static void places(Groups groups) throws IOException {
    for (var file : resources("places/names.tsv")) {
      try (var in = file.getInputStream()) {
        Lines.of(in).stream()
            .skip(1)
            .map(line -> line.split("\t"))
            .filter(row -> row.length == 3)
            .forEach(row -> groups.add("place " + row[0], row[1], row[2]));
      }
    }
  }

  private static List<Resource> resources(String pattern) throws IOException {
    var found = new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern);
    return Arrays.stream(found)
        .sorted(Comparator.comparing(resource -> resource.getFilename() + ""))
        .toList();
  }
}
