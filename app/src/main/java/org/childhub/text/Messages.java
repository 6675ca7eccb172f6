package org.childhub.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All messages of all modules, from {@code messages/<module>_<tag>.properties} (UTF-8, ICU
 * MessageFormat), with what was corrected since. Serbian Latin is derived from Serbian Cyrillic,
 * key by key, where no sr-Latn file says otherwise; what a language lacks comes from its {@link
 * Languages#fallbacks}.
 */
@Component
public class Messages {
  private static final Pattern FILE = Pattern.compile("[a-z]+_([A-Za-z-]+)\\.properties");

  private final Map<Language, Map<String, String>> shipped = new HashMap<>();
  private final PlaceNames placeNames = PlaceNames.load();
  private volatile Spoken spoken;

  /** What is said by now. */
  private record Spoken(
      Map<Language, Map<String, String>> patterns, Set<String> keys, Map<Language, Texts> texts) {}

  /** Reads every bundle of the class path; refuses a file whose name holds no language. */
  public Messages() {
    this("classpath*:messages/*.properties");
  }

  Messages(String location) {
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(location)) {
        read(file);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    spoken = corrected(Map.of());
  }

  /**
   * The messages, names and formats of one language; the same object for the same language until
   * something is corrected.
   */
  public Texts in(Language language) {
    Spoken now = spoken;
    return now.texts().computeIfAbsent(language, asked -> resolve(now, asked));
  }

  /** What the files say in a language, by key; empty where it has none of its own. */
  public Map<String, String> shipped(Language language) {
    return Collections.unmodifiableMap(shipped.getOrDefault(language, Map.of()));
  }

  /**
   * Says these in the place of what the files say, by key, from the next {@link #in} on; what was
   * corrected before and is not among them is as in the files again. Each has passed {@link
   * MessageRules}.
   */
  public void correct(Map<Language, Map<String, String>> corrections) {
    spoken = corrected(corrections);
  }

  private Spoken corrected(Map<Language, Map<String, String>> corrections) {
    Map<Language, Map<String, String>> patterns = new HashMap<>();
    shipped.forEach((language, bundle) -> patterns.put(language, new HashMap<>(bundle)));
    corrections.forEach(
        (language, bundle) ->
            patterns.computeIfAbsent(language, known -> new HashMap<>()).putAll(bundle));
    deriveSerbianLatin(patterns);
    Set<String> keys = new TreeSet<>();
    patterns.values().forEach(bundle -> keys.addAll(bundle.keySet()));
    return new Spoken(patterns, keys, new ConcurrentHashMap<>());
  }

  private void read(Resource file) throws IOException {
    String name = String.valueOf(file.getFilename());
    Matcher match = FILE.matcher(name);
    if (!match.matches()) {
      throw new IllegalArgumentException("messages/" + name + " is not <module>_<tag>.properties.");
    }
    Properties bundle = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      bundle.load(reader);
    }
    Map<String, String> known =
        shipped.computeIfAbsent(Language.of(match.group(1)), language -> new HashMap<>());
    bundle.stringPropertyNames().forEach(key -> known.put(key, bundle.getProperty(key)));
  }

  private static void deriveSerbianLatin(Map<Language, Map<String, String>> patterns) {
    Map<String, String> latin = patterns.computeIfAbsent(Language.SR_LATN, tag -> new HashMap<>());
    patterns
        .getOrDefault(Language.SR_CYRL, Map.of())
        .forEach(
            (key, pattern) -> latin.putIfAbsent(key, Phrase.mapWords(pattern, Scripts::toLatin)));
  }

  private Texts resolve(Spoken now, Language language) {
    Map<String, Texts.Source> sources = new HashMap<>();
    for (String key : now.keys()) {
      Texts.Source source = source(now.patterns(), key, language);
      if (source != null) {
        sources.put(key, source);
      }
    }
    return new Texts(language, sources, placeNames);
  }

  private static Texts.@Nullable Source source(
      Map<Language, Map<String, String>> patterns, String key, Language language) {
    String own = patterns.getOrDefault(language, Map.of()).get(key);
    if (own != null) {
      return new Texts.Source(own, language);
    }
    for (Language relative : Languages.fallbacks(language)) {
      String pattern = patterns.getOrDefault(relative, Map.of()).get(key);
      if (pattern != null) {
        return new Texts.Source(pattern, relative);
      }
    }
    return null;
  }
}
