package org.childhub.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a feature hands it in. With an origin it replaces what came from there before;
 * otherwise the slug says which entry it is.
 *
 * @param slug the wish; a taken one gets a number at its end when the entry is new
 * @param texts by language, the original's among them
 * @param languages in which the content itself can be had
 * @param organisation slug of the organisation that stands behind it
 * @param wholes slugs of the series and collections it belongs to
 */
public record EntryDraft(
    Kind kind,
    String slug,
    @Nullable String type,
    Language original,
    PartialDate published,
    Map<Language, EntryText> texts,
    List<String> countries,
    List<String> topics,
    List<String> audiences,
    Set<Language> languages,
    @Nullable AgeRange ages,
    @Nullable Integer pages,
    @Nullable String organisation,
    List<String> wholes,
    @Nullable Origin origin,
    boolean sample) {

  public EntryDraft {
    if (!texts.containsKey(original)) {
      throw new IllegalArgumentException("No text in the original language " + original.tag());
    }
  }
}
