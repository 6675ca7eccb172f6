package org.childhub.editing;

import org.childhub.files.StoredFile;
import org.childhub.text.Language;

/** A file of an item and the language that it is in. */
public record AttachedFile(StoredFile file, Language language) {}
