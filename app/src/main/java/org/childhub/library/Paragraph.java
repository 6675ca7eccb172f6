package org.childhub.library;

/**
 * A paragraph of a long text.
 *
 * @param anchor its address within the text, the same in every language
 * @param number as printed, empty where it has none
 * @param level 0 for the main text, more for what is set in; of a heading: its depth
 */
public record Paragraph(String anchor, String number, int level, boolean heading, String body) {}
