package org.childhub.uploads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells names of people and organisations from what computers call their users. */
final class Authors {
  private static final int MOST = 10;
  private static final int LINES_LOOKED_AT = 4;
  private static final String NAME_PART = "\\p{Lu}(?:\\.|[\\p{L}’'-]+\\.?)";

  /** Two to four words, each with a capital. */
  private static final Pattern NAME =
      Pattern.compile(NAME_PART + "(?:\\s+(?:de|van|von|di)?\\s*" + NAME_PART + "){1,3}");

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;&]\\s*|\\s+(?:and|i|и|dhe|și|si)\\s+");

  private static final Pattern APART = Pattern.compile("\\s*[,;&]\\s*");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(?:authors?|by|written by|autori?(?:ce)?|autorët?|autorii?|аутори?|автори?|припремил\\p{L}*|"
              + "pripremil\\p{L}*|përgatiti|изготвил\\p{L}*|подготвил\\p{L}*)\\s*[:–-]?\\s+");

  private static final Pattern OF_COMPUTERS =
      Pattern.compile(
          "(?iu)microsoft|windows|office|admin|\\buser\\b|\\bkorisnik\\b|корисник|потребител|përdorues|utilizator|"
              + "unknown|owner|guest|laptop|desktop|\\bpc\\b|\\bhp\\b|lenovo|dell|acer|asus|python|converter|@|\\d");

  private Authors() {}

  /** What among a document's authors may be the whole name of an organisation. */
  static List<String> whole(List<String> given) {
    return given.stream()
        .map(String::strip)
        .flatMap(line -> Stream.concat(Stream.of(line), APART.splitAsStream(line)))
        .distinct()
        .toList();
  }

  /**
   * The names among what a document calls its authors.
   *
   * @param isBody whether this is the whole name of an organisation, which may hold commas and ands
   */
  static List<String> sensible(List<String> given, Predicate<String> isBody) {
    return given.stream()
        .map(String::strip)
        .flatMap(line -> split(line, APART, isBody))
        .flatMap(part -> split(part, BETWEEN, isBody))
        .filter(name -> isBody.test(name) || isPerson(name))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** Whether nothing in it parts names from each other. */
  static boolean isOne(String name) {
    return !APART.matcher(name).find();
  }

  private static Stream<String> split(String line, Pattern between, Predicate<String> isBody) {
    return isBody.test(line) ? Stream.of(line) : between.splitAsStream(line);
  }

  private static boolean isPerson(String name) {
    return NAME.matcher(name).matches() && !OF_COMPUTERS.matcher(name).find();
  }

  /** The names in the lines below a title that hold nothing but names, or say that they are. */
  static List<String> below(String title, String page) {
    var lines = page.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    var after = after(title, lines);
    var names = new ArrayList<String>();
    for (var line : lines.subList(after, Math.min(lines.size(), after + LINES_LOOKED_AT))) {
      var label = LABEL.matcher(line);
      var found = names(label.replaceFirst(""));
      if (label.find() || (found.size() > 1 || !names.isEmpty() || after > 0)) {
        names.addAll(found);
      }
      if (!names.isEmpty() && found.isEmpty()) {
        break;
      }
    }
    return names.stream().distinct().limit(MOST).toList();
  }

  /** All parts of the line are names, or none counts. */
  private static List<String> names(String line) {
    var parts = Arrays.asList(BETWEEN.split(line.strip()));
    return parts.stream().allMatch(Authors::isPerson) ? parts : List.of();
  }

  private static int after(String title, List<String> lines) {
    var after = 0;
    for (var at = 0; at < lines.size(); at++) {
      if (!title.isEmpty() && title.contains(lines.get(at)) && at <= after + 30) {
        after = at + 1;
      } else if (after > 0) {
        break;
      }
    }
    return after;
  }
}
