package org.childhub.notices;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.catalogue.Kind;

/** What somebody can follow. */
public enum Subject {
  TOPIC,
  COUNTRY,
  /** A series or collection: what is put into it when it arrives. */
  WHOLE,
  ORGANISATION,
  /** Any other entry: its changes and its further languages. */
  ITEM,
  SEARCH,
  /** Somebody with a public page: what arrives and names her among those who made it. */
  PERSON;

  /** As stored and as in addresses: {@code topic}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Subject> of(String code) {
    return Stream.of(values()).filter(subject -> subject.code().equals(code)).findFirst();
  }

  static Subject of(Kind kind) {
    return kind.isWhole() ? WHOLE : kind == Kind.ORGANISATION ? ORGANISATION : ITEM;
  }
}
