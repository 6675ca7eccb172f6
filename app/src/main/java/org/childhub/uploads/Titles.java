package org.childhub.uploads;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.childhub.text.Fold;

/** Tells titles from what writing programs, letterheads and numbering leave in their place. */
final class Titles {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 250;
  private static final int LINES_LOOKED_AT = 30;
  private static final int MOST_LINES = 4;
  private static final double SHARE_IN_TEXT = 0.6;

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /** Names that writing programs give, and names of files. */
  private static final Pattern OF_PROGRAMS =
      Pattern.compile(
          "(?iu)microsoft|powerpoint|^(?:word|slide|presentation|document|dokument|doc|untitled|"
              + "презентац\\p{L}*|документ|prezent\\p{L}*|diapozitiv|naslov|title)[ _-]*\\d*$|"
              + "\\.(?:docx?|pptx?|pdf|odt|odp|indd|rtf|qxd)\\b|^\\S+$|_");

  /** Lines around a title: symbols, dates, distribution, addresses, page numbers. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?iu)^\\p{Lu}{2,}(?:/[\\p{L}\\d.]+)+|https?://|www\\.|@|^isbn|^issn|^doi|^distr|^original:|"
              + "^(?:page|strana|стр\\p{L}*|faqe|pagina)\\s*\\d|^\\d[\\d\\s./-]*$|^©|^\\(?c\\)|"
              + "^\\d{1,2}\\.? \\p{L}+ (?:19|20)\\d\\d\\.?$|^(?:geneva|beograd|sarajevo|zagreb|tirana),");

  /** A line whose last word wants another. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?iu)(?:[,:–—-]|\\s(?:of|the|and|on|to|in|for|a|with|by|from|i|u|na|za|o|od|sa|s|и|у|на|за|о|од|са|с|в|от|"
              + "да|се|по|dhe|e|të|në|për|i|me|de|la|și|în|pentru|cu|al|ale|a))$");

  private Titles() {}

  /** Whether a document's own title is one: words of a language, most of them on its pages. */
  static boolean isSensible(String title, String text) {
    var words = words(title);
    if (words.size() < 2 || title.length() < SHORTEST || OF_PROGRAMS.matcher(title).find()) {
      return false;
    }
    if (text.isBlank()) {
      return true;
    }
    var there = new HashSet<>(words(text));
    var hits = words.stream().filter(there::contains).count();
    return hits >= SHARE_IN_TEXT * words.size();
  }

  /** The first lines of a page that may be a title, joined where it runs over several. */
  static Optional<String> ofPage(String page) {
    var lines = page.lines().map(String::strip).limit(LINES_LOOKED_AT).toList();
    for (var at = 0; at < lines.size(); at++) {
      if (mayBeTitle(lines.get(at))) {
        return Optional.of(joined(lines, at));
      }
    }
    return Optional.empty();
  }

  /** Words out of a file's name. */
  static Optional<String> ofName(String name) {
    var dot = name.lastIndexOf('.');
    var words = (dot < 0 ? name : name.substring(0, dot)).replaceAll("[_.-]+", " ").strip();
    return words(words).size() < 2
        ? Optional.empty()
        : Optional.of(
            words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1));
  }

  private static boolean mayBeTitle(String line) {
    return line.length() >= SHORTEST
        && line.length() <= LONGEST
        && !AROUND.matcher(line).find()
        && !words(line).isEmpty()
        && letters(line) * 2 > line.length();
  }

  private static String joined(List<String> lines, int start) {
    var title = new StringBuilder(lines.get(start));
    var capitals = isInCapitals(lines.get(start));
    for (var at = start + 1; at < Math.min(lines.size(), start + MOST_LINES); at++) {
      var next = lines.get(at);
      if (next.isEmpty()
          || AROUND.matcher(next).find()
          || title.length() + next.length() > LONGEST) {
        break;
      }
      var goesOn =
          GOES_ON.matcher(title).find()
              || Character.isLowerCase(next.codePointAt(0))
              || "(“\"„".indexOf(next.charAt(0)) >= 0
              || (capitals && isInCapitals(next));
      if (!goesOn) {
        break;
      }
      title.append(' ').append(next);
    }
    return title.toString();
  }

  private static boolean isInCapitals(String line) {
    return letters(line) > 0 && line.codePoints().noneMatch(Character::isLowerCase);
  }

  private static long letters(String line) {
    return line.codePoints().filter(Character::isLetter).count();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(word -> Fold.fold(word.group())).toList();
  }
}
