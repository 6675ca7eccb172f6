package org.childhub.editing;

import java.util.List;
import java.util.Map;

/**
 * The versions of an item and what differs between two of them.
 *
 * @param names of those who saved them, by id; who has left is missing
 * @param files that the versions name, none for those who may not take one away for good
 * @param editable whether the reader may restore one
 */
public record History(
    Item item,
    List<VersionLine> lines,
    Map<Long, String> names,
    int from,
    int to,
    Differences differences,
    List<KeptFile> files,
    boolean editable) {}
