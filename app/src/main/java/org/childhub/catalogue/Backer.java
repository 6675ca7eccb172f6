package org.childhub.catalogue;

import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or donor that stands behind an item.
 *
 * @param language of the name; null where only the item names it
 * @param path of its page, without the language; null where it has none here
 * @param logo address of its logo; null where it has none
 */
public record Backer(
    String name, @Nullable Language language, @Nullable String path, @Nullable String logo) {}
