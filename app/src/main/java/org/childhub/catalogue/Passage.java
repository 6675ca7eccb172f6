package org.childhub.catalogue;

import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an entry's content: a paragraph, or the text of a page.
 *
 * @param place where it is read: an address that starts with a slash and stands alone ({@code /files/7/report.pdf#page=14}),
 *     or what follows the entry's own address ({@code ~/read?in=bs#p12}, a lone {@code ~} for its page)
 * @param page of a file, counted from 1; null where there are no pages
 * @param paragraph its number as printed; null where it has none
 */
public record Passage(
    long entryId,
    Language language,
    String place,
    @Nullable Integer page,
    @Nullable String paragraph,
    String text) {}
