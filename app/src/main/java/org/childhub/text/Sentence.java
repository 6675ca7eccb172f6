package org.childhub.text;

import java.util.List;

/**
 * Something to say once it is known to whom: the key of a message and what goes into it.
 *
 * @param arguments words as they stand, whole numbers, languages, which are said by their names,
 *     and other sentences
 */
public record Sentence(String key, List<Object> arguments) {
  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, List.of(arguments));
  }

  /** The words in one language. */
  public String in(Texts texts) {
    return texts.get(key, arguments.stream().map(argument -> said(argument, texts)).toArray());
  }

  private static Object said(Object argument, Texts texts) {
    return switch (argument) {
      case Sentence sentence -> sentence.in(texts);
      case Language language -> texts.languageName(language);
      default -> argument;
    };
  }
}
