package org.childhub.library;

import java.util.List;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.EntryDetails;
import org.childhub.text.SafeHtml;

/** A collection and what it holds, in its order. */
public record ShownCollection(
    EntryCard card, EntryDetails details, SafeHtml body, List<EntryCard> members) {}
