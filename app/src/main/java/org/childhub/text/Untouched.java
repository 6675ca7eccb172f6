package org.childhub.text;

import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the words of a text and passes over what no change of script may touch. */
final class Untouched {
  // @ may stand as an entity in HTML. Letters beyond ASCII may stand in addresses too.
  private static final Pattern KEPT_OR_WORD =
      Pattern.compile(
          """
          (?<kept>
            `[^`\\n]++`
          | (?:(?<![\\p{L}\\p{N}])(?:[a-zA-Z][a-zA-Z0-9+.-]{1,15}://|mailto:|www\\.))[^\\s<>"]++
          | (?<![\\p{L}\\p{N}])10\\.\\d{4,9}/[^\\s<>"]++
          | [\\p{L}\\p{N}._%+-]{1,64}+(?:@|&\\#64;)[\\p{L}\\p{N}._-]++
          | (?:@|&\\#64;)[\\p{L}\\p{N}_]++
          | &(?:\\#\\d++|\\#[xX][0-9a-fA-F]++|[a-zA-Z][a-zA-Z0-9]*+);
          | (?<![\\p{L}\\p{N}])[\\p{L}\\p{N}_-]{1,63}+(?:\\.[\\p{L}\\p{N}_-]{1,63}+){0,5}?
            \\.(?:com|org|net|edu|int|info|eu|rs|ba|hr|me|mk|al|bg|ro|gr|hu|si|xk|ua|md|tr|срб|мкд
               |pdf|docx?|pptx?|xlsx?|odt|csv|txt|html?|jpe?g|png|svg|webp|zip|mp[34]|epub)
            (?![\\p{L}\\p{N}])(?:/[^\\s<>"]*+)?
          )
          | (?<word>[\\p{L}\\p{M}\\p{N}]++)
          """,
          Pattern.COMMENTS);

  private Untouched() {}

  /** Replaces each word by what {@code write} makes of it; it sees the match and the whole text. */
  static String convertWords(String text, BiFunction<MatchResult, String, String> write) {
    StringBuilder converted = new StringBuilder(text.length() + 16);
    int done = 0;
    var matcher = KEPT_OR_WORD.matcher(text);
    while (matcher.find()) {
      converted.append(text, done, matcher.start());
      boolean word = matcher.start("word") >= 0;
      converted.append(word ? write.apply(matcher, text) : matcher.group());
      done = matcher.end();
    }
    return converted.append(text, done, text.length()).toString();
  }
}
