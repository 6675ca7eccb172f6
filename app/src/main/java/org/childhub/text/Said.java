package org.childhub.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made of what the interface says in all languages, made anew once a message is
 * corrected. Asking costs next to nothing. Thread-safe.
 */
public final class Said<T> {
  private final Messages messages;
  private final Supplier<T> make;
  private volatile @Nullable Made<T> made;

  private record Made<T>(Texts of, T what) {}

  /** Made of these messages when it is first asked for. */
  public Said(Messages messages, Supplier<T> make) {
    this.messages = messages;
    this.make = make;
  }

  public T get() {
    // Any correction gives every language another object; taken first, so that what is made is
    // never older than what it is kept under.
    Texts now = messages.in(Language.EN);
    Made<T> known = made;
    if (known == null || known.of() != now) {
      known = new Made<>(now, make.get());
      made = known;
    }
    return known.what();
  }
}
