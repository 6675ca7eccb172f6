package org.childhub.catalogue;

/**
 * A name or number by which an entry may be asked for: an author, a publisher, a document symbol.
 */
public record EntryName(long entryId, String name) {}
