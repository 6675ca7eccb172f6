package org.childhub.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a message must be like beside its English source, whether it stands in a file or was
 * corrected in the browser.
 */
public final class MessageRules {
  /** Characters of the longest. */
  public static final int MOST = 2_000;

  private static final Pattern MIXED_WORD =
      Pattern.compile("\\p{L}*(?:\\p{IsLatin}\\p{IsCyrillic}|\\p{IsCyrillic}\\p{IsLatin})\\p{L}*");
  private static final Pattern MARKUP = Pattern.compile("[<>]|&#?\\w+;");

  private MessageRules() {}

  /** What can be wrong, in the order in which it is looked for. */
  public enum Fault {
    BLANK,
    LONG,
    MARKUP,
    /** ICU cannot read it. */
    BROKEN,
    /** Other arguments, or of another kind, than English has. */
    ARGUMENTS,
    /** A plural without a category of the language, or with one that it has not. */
    PLURALS,
    /** A word with Latin and Cyrillic letters. */
    SCRIPTS,
    /** Words in another script than the language's. */
    SCRIPT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The first thing that is wrong with a pattern, empty where it can be shown.
   *
   * @param shipped what the files say in the language, empty where nothing: names such as ORCID may
   *     stand in another script than the language's, as they do there
   */
  public static Optional<Fault> fault(
      String pattern, String english, String shipped, Language language) {
    if (pattern.isBlank()) {
      return Optional.of(Fault.BLANK);
    }
    if (pattern.length() > MOST) {
      return Optional.of(Fault.LONG);
    }
    if (MARKUP.matcher(pattern).find()) {
      return Optional.of(Fault.MARKUP);
    }
    try {
      Phrase.of(pattern, language.icu());
      if (!arguments(pattern).equals(arguments(english))) {
        return Optional.of(Fault.ARGUMENTS);
      }
      if (!pluralFaults(pattern, language).isEmpty()) {
        return Optional.of(Fault.PLURALS);
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      return Optional.of(Fault.BROKEN);
    }
    if (mixedWord(pattern).isPresent()) {
      return Optional.of(Fault.SCRIPTS);
    }
    Script script = language.script();
    return isIn(script, shipped) && !isIn(script, pattern)
        ? Optional.of(Fault.SCRIPT)
        : Optional.empty();
  }

  /** A pattern in Serbian Latin as it is written in Cyrillic; arguments stay as they are. */
  public static String inCyrillic(String pattern) {
    return Phrase.mapWords(pattern, Scripts::toCyrillic);
  }

  /** Whether most letters of a pattern's words are of this script; also where it has no letters. */
  private static boolean isIn(Script script, String pattern) {
    StringBuilder words = new StringBuilder();
    Phrase.mapWords(
        pattern,
        part -> {
          words.append(part).append(' ');
          return part;
        });
    Script most = Scripts.detect(words.toString());
    return most == script || most == Script.OTHER;
  }

  /** How the arguments of a pattern are written: {@code {0}}, {@code {1, plural, …}}. */
  public static List<String> placeholders(String pattern) {
    return arguments(pattern).stream()
        .map(argument -> argument.split(" ", 3))
        .map(
            parts ->
                switch (parts[1]) {
                  case "NONE" -> "{" + parts[0] + "}";
                  case "SIMPLE" -> "{" + parts[0] + ", " + parts[2] + "}";
                  default -> "{" + parts[0] + ", " + parts[1].toLowerCase(Locale.ROOT) + ", …}";
                })
        .toList();
  }

  /** The categories that a plural names in a language: one, few, other. */
  public static Set<String> pluralForms(Language language) {
    return new TreeSet<>(PluralRules.forLocale(language.icu(), PluralType.CARDINAL).getKeywords());
  }

  /**
   * The arguments of a pattern with their kinds, of a select with its choices, of a format with its
   * style: {@code 0 PLURAL}.
   */
  static Set<String> arguments(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    Set<String> arguments = new TreeSet<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        String name = parsed.getSubstring(parsed.getPart(i + 1));
        arguments.add(name + " " + part.getArgType() + details(parsed, i));
      }
    }
    return arguments;
  }

  private static String details(MessagePattern parsed, int start) {
    return switch (parsed.getPart(start).getArgType()) {
      case SELECT -> " " + choices(parsed, start);
      case SIMPLE -> {
        String type = parsed.getSubstring(parsed.getPart(start + 2));
        Part style = parsed.getPart(start + 3);
        yield style.getType() == Part.Type.ARG_STYLE
            ? " " + type + "," + parsed.getSubstring(style)
            : " " + type;
      }
      default -> "";
    };
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
      Set<String> wanted =
          type == ArgType.PLURAL
              ? pluralForms(language)
              : new TreeSet<>(
                  PluralRules.forLocale(language.icu(), PluralType.ORDINAL).getKeywords());
      Set<String> given = choices(parsed, i);
      given.removeIf(choice -> choice.startsWith("="));
      if (!given.equals(wanted)) {
        faults.add("has the plurals " + given + " but needs " + wanted);
      }
    }
    return faults;
  }

  /** The first word that mixes Latin and Cyrillic letters. */
  static Optional<String> mixedWord(String pattern) {
    return MIXED_WORD.matcher(pattern).results().map(found -> found.group()).findFirst();
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
