package org.childhub.library;

/**
 * Who wrote it, as on the title page; {@code body} says that it is an organisation, not a person.
 */
public record Author(String name, boolean body) {}
