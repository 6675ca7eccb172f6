package org.childhub.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundles as they lie in the source, by module, tag and key, and what can be asked of them. */
record Bundles(Map<String, Map<String, Map<String, String>>> byModule) {
  static Bundles read(Path folder) throws IOException {
    Map<String, Map<String, Map<String, String>>> byModule = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String[] name = file.getFileName().toString().replace(".properties", "").split("_", 2);
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
          bundle.load(reader);
        }
        Map<String, String> messages = new TreeMap<>();
        bundle.stringPropertyNames().forEach(key -> messages.put(key, bundle.getProperty(key)));
        byModule.computeIfAbsent(name[0], module -> new TreeMap<>()).put(name[1], messages);
      }
    }
    return new Bundles(byModule);
  }

  /** A message with where it stands. */
  record Message(String module, String tag, String key, String pattern, String english) {
    String at(String complaint) {
      return module + "_" + tag + ": " + key + " " + complaint;
    }
  }

  List<Message> messages() {
    List<Message> all = new ArrayList<>();
    byModule.forEach(
        (module, languages) ->
            languages.forEach(
                (tag, messages) ->
                    messages.forEach(
                        (key, pattern) -> {
                          String english = languages.getOrDefault("en", Map.of()).get(key);
                          all.add(new Message(module, tag, key, pattern, english));
                        })));
    return all;
  }

  Set<String> englishKeys() {
    return byModule.values().stream()
        .flatMap(languages -> languages.getOrDefault("en", Map.of()).keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
