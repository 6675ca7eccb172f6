package org.childhub.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series with its text and what it holds, in its order. */
public record ShownWhole(
    EntryCard card,
    EntryDetails details,
    EntryBodies.@Nullable Body body,
    List<EntryCard> members,
    List<EntryCard> similar) {}
