package org.childhub.notices;

import java.time.Instant;
import org.childhub.catalogue.EntryCard;
import org.childhub.text.Language;
import org.childhub.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * News about an entry, for one member.
 *
 * @param why key of what happened; null where it is new
 * @param language in which it came out, where it was translated
 * @param fresh whether she has not seen it yet
 * @param because what she follows that brought it; null where nobody asked
 */
public record Notice(
    EntryCard card,
    Instant at,
    @Nullable String why,
    @Nullable Language language,
    boolean fresh,
    @Nullable Target because) {

  /** What happened, in words; empty where the entry is simply new. */
  public String said(Texts texts) {
    return why == null
        ? ""
        : language == null ? texts.get(why) : texts.get(why, texts.languageName(language));
  }

  /** What she follows that brought it, in words; empty where nobody asked. */
  public String because(Texts texts) {
    return because == null
        ? ""
        : because.subject() == Subject.ITEM
            ? texts.get("notices.because.item")
            : texts.get("notices.because") + " " + because.name();
  }
}
