package org.childhub.search.feed;

import java.util.HashSet;
import java.util.Set;
import org.childhub.catalogue.PublicEntries;
import org.childhub.search.engine.SearchIndex;
import org.childhub.web.ContentVersion;
import org.springframework.stereotype.Component;

/**
 * Makes the index anew beside the one that serves, and puts it in its place when it holds
 * everything.
 */
@Component
public class Rebuild {
  private static final int PAGE = 500;

  private final SearchIndex index;
  private final IndexFeed feed;
  private final EntryReader reader;
  private final PublicEntries entries;
  private final ContentVersion version;

  Rebuild(
      SearchIndex index,
      IndexFeed feed,
      EntryReader reader,
      PublicEntries entries,
      ContentVersion version) {
    this.index = index;
    this.feed = feed;
    this.reader = reader;
    this.entries = entries;
    this.version = version;
  }

  /** Hears how far it is; both in entries. */
  public interface Progress {
    void at(long done, long total);
  }

  /** Returns when the new index serves. One at a time; nothing that changes meanwhile is lost. */
  public synchronized void run(Progress progress) {
    try (var draft = index.draft()) {
      feed.note();
      var total = entries.extent().count();
      var done = 0L;
      progress.at(0, total);
      for (var page = entries.after(0, PAGE);
          !page.isEmpty();
          page = entries.after(page.getLast().id(), PAGE)) {
        for (var part : IndexFeed.parts(page.stream().map(PublicEntries.Version::id).toList())) {
          draft.put(reader.read(part));
          done += part.size();
          progress.at(done, Math.max(done, total));
        }
      }
      feed.finish(changed -> swap(draft, changed)).join();
      version.raise();
    } finally {
      feed.forget();
    }
  }

  private void swap(SearchIndex.Draft draft, Set<Long> changed) {
    for (var part : IndexFeed.parts(changed)) {
      var found = reader.read(part);
      var gone = new HashSet<>(part);
      found.forEach(entry -> gone.remove(entry.id()));
      draft.put(found);
      draft.delete(gone);
    }
    draft.swap();
  }
}
