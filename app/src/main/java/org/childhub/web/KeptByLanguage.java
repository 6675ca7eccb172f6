package org.childhub.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.childhub.text.Language;

/**
 * Something that is dear to make for the readers of a language, kept until the public content
 * changes. Rooms make one a bean; it depends on nothing, since {@link ContentVersion} needs it.
 */
public abstract class KeptByLanguage<T> implements Refreshed {
  private volatile Map<Language, T> kept = new ConcurrentHashMap<>();

  /** What is made of something read before a change, and is done after it, is not kept. */
  public final T of(Language language, Supplier<T> maker) {
    var now = kept;
    var known = now.get(language);
    if (known == null) {
      known = maker.get();
      now.put(language, known);
    }
    return known;
  }

  @Override
  public final void refresh() {
    kept = new ConcurrentHashMap<>();
  }
}
