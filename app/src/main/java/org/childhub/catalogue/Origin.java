package org.childhub.catalogue;

/** Where an imported entry comes from: the source's name and the record's identifier there. */
public record Origin(String source, String record) {}
