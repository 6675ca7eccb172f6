package org.childhub.files;

/** The text of one page or slide, counted from 1; 0 for a section of a text that has no pages. */
public record PageText(int page, String text) {}
