package org.childhub.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
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

  /** The arguments of a pattern with their kinds, and of a select its choices: "0 plural". */
  static Set<String> arguments(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    Set<String> arguments = new TreeSet<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        String name = parsed.getSubstring(parsed.getPart(i + 1));
        String choices = part.getArgType() == ArgType.SELECT ? " " + choices(parsed, i) : "";
        arguments.add(name + " " + part.getArgType() + choices);
      }
    }
    return arguments;
  }

  /** What a plural lacks of the categories of its language, or has too much. */
  static List<String> pluralFaults(String pattern, Language language) {
    MessagePattern parsed = new MessagePattern(pattern);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      ArgType type = parsed.getPart(i).getArgType();
      if (parsed.getPartType(i) != Part.Type.ARG_START || !type.hasPluralStyle()) {
        continue;
      }
      PluralType rules = type == ArgType.PLURAL ? PluralType.CARDINAL : PluralType.ORDINAL;
      Set<String> wanted =
          new TreeSet<>(PluralRules.forLocale(language.icu(), rules).getKeywords());
      Set<String> given = choices(parsed, i);
      given.removeIf(choice -> choice.startsWith("="));
      if (!given.equals(wanted)) {
        faults.add("has the plurals " + given + " but needs " + wanted);
      }
    }
    return faults;
  }

  private static Set<String> choices(MessagePattern parsed, int start) {
    Set<String> choices = new TreeSet<>();
    int limit = parsed.getLimitPartIndex(start);
    for (int i = start + 1; i < limit; i++) {
      Part part = parsed.getPart(i);
      if (part.getType() == Part.Type.ARG_SELECTOR) {
        choices.add(parsed.getSubstring(part));
      } else if (part.getType() == Part.Type.MSG_START) {
        i = parsed.getLimitPartIndex(i);
      }
    }
    return choices;
  }
}
