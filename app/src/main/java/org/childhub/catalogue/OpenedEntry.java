package org.childhub.catalogue;

/** An entry as its own page shows it: its card and all that stands beside it. */
public record OpenedEntry(EntryCard card, EntryDetails details) {}
