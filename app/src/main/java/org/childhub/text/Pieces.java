package org.childhub.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An ICU message of plain arguments, plurals and selects, read by ICU and spoken without it: lists
 * say dozens of plurals, and MessageFormat takes some ten microseconds for each and one reader at a
 * time. Immutable.
 */
record Pieces(List<Piece> pieces) implements Phrase {
  /** Numbers below need no grouping in any language of the hub. */
  private static final long SHORT = 1000;

  private static final Pattern DOT = Pattern.compile("\\.(?!\\.)");

  sealed interface Piece {}

  record Literal(String text) implements Piece {
    /** A sentence that ends with a date of such languages as write a dot behind it has one dot. */
    String after(StringBuilder said) {
      boolean isDotted = !said.isEmpty() && said.charAt(said.length() - 1) == '.';
      return isDotted && DOT.matcher(text).lookingAt() ? text.substring(1) : text;
    }
  }

  record Argument(int index, Grouping grouping) implements Piece {}

  /** The # of the plural around it. */
  record Count(Grouping grouping) implements Piece {}

  record Plural(int index, double offset, PluralRules rules, Map<String, Pieces> choices)
      implements Piece {}

  record Select(int index, Map<String, Pieces> choices) implements Piece {}

  record Grouping(LocalizedNumberFormatter format) {
    String of(Number number) {
      long whole = number.longValue();
      boolean isShort = whole == number.doubleValue() && whole >= 0 && whole < SHORT;
      return isShort ? Long.toString(whole) : format.format(number).toString();
    }
  }

  static Pieces of(MessagePattern parsed, ULocale locale) {
    return new Reader(parsed, locale).message(0);
  }

  @Override
  public String say(Object... args) {
    StringBuilder out = new StringBuilder();
    say(args, 0, out);
    return out.toString();
  }

  private void say(Object[] args, Number count, StringBuilder out) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Literal literal -> out.append(literal.after(out));
        case Argument argument -> out.append(word(argument, args));
        case Count counted -> out.append(counted.grouping.of(count));
        case Plural plural -> plural(plural, args, out);
        case Select select ->
            choice(select.choices, String.valueOf(given(args, select.index))).say(args, count, out);
      }
    }
  }

  private static String word(Argument argument, Object[] args) {
    Object given = given(args, argument.index);
    // As ICU does it, so that a forgotten argument is seen.
    return switch (given) {
      case null -> "{" + argument.index + "}";
      case Number number -> argument.grouping.of(number);
      default -> given.toString();
    };
  }

  private static void plural(Plural plural, Object[] args, StringBuilder out) {
    if (!(given(args, plural.index) instanceof Number number)) {
      throw new IllegalArgumentException("The plural of {" + plural.index + "} needs a number.");
    }
    double counted = number.doubleValue() - plural.offset;
    String exact = "=" + (number.longValue() == number.doubleValue() ? number.longValue() : number);
    Pieces chosen = plural.choices.get(exact);
    if (chosen == null) {
      chosen = choice(plural.choices, plural.rules.select(counted));
    }
    chosen.say(args, plural.offset == 0 ? number : counted, out);
  }

  private static Pieces choice(Map<String, Pieces> choices, String selector) {
    Pieces chosen = choices.get(selector);
    return chosen == null ? Objects.requireNonNull(choices.get("other")) : chosen;
  }

  private static @Nullable Object given(Object[] args, int index) {
    return index < args.length ? args[index] : null;
  }

  /** Turns what ICU parsed into pieces. */
  private record Reader(MessagePattern parsed, ULocale locale, Grouping grouping) {
    Reader(MessagePattern parsed, ULocale locale) {
      this(parsed, locale, new Grouping(NumberFormatter.withLocale(locale)));
    }

    /** The message that starts at a part of the pattern. */
    Pieces message(int start) {
      List<Piece> pieces = new ArrayList<>();
      int limit = parsed.getLimitPartIndex(start);
      int words = parsed.getPart(start).getLimit();
      for (int i = start + 1; i <= limit; i++) {
        Part part = parsed.getPart(i);
        addWords(pieces, words, part.getIndex());
        words = part.getLimit();
        switch (part.getType()) {
          case ARG_START -> {
            pieces.add(argument(i, part.getArgType()));
            i = parsed.getLimitPartIndex(i);
            words = parsed.getPart(i).getLimit();
          }
          case REPLACE_NUMBER -> pieces.add(new Count(grouping));
          default -> {}
        }
      }
      return new Pieces(List.copyOf(pieces));
    }

    private void addWords(List<Piece> pieces, int start, int end) {
      if (end > start) {
        pieces.add(new Literal(parsed.getPatternString().substring(start, end)));
      }
    }

    private Piece argument(int start, ArgType type) {
      Part name = parsed.getPart(start + 1);
      if (name.getType() != Part.Type.ARG_NUMBER) {
        throw new IllegalArgumentException(
            "Arguments are numbered, not named: {" + parsed.getSubstring(name) + "}");
      }
      int index = name.getValue();
      return switch (type) {
        case NONE -> new Argument(index, grouping);
        case SELECT -> new Select(index, choices(start));
        case PLURAL -> plural(index, start, PluralType.CARDINAL);
        case SELECTORDINAL -> plural(index, start, PluralType.ORDINAL);
        default -> throw new IllegalArgumentException("No pieces can be made of " + type);
      };
    }

    private Plural plural(int index, int start, PluralType type) {
      double offset = parsed.getPluralOffset(start + 2);
      return new Plural(index, offset, PluralRules.forLocale(locale, type), choices(start));
    }

    private Map<String, Pieces> choices(int start) {
      Map<String, Pieces> choices = new HashMap<>();
      int limit = parsed.getLimitPartIndex(start);
      String selector = "";
      for (int i = start + 2; i < limit; i++) {
        Part part = parsed.getPart(i);
        if (part.getType() == Part.Type.ARG_SELECTOR) {
          selector = parsed.getSubstring(part);
        } else if (part.getType() == Part.Type.MSG_START) {
          choices.put(selector, message(i));
          i = parsed.getLimitPartIndex(i);
        }
      }
      return Map.copyOf(choices);
    }
  }
}
