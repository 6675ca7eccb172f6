package org.childhub.catalogue;

import org.childhub.text.Language;

/** The text that an entry's own page shows in one language, as it was written. */
public record MarkdownText(long entryId, Language language, String markdown) {}
