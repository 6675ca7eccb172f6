package org.childhub.library;

/** How a publication stands to another: translation-of, replaces, adapts, explains. */
public record Relation(String relation, String targetSlug) {}
