package org.childhub.search;

import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something offered while words are typed.
 *
 * @param language of the text, null for names
 * @param kind key of the word that says what it is
 * @param css the class that gives this word its colour
 * @param note why it is offered, empty where the text says so itself
 * @param noteLanguage of the note where it is a name or title in another language, else null
 * @param address where it leads
 */
public record Suggestion(
    String text,
    @Nullable Language language,
    String kind,
    String css,
    String note,
    @Nullable Language noteLanguage,
    String address) {}
