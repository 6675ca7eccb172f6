package org.childhub.editing;

/** An item and what came of it: done, handed-in, nothing or refused. */
public record BulkLine(Item item, String outcome) {}
