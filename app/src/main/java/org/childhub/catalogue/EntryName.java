package org.childhub.catalogue;

/**
 * A name or number by which an entry may be asked for.
 *
 * @param maker whether it names someone who made or published it, a person or a body; else it is a
 *     document symbol or another number
 */
public record EntryName(long entryId, String name, boolean maker) {}
