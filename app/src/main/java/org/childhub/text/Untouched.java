package org.childhub.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of a text and passes over what no change of script may touch. */
final class Untouched {
  // @ may stand as an entity in HTML. Letters beyond ASCII may stand in addresses too.
  private static final Pattern KEPT_OR_WORD =
      Pattern.compile(
          """
          (?<kept>
            (?:(?<![\\p{L}\\p{N}])(?:[a-zA-Z][a-zA-Z0-9+.-]{1,15}://|mailto:|www\\.))\\S++
          | (?<![\\p{L}\\p{N}])10\\.\\d{4,9}/\\S++
          | [\\p{L}\\p{N}._%+-]{1,64}+(?:@|&\\#64;)[\\p{L}\\p{N}._-]++
          | (?:@|&\\#64;)[\\p{L}\\p{N}_]++
          | &(?:\\#\\d++|\\#[xX][0-9a-fA-F]++|[a-zA-Z][a-zA-Z0-9]*+);
          | (?<![\\p{L}\\p{N}])[\\p{L}\\p{N}_-]{1,63}+(?:\\.[\\p{L}\\p{N}_-]{1,63}+){0,5}?
            \\.(?:com|org|net|edu|int|info|eu|rs|ba|hr|me|mk|al|bg|ro|gr|hu|si|xk|ua|md|tr|срб|мкд
               |pdf|docx?|pptx?|xlsx?|odt|csv|txt|html?|jpe?g|png|svg|webp|zip|mp[34]|epub)
            (?![\\p{L}\\p{N}])(?:/\\S*+)?
          )
          | (?<word>[\\p{L}\\p{M}\\p{N}]++)
          """,
          Pattern.COMMENTS);

  private final String text;
  private final Words words;
  private final StringBuilder converted;

  /** Writes the word of {@code text} from {@code start} to {@code end} in another script. */
  interface Words {
    void write(String text, int start, int end, StringBuilder out);
  }

  private Untouched(String text, Words words) {
    this.text = text;
    this.words = words;
    this.converted = new StringBuilder(text.length() + text.length() / 16 + 16);
  }

  static String convertWords(String text, Words words) {
    return new Untouched(text, words).convert();
  }

  private String convert() {
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '`') {
        at = code(at);
      } else if (breaks(text.charAt(at))) {
        converted.append(text.charAt(at++));
      } else {
        at = chunk(at);
      }
    }
    return converted.toString();
  }

  /** Copies a code span, or a lone backtick. */
  private int code(int start) {
    int end = text.indexOf('`', start + 1);
    int line = text.indexOf('\n', start);
    int next = end < 0 || (line >= 0 && line < end) ? start + 1 : end + 1;
    converted.append(text, start, next);
    return next;
  }

  /**
   * What stands between spaces. Only what looks like an address is worth the regular expression.
   */
  private int chunk(int start) {
    int end = start;
    boolean plain = true;
    while (end < text.length() && !breaks(text.charAt(end)) && text.charAt(end) != '`') {
      char c = text.charAt(end++);
      boolean inner = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
      plain &= c != '@' && c != '&' && c != '/' && c != ':' && !(c == '.' && inner);
    }
    if (plain) {
      plainWords(start, end);
    } else {
      wordsAndAddresses(start, end);
    }
    return end;
  }

  private void plainWords(int start, int end) {
    int at = start;
    while (at < end) {
      int word = at;
      while (at < end && isWord(text.charAt(at))) {
        at++;
      }
      if (at > word) {
        words.write(text, word, at, converted);
      } else {
        converted.append(text.charAt(at++));
      }
    }
  }

  private void wordsAndAddresses(int start, int end) {
    Matcher matcher = KEPT_OR_WORD.matcher(text).region(start, end).useTransparentBounds(true);
    int done = start;
    while (matcher.find()) {
      converted.append(text, done, matcher.start());
      if (matcher.start("word") >= 0) {
        words.write(text, matcher.start(), matcher.end(), converted);
      } else {
        converted.append(text, matcher.start(), matcher.end());
      }
      done = matcher.end();
    }
    converted.append(text, done, end);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean breaks(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '<' || c == '>' || c == '"';
  }
}
