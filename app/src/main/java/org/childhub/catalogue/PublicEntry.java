package org.childhub.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * All that the catalogue knows of a public entry.
 *
 * @param changed microseconds since 1970, grows with each change of the entry
 * @param languages in which the content itself can be had
 * @param organisation names of the organisation behind it, by language
 */
public record PublicEntry(
    long id,
    long changed,
    Kind kind,
    @Nullable String type,
    String slug,
    Language original,
    PartialDate published,
    Map<Language, EntryText> texts,
    List<String> countries,
    List<String> topics,
    List<String> audiences,
    Set<Language> languages,
    Map<Language, String> organisation) {}
