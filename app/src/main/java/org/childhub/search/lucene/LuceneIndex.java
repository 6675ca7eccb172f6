package org.childhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.DocValues;
import org.childhub.lexicon.Analysis;
import org.childhub.search.engine.Answer;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.SearchIndex;
import org.childhub.search.engine.Spelling;
import org.childhub.search.model.SentenceModel;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lucene in the data folder. A rebuild fills another folder and then names it as the one that
 * serves, so that a crash at any moment leaves one whole index.
 */
public final class LuceneIndex implements SearchIndex, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);

  private final IndexFolders folders;
  private final boolean ours;
  private final Clock clock;
  private final @Nullable SentenceModel model;
  private final ReadWriteLock swapping = new ReentrantReadWriteLock();
  private @Nullable LuceneFolder serving;
  private @Nullable String problem;

  /**
   * @param model makes directions of texts, and is closed with the index; null: none
   */
  public LuceneIndex(Path root, boolean ours, Clock clock, @Nullable SentenceModel model) {
    var made = model == null ? "" : "m" + model.identity();
    this.folders = new IndexFolders(root, "v" + Analysis.VERSION + made + "-", clock);
    this.model = model;
    this.ours = ours;
    this.clock = clock;
    if (ours) {
      open();
    }
  }

  private void open() {
    try {
      var name = folders.named();
      folders.clearAllBut(name);
      if (name.isEmpty() || !Files.isDirectory(folders.root().resolve(name))) {
        problem = "there is none";
      } else {
        problem = folders.difference(name);
        serving = existing(folders.root().resolve(name));
      }
      if (serving == null) {
        serving = LuceneFolder.open(folders.fresh(), model);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable LuceneFolder existing(Path path) {
    try {
      return LuceneFolder.open(path, problem == null ? model : null);
    } catch (IOException | RuntimeException e) {
      log.warn("The search index {} is damaged and will be made anew.", path, e);
      problem = "it is damaged";
      return null;
    }
  }

  @Override
  public boolean isOurs() {
    return ours;
  }

  @Override
  public Optional<String> needsRebuild() {
    return withServing(folder -> Optional.ofNullable(problem), Optional.empty());
  }

  @Override
  public void put(List<IndexedEntry> entries) {
    serving().put(entries);
  }

  @Override
  public void delete(Collection<Long> ids) {
    serving().delete(ids);
  }

  @Override
  public void commit() {
    serving().commit();
  }

  private LuceneFolder serving() {
    if (serving == null) {
      throw new IllegalStateException("The search index belongs to the running hub.");
    }
    return serving;
  }

  @Override
  public Extent extent() {
    return withServing(
        folder ->
            folder.read(
                searcher -> {
                  var versions = versions(searcher).values();
                  return new Extent(
                      versions.size(),
                      versions.stream().mapToLong(version -> version).max().orElse(0));
                }),
        new Extent(0, 0));
  }

  @Override
  public Map<Long, Long> versions() {
    return withServing(folder -> folder.read(LuceneIndex::versions), Map.of());
  }

  private static Map<Long, Long> versions(FacetedSearcher searcher) throws IOException {
    var versions = new HashMap<Long, Long>();
    for (var leaf : searcher.getIndexReader().leaves()) {
      var table = searcher.table(leaf.ord);
      var live = leaf.reader().getLiveDocs();
      var changed = DocValues.getNumeric(leaf.reader(), LuceneDocuments.CHANGED);
      for (var place = 0; place < table.docs().length; place++) {
        var doc = table.docs()[place];
        if ((live == null || live.get(doc)) && changed.advanceExact(doc)) {
          versions.put(table.ids()[place], changed.longValue());
        }
      }
    }
    return versions;
  }

  @Override
  public Answer search(Question question) {
    var year = LocalDate.now(clock).getYear();
    return withServing(
        folder -> folder.read(searcher -> answers(folder, searcher, year).answer(question)),
        Answer.NOTHING);
  }

  /** Why the first entries of an answer are there, as Lucene tells it. */
  public String explain(Question question) {
    return withServing(
        folder -> folder.read(searcher -> answers(folder, searcher, 0).explain(question)), "");
  }

  /**
   * Lucene alone, for measurements: the same query made ready, and the search for its first hits
   * without facets, second look and passages. Good until the index is changed.
   */
  public Runnable direct(Question question) {
    return withServing(
        folder -> folder.read(searcher -> answers(folder, searcher, 0).direct(question)), () -> {});
  }

  private static LuceneAnswers answers(LuceneFolder folder, FacetedSearcher searcher, int year) {
    return new LuceneAnswers(searcher, year, folder.model());
  }

  @Override
  public List<Long> titles(List<String> keys, Language reader, int limit) {
    var year = LocalDate.now(clock).getYear();
    return withServing(
        folder ->
            folder.read(searcher -> new LuceneHints(searcher).titles(keys, reader, year, limit)),
        List.of());
  }

  @Override
  public List<String> makers(List<String> keys, int limit) {
    return withServing(
        folder -> folder.read(searcher -> new LuceneHints(searcher).makers(keys, limit)),
        List.of());
  }

  @Override
  public List<String> spellings(String word, Language reader, int limit) {
    return withServing(
        folder ->
            folder.read(searcher -> Spelling.of(new LuceneSpelling(searcher), word, reader, limit)),
        List.of());
  }

  private interface Use<T> {
    T of(LuceneFolder folder);
  }

  /** The folder cannot be changed for another while it is used. */
  private <T> T withServing(Use<T> use, T without) {
    swapping.readLock().lock();
    try {
      return serving == null ? without : use.of(serving);
    } finally {
      swapping.readLock().unlock();
    }
  }

  @Override
  public Draft draft() {
    try {
      return new FolderDraft(LuceneFolder.open(folders.fresh(), model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void swap(LuceneFolder next) {
    LuceneFolder last;
    swapping.writeLock().lock();
    try {
      folders.name(next.path());
      last = serving;
      serving = next;
      problem = null;
    } finally {
      swapping.writeLock().unlock();
    }
    if (last != null) {
      last.close();
      IndexFolders.remove(last.path());
    }
  }

  @Override
  public void close() {
    swapping.writeLock().lock();
    try {
      if (serving != null) {
        serving.close();
        serving = null;
      }
      if (model != null) {
        model.close();
      }
    } finally {
      swapping.writeLock().unlock();
    }
  }

  private final class FolderDraft implements Draft {
    private final LuceneFolder folder;
    private boolean swapped;

    FolderDraft(LuceneFolder folder) {
      this.folder = folder;
    }

    @Override
    public void put(List<IndexedEntry> entries) {
      folder.put(entries);
    }

    @Override
    public void delete(Collection<Long> ids) {
      folder.delete(ids);
    }

    @Override
    public void swap() {
      folder.merge();
      folder.commit();
      LuceneIndex.this.swap(folder);
      swapped = true;
    }

    @Override
    public void close() {
      if (!swapped) {
        folder.close();
        IndexFolders.remove(folder.path());
      }
    }
  }
}
