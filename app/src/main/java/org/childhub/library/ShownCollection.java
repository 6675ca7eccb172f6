package org.childhub.library;

import java.util.List;
import org.childhub.catalogue.EntryCard;

/** A collection and what it holds, in its order. */
public record ShownCollection(EntryCard card, List<EntryCard> members) {}
