package org.childhub.site;

import java.util.List;
import org.childhub.catalogue.EntryCard;
import org.childhub.crisis.Crisis;

/**
 * What the front page shows; {@code tried} and {@code topics} are slugs, {@code countries} codes.
 */
public record Home(
    List<String> tried,
    List<String> topics,
    List<EntryCard> news,
    List<EntryCard> publications,
    List<EntryCard> practices,
    List<EntryCard> jobs,
    long publicationCount,
    List<String> countries,
    List<Crisis> crises) {}
