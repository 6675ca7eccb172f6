package org.childhub.library;

import org.jspecify.annotations.Nullable;

/** Words of a paragraph that name another text of the library, or one of its paragraphs. */
public record Reference(
    String anchor, String words, String targetSlug, @Nullable String targetAnchor) {}
