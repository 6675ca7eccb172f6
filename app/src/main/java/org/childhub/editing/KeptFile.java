package org.childhub.editing;

import java.util.List;
import org.childhub.files.StoredFile;

/**
 * A file that versions of an item name.
 *
 * @param numbers of these versions, the first one first
 */
public record KeptFile(StoredFile file, List<Integer> numbers) {}
