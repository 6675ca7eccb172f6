package org.childhub.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;

/**
 * Records of publications made from the titles and keywords of NaRDuS theses (MIT licence, beside the data), always the same ones: a
 * title is the first half of one thesis and the second half of another, so that titles differ but words occur as often as in life.
 */
final class Records {
  static final List<String> TYPES =
      List.of("report", "guideline", "manual", "curriculum", "law", "policy-brief", "article", "thesis");
  static final List<String> COUNTRIES = List.of("AL", "BA", "BG", "HR", "XK", "MD", "ME", "MK", "RO", "RS");
  static final int FIRST_YEAR = 2001;
  static final int YEARS = 25;

  /** The same years as lists offer them, five at a time. */
  static final List<String> YEARS_AS_OFFERED =
      List.of("2000-2004", "2005-2009", "2010-2014", "2015-2019", "2020-2024", "2025-2029");

  /** Those in which there is enough from each country for ten pages. */
  static final List<String> YEARS_WITH_ALL_COUNTRIES = YEARS_AS_OFFERED.subList(1, 5);
  private static final List<String> AUDIENCES =
      List.of("social-workers", "teachers", "health-professionals", "police", "judges", "academics", "parents");
  static final List<String> TOPICS =
      List.of(
          "child-rights", "participation", "education", "social-work", "foster-care", "mental-health", "trafficking",
          "child-justice", "early-childhood", "domestic-violence", "child-labour", "online-safety", "adoption",
          "refugee-children", "inclusive-education", "case-management", "health", "prevention", "legislation",
          "family-support", "child-victims", "youth-volunteering", "nutrition", "training");
  private static final String[] COLUMNS = {
    "id", "type", "title[en]", "summary[en]", "title[sr-Cyrl]", "language", "authors", "publisher", "date", "countries",
    "topics", "keywords", "audiences", "pages", "licence"
  };

  private final List<Thesis> theses;

  private record Thesis(String date, String publisher, List<String> words, List<String> keywords) {}

  Records() {
    var lines = lines();
    theses = lines.subList(1, lines.size()).stream().map(Records::thesis).filter(Objects::nonNull).toList();
  }

  private static List<String> lines() {
    try (var in = Objects.requireNonNull(Records.class.getResourceAsStream("/nardus/nardus-records.tsv.gz"));
        var reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @org.jspecify.annotations.Nullable Thesis thesis(String line) {
    var cells = line.split("\t", -1);
    var words = Arrays.stream(cells[3].strip().split("\\s+")).toList();
    var keywords = Arrays.stream(cells[4].split("[,;]")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    return words.size() < 4 || cells[1].length() < 4 ? null : new Thesis(cells[1], cells[2], words, keywords);
  }

  /** Writes so many records as the CSV that {@code hub import} takes. */
  void write(Path file, int count) {
    var format = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();
    try (var out = Files.newBufferedWriter(file);
        var csv = format.print(out)) {
      for (var number = 0; number < count; number++) {
        csv.printRecord((Object[]) row(number));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String[] row(int number) {
    var one = theses.get(number % theses.size());
    var other = other(number);
    var year = FIRST_YEAR + number % YEARS;
    return new String[] {
      "bench-" + number,
      TYPES.get(number / YEARS % TYPES.size()),
      title(one, other),
      summary(one, other, number),
      number % 3 == 0 ? "Научни рад " + number + ": " + one.publisher() : "",
      "en",
      "Author%d, A.|Author%d, B.".formatted(number % 1999, number % 1499),
      one.publisher(),
      "%d-%02d-%02d".formatted(year, 1 + number % 12, 1 + number % 28),
      COUNTRIES.get(number % COUNTRIES.size()) + (number % 4 == 0 ? "|" + COUNTRIES.get(number / 7 % COUNTRIES.size()) : ""),
      TOPICS.get(number % TOPICS.size()) + "|" + TOPICS.get((number / 5 + 3) % TOPICS.size()),
      String.join("|", one.keywords()),
      AUDIENCES.get(number % AUDIENCES.size()),
      Integer.toString(8 + number % 290),
      "CC BY 4.0"
    };
  }

  private Thesis other(int number) {
    return theses.get((int) ((number * 7919L + number / theses.size() * 104_729L) % theses.size()));
  }

  private static String title(Thesis one, Thesis other) {
    var words = new ArrayList<>(one.words().subList(0, one.words().size() / 2));
    words.addAll(other.words().subList(other.words().size() / 2, other.words().size()));
    return String.join(" ", words);
  }

  private static String summary(Thesis one, Thesis other, int number) {
    return "Record %d of the load test. It joins “%s” with “%s”. %s. %s."
        .formatted(
            number,
            String.join(" ", one.words()),
            String.join(" ", other.words()),
            String.join(", ", one.keywords()),
            String.join(", ", other.keywords()));
  }

  /** So many different questions of one to three words; each word stands in at least one title. */
  List<String> questions(int count) {
    var questions = new LinkedHashSet<String>();
    for (var number = 0; questions.size() < count; number++) {
      var words = theses.get(number % theses.size()).words();
      var round = number / theses.size();
      var asked = new ArrayList<String>();
      for (var word = 0; word <= number % 3; word++) {
        asked.add(words.get((round * 3 + word * 2 + 1) % words.size()).replaceAll("[^\\p{L}]", ""));
      }
      var question = String.join(" ", asked).strip();
      if (question.length() > 3) {
        questions.add(question);
      }
      if (round > 200) {
        return List.copyOf(questions);
      }
    }
    return List.copyOf(questions);
  }
}
