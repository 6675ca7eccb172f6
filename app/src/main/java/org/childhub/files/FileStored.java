package org.childhub.files;

/** New bytes are kept; their text is not read yet. */
public record FileStored(long fileId) {}
