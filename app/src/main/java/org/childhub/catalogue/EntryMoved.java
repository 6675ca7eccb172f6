package org.childhub.catalogue;

/**
 * An entry got another address; told within the transaction, for rooms that name entries by their
 * slugs.
 */
public record EntryMoved(String from, String to) {}
