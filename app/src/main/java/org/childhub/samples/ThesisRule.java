package org.childhub.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Chooses from a list of doctoral theses those that concern child protection and cleans their
 * fields. The word lists are in {@code sample/thesis-rule.tsv}; {@code docs/data.md} explains the
 * rule in plain words.
 */
public final class ThesisRule {
  private static final String RESOURCE = "/sample/thesis-rule.tsv";
  private static final String HEADER =
      "id\tdate\tyear\tpublisher_sr_cyrl\ttitle\tlanguage\tkeywords\ttopics\n";
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final int MAX_TOPICS = 5;
  private static final String LOOKALIKE_CYRILLIC = "АВЕКМНОРСТХаеорсухјѕіЈЅІ";
  private static final String LOOKALIKE_LATIN = "ABEKMHOPCTXaeopcyxjsiJSI";
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern RUSSIAN = Pattern.compile("[ыэёъщЫЭЁЪЩй]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern DATE = Pattern.compile("(\\d{4})(-\\d\\d){0,2}");
  private static final ThesisRule RULE = load();

  private final Map<String, Map<String, Pattern>> patterns;
  private final Map<String, Set<String>> stopWords;
  private final Set<String> acronyms;

  private ThesisRule(
      Map<String, Map<String, Pattern>> patterns,
      Map<String, Set<String>> stopWords,
      Set<String> acronyms) {
    this.patterns = patterns;
    this.stopWords = stopWords;
    this.acronyms = acronyms;
  }

  /**
   * Cleans one row and decides.
   *
   * @param row id, date, publisher, title, keywords
   * @return the cleaned thesis, or empty when it is off the subject or no row
   */
  public static Optional<Thesis> of(String[] row) {
    return row.length < 5 ? Optional.empty() : RULE.apply(row);
  }

  private Optional<Thesis> apply(String[] row) {
    String title = title(row[3]);
    String publisher = text(row[2]).replaceAll(" ?,[ ,]*", ", ");
    List<String> keywords = keywords(row[4]);
    String plain = plain(title);
    String all = plain(title + " | " + String.join(" | ", keywords));
    if (title.length() < 12 || hits("never", all) || !accepts(plain, all, publisher)) {
      return Optional.empty();
    }
    List<String> topics = topics(plain, all);
    if (topics.isEmpty()) {
      return Optional.empty();
    }
    Matcher date = DATE.matcher(row[1].strip());
    boolean dated = date.matches();
    return Optional.of(
        new Thesis(
            row[0].strip(),
            dated ? date.group() : "",
            dated ? date.group(1) : "",
            publisher,
            title,
            language(title),
            keywords,
            topics));
  }

  private boolean accepts(String title, String all, String publisher) {
    if (hits("strong", all)) {
      return true;
    }
    boolean children = hits("child", title);
    if (hits("away", publisher) || (hits("out", all) && !(children && hits("soft", title)))) {
      return false;
    }
    return hits("near", all)
        || (hits("child", all) && hits("field", all))
        || (children && (hits("soft", title) || hits("home", publisher)));
  }

  /** The text with one kind of apostrophe, for matching. */
  private static String plain(String text) {
    return text.replaceAll("[’`´ʼ‟]", "'");
  }

  private boolean hits(String kind, String text) {
    return patterns.getOrDefault(kind, Map.of()).values().stream()
        .anyMatch(pattern -> pattern.matcher(text).find());
  }

  /** Topics found in the title come first. */
  private List<String> topics(String title, String all) {
    List<String> found = new ArrayList<>();
    for (String where : List.of(title, all)) {
      patterns
          .getOrDefault("topic", Map.of())
          .forEach(
              (topic, pattern) -> {
                if (found.size() < MAX_TOPICS
                    && !found.contains(topic)
                    && pattern.matcher(where).find()) {
                  found.add(topic);
                }
              });
    }
    return List.copyOf(found);
  }

  private String title(String raw) {
    String title = text(raw);
    // Several languages in one field, joined by "=" or ";": the first one is the thesis' own.
    String[] parts = title.split(" ?= ?(?=\\p{Lu}\\p{Ll})| ?; ?(?=\\p{Lu})", 2);
    if (parts.length == 2 && parts[0].length() > 15 && !sameScriptAndCase(parts)) {
      title = parts[0];
    }
    title = title.replaceAll(" +([,;:?!.])", "$1").replaceAll("([;:])(?=\\p{L})", "$1 ");
    title = title.replaceAll("(?<!\\.)\\.$", "").strip();
    title = shouted(title) ? lower(title) : title;
    return title.isEmpty()
        ? title
        : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  private static boolean sameScriptAndCase(String[] parts) {
    return LATIN.matcher(parts[0]).find()
        && LATIN.matcher(parts[1]).find()
        && !CYRILLIC.matcher(parts[1]).find();
  }

  private List<String> keywords(String raw) {
    String text = text(raw).replaceAll("[.;,]+$", "");
    String separator = text.contains(";") ? ";" : ",(?![^()]*\\))";
    Map<String, String> unique = new LinkedHashMap<>();
    for (String part : text.split(separator)) {
      String word =
          part.replaceAll(" \\+ .*$| Scientific field.*$", "")
              .replaceAll("^[-–*•\\s]+|[.\\s]+$", "");
      word = shouted(word) && word.length() > 6 ? lower(word) : word;
      if (word.length() > 1 && word.length() < 90) {
        unique.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
      }
    }
    return List.copyOf(unique.values());
  }

  /** Entities, look-alike letters, private-use characters, quotation marks and spaces. */
  private static String text(String raw) {
    String text =
        raw.replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replaceAll("&(?:quot|#34);", "\"")
            .replaceAll("&(?:apos|#39);", "’")
            .replaceAll("&(?:nbsp|#160);|[\\u00a0\\u2007\\u202f]", " ")
            .replaceAll("</?[a-zA-Z][^>]{0,20}>", "")
            .replaceAll("[\\p{Co}\\p{Cc}\\u00ad\\ufeff]", " ")
            .replace("‐", "-")
            .replace("\"\"", "\"")
            .replace("`", "’")
            .replaceAll("[ʼ´‟](?=s\\b|\\s|$)", "’")
            .replaceAll("\\s+", " ")
            .strip();
    if (text.startsWith("\"") && text.endsWith("\"") && text.indexOf('"', 1) == text.length() - 1) {
      text = text.substring(1, text.length() - 1);
    } else if (text.endsWith("\"") && text.indexOf('"') == text.length() - 1) {
      text = text.substring(0, text.length() - 1);
    }
    return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(oneScript(word)));
  }

  /** A word that mixes Latin with Cyrillic look-alikes, or is one look-alike letter, is Latin. */
  private static String oneScript(MatchResult found) {
    String word = found.group();
    boolean latin = LATIN.matcher(word).find();
    if (!CYRILLIC.matcher(word).find() || (!latin && !word.equals("А"))) {
      return word;
    }
    StringBuilder out = new StringBuilder();
    for (char c : word.toCharArray()) {
      int at = LOOKALIKE_CYRILLIC.indexOf(c);
      out.append(at < 0 ? c : LOOKALIKE_LATIN.charAt(at));
    }
    return out.toString();
  }

  private static boolean shouted(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long capitals = text.chars().filter(Character::isUpperCase).count();
    return letters > 5 && capitals > 0.8 * letters;
  }

  private String lower(String text) {
    return WORD.matcher(text)
        .replaceAll(
            word ->
                acronyms.contains(word.group())
                    ? word.group()
                    : word.group().toLowerCase(Locale.ROOT));
  }

  private String language(String title) {
    long cyrillic = CYRILLIC.matcher(title).results().count();
    if (cyrillic > LATIN.matcher(title).results().count()) {
      return RUSSIAN.matcher(title).find() ? "ru" : "sr-Cyrl";
    }
    List<String> words = Arrays.asList(title.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    String best = "en";
    long most = 0;
    for (Map.Entry<String, Set<String>> language : stopWords.entrySet()) {
      long count = words.stream().filter(language.getValue()::contains).count();
      if (count > most) {
        most = count;
        best = language.getKey();
      }
    }
    return best;
  }

  private static ThesisRule load() {
    Map<String, Map<String, Pattern>> patterns = new HashMap<>();
    Map<String, Set<String>> stopWords = new LinkedHashMap<>();
    Set<String> acronyms = Set.of();
    try (InputStream in = ThesisRule.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] cells = line.split("\t", 3);
        if (line.startsWith("#") || cells.length < 3) {
          continue;
        }
        switch (cells[0]) {
          case "lang" -> stopWords.put(cells[1], Set.of(cells[2].split(" ")));
          case "keep" -> acronyms = Set.of(cells[2].split(" "));
          default ->
              patterns
                  .computeIfAbsent(cells[0], kind -> new LinkedHashMap<>())
                  .put(cells[1], Pattern.compile(cells[2], FLAGS));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ThesisRule(patterns, stopWords, acronyms);
  }

  /**
   * Reads a gzip file of records and writes the chosen ones.
   *
   * @param args the source and the target, both {@code .tsv.gz}
   */
  public static void main(String[] args) throws IOException {
    StringBuilder out = new StringBuilder(HEADER);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      in.lines()
          .skip(1)
          .map(line -> of(line.split("\t", -1)))
          .flatMap(Optional::stream)
          .forEach(thesis -> out.append(thesis.toTsv()).append('\n'));
    }
    try (GZIPOutputStream file = new GZIPOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      file.write(out.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
