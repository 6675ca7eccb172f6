package org.childhub.search;

import org.childhub.text.Language;

/**
 * A word that was looked for beside one that was typed, because they mean the same.
 *
 * @param asked the word or words as typed
 * @param word the other, as its language writes it
 */
public record Also(String asked, Language language, String word) {}
