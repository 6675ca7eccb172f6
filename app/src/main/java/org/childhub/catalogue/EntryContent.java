package org.childhub.catalogue;

import java.util.Collection;
import java.util.List;

/**
 * What a room knows of its entries beyond the catalogue, for those who make entries findable. Each
 * room answers for its own entries and is silent about others'. What it says must be re-told by
 * {@link Entries#contentChanged} when it changes.
 */
public interface EntryContent {
  /** The texts to read or download, in reading order within an entry and language. */
  List<Passage> passages(Collection<Long> entryIds);

  /** Who made them and under which numbers they go: people, bodies, symbols, ISBN, DOI. */
  List<EntryName> names(Collection<Long> entryIds);

  /** The texts of their pages in Markdown; long texts by number and files are none. */
  List<MarkdownText> texts(Collection<Long> entryIds);
}
