package org.childhub.topics;

/**
 * Why a change of the vocabulary was not made.
 *
 * @param field of the draft, for texts with the language: {@code name.sq}
 * @param message the key of what to tell the editor
 * @param detail its argument, such as the slug of the topic that has the name already
 */
public record Flaw(String field, String message, String detail) {}
