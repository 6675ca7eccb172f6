package org.childhub.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.text.Bundles.Message;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every message of every module in every language: nothing missing, nothing broken, nothing unused.
 */
class BundlesTests {
  /** sr-Latn is derived from sr-Cyrl. */
  private static final List<String> WRITTEN =
      Languages.INTERFACE.stream()
          .map(Language::tag)
          .filter(tag -> !tag.equals("sr-Latn"))
          .toList();

  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9.-]+)\"");
  private static final Pattern ENDING = Pattern.compile("\\+ \"(\\.[a-z.-]+)\"");
  private static final Pattern ASKED =
      Pattern.compile("\\b(?:t|get)\\(\\s*\"([a-z]+\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"");

  /** Sentences are kept before their language is known. */
  private static final Pattern REASON =
      Pattern.compile("\"([a-z]+\\.reason\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"");

  private static final int LONG_ENOUGH_TO_DIFFER = 4;

  private static Bundles bundles;
  private static String source;

  @BeforeAll
  static void read() throws IOException {
    bundles = Bundles.read(Path.of("src/main/resources/messages"));
    StringBuilder code = new StringBuilder();
    for (String folder : List.of("src/main/java", "src/main/jte")) {
      try (Stream<Path> files =
          Files.exists(Path.of(folder)) ? Files.walk(Path.of(folder)) : Stream.empty()) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          code.append(Files.readString(file)).append('\n');
        }
      }
    }
    source = code.toString();
  }

  @Test
  void everyLanguageHasEveryMessage() {
    List<String> missing = new ArrayList<>();
    bundles
        .byModule()
        .forEach(
            (module, languages) -> {
              Set<String> wanted = languages.getOrDefault("en", Map.of()).keySet();
              for (String tag : WRITTEN) {
                Set<String> lacking = new TreeSet<>(wanted);
                lacking.removeAll(languages.getOrDefault(tag, Map.of()).keySet());
                if (!lacking.isEmpty()) {
                  missing.add(
                      module
                          + "_"
                          + tag
                          + " lacks "
                          + lacking.size()
                          + ": "
                          + String.join(" ", lacking));
                }
              }
            });
    assertThat(missing).as("missing messages").isEmpty();
  }

  @Test
  void noLanguageHasAMessageThatEnglishLacks() {
    assertThat(bundles.messages())
        .filteredOn(message -> message.english() == null)
        .extracting(message -> message.at("is not in the English bundle"))
        .isEmpty();
  }

  @Test
  void everyBundleIsOfALanguageAndItsKeysBearTheModulesName() {
    assertThat(
            complaints(
                message -> {
                  if (!message.key().startsWith(message.module() + ".")) {
                    return "does not begin with the name of its module";
                  }
                  return Language.find(message.tag())
                          .filter(tag -> tag.tag().equals(message.tag()))
                          .isPresent()
                      ? ""
                      : "stands in a file of no language";
                }))
        .isEmpty();
  }

  @Test
  void everyMessageCanBeReadByIcuAndTakesTheSameArguments() {
    assertThat(
            complaints(
                message -> {
                  try {
                    Phrase.of(message.pattern(), Language.of(message.tag()).icu());
                    Set<String> arguments = MessageRules.arguments(message.pattern());
                    Set<String> english = MessageRules.arguments(message.english());
                    return arguments.equals(english)
                        ? ""
                        : "takes " + arguments + " but English " + english;
                  } catch (IllegalArgumentException broken) {
                    return "is broken: " + broken.getMessage();
                  }
                }))
        .isEmpty();
  }

  @Test
  void everyPluralHasTheCategoriesOfItsLanguage() {
    assertThat(
            complaints(
                message ->
                    String.join(
                        ", ",
                        MessageRules.pluralFaults(message.pattern(), Language.of(message.tag())))))
        .isEmpty();
  }

  @Test
  void derivedSerbianLatinHoldsNoCyrillic() {
    assertThat(bundles.messages())
        .filteredOn(message -> message.tag().equals("sr-Cyrl"))
        .extracting(message -> Phrase.mapWords(message.pattern(), Scripts::toLatin))
        .allMatch(
            latin ->
                latin.codePoints().noneMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC));
  }

  @Test
  void noWordMixesLatinAndCyrillicLetters() {
    assertThat(
            complaints(
                message ->
                    MessageRules.mixedWord(message.pattern())
                        .map(word -> "mixes scripts in “" + word + "”")
                        .orElse("")))
        .isEmpty();
  }

  @Test
  void whatIsAskedOfCorrectionsHoldsForEveryMessage() {
    assertThat(
            complaints(
                message ->
                    MessageRules.fault(
                            message.pattern(),
                            message.english(),
                            message.pattern(),
                            Language.of(message.tag()))
                        .map(Object::toString)
                        .orElse("")))
        .isEmpty();
  }

  @Test
  void noLanguageRepeatsTheEnglishSentence() {
    assertThat(
            complaints(
                message ->
                    !message.tag().equals("en")
                            && message.pattern().equals(message.english())
                            && message.pattern().split("\\s+").length >= LONG_ENOUGH_TO_DIFFER
                        ? "is still English"
                        : ""))
        .isEmpty();
  }

  @Test
  void everyMessageIsUsed() {
    Set<String> literals = literals(LITERAL);
    // "web.nav." + section: whatever begins so may be asked for.
    Set<String> prefixes =
        literals.stream().filter(literal -> literal.endsWith(".")).collect(Collectors.toSet());
    // key + ".hint": whatever stands before it may end so.
    Set<String> endings =
        ENDING.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
    assertThat(bundles.englishKeys())
        .filteredOn(key -> !literals.contains(key) && prefixes.stream().noneMatch(key::startsWith))
        .filteredOn(
            key ->
                endings.stream()
                    .filter(key::endsWith)
                    .map(ending -> key.substring(0, key.length() - ending.length()))
                    .noneMatch(literals::contains))
        .as("unused messages")
        .isEmpty();
  }

  @Test
  void everyMessageThatIsAskedForExists() {
    Set<String> asked = literals(ASKED);
    asked.addAll(literals(REASON));
    asked.removeAll(bundles.englishKeys());
    // Maps and settings have get("…") too; only names of modules with a bundle are messages.
    asked.removeIf(key -> !bundles.byModule().containsKey(key.substring(0, key.indexOf('.'))));
    assertThat(asked).as("asked for, but in no English bundle").isEmpty();
  }

  private static Set<String> literals(Pattern pattern) {
    return pattern
        .matcher(source)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What {@code check} says against each message that English has too, empty for nothing. */
  private static List<String> complaints(Function<Message, String> check) {
    return bundles.messages().stream()
        .filter(message -> message.english() != null)
        .map(message -> Map.entry(message, check.apply(message)))
        .filter(complaint -> !complaint.getValue().isEmpty())
        .map(complaint -> complaint.getKey().at(complaint.getValue()))
        .toList();
  }
}
