package org.childhub.library;

import java.util.List;
import org.childhub.catalogue.EntryCard;
import org.childhub.text.SafeHtml;

/** A collection and what it holds, in its order. */
public record ShownCollection(EntryCard card, SafeHtml body, List<EntryCard> members) {}
