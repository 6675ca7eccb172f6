package org.childhub.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.function.UnaryOperator;

/** One message, compiled: words alone, or an ICU pattern with the plural rules of its language. */
sealed interface Phrase permits Phrase.Words, Phrase.Format, Pieces {
  String say(Object... args);

  /** Compiles an ICU pattern; refuses a broken one with an {@link IllegalArgumentException}. */
  static Phrase of(String pattern, ULocale locale) {
    MessagePattern parsed = new MessagePattern(pattern);
    boolean arguments = false;
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      arguments |= part.getType() == Part.Type.ARG_START;
      if (part.getArgType() == ArgType.SIMPLE || part.getArgType() == ArgType.CHOICE) {
        return new Format(new MessageFormat(pattern, locale));
      }
    }
    Pieces pieces = Pieces.of(parsed, locale);
    return arguments ? pieces : new Words(pieces.say());
  }

  /** The pattern with only its words changed: names of arguments and ICU's own words stay. */
  static String mapWords(String pattern, UnaryOperator<String> change) {
    MessagePattern parsed = new MessagePattern(pattern);
    StringBuilder mapped = new StringBuilder(pattern.length());
    int copied = 0;
    int words = 0;
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      switch (part.getType()) {
        case MSG_START, ARG_LIMIT -> words = part.getLimit();
        case ARG_START, MSG_LIMIT -> {
          mapped.append(pattern, copied, words);
          mapped.append(change.apply(pattern.substring(words, part.getIndex())));
          copied = part.getIndex();
        }
        default -> {}
      }
    }
    return mapped.append(pattern, copied, pattern.length()).toString();
  }

  /** A message without arguments. */
  record Words(String text) implements Phrase {
    @Override
    public String say(Object... args) {
      return text;
    }
  }

  /** A message with ICU's own formats of numbers and dates: {0, number, percent}. */
  record Format(MessageFormat format) implements Phrase {
    @Override
    public String say(Object... args) {
      // ICU's MessageFormat keeps state while it formats.
      synchronized (format) {
        return format.format(args);
      }
    }
  }
}
