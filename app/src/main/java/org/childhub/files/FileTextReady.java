package org.childhub.files;

/** A file's text and cover were read, or found to be missing: {@link StoredFile#textState} says. */
public record FileTextReady(long fileId) {}
