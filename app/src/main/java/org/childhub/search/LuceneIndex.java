package org.childhub.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
import org.childhub.database.DataFolder;
import org.childhub.database.FolderLock;
import org.childhub.lexicon.Analysis;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Lucene in the data folder. The file {@code current} names the folder that serves, {@code
 * v<analysis>-<time>}; a rebuild fills another one and then changes the name, so that a crash at
 * any moment leaves one whole index.
 */
@Component
final class LuceneIndex implements SearchIndex, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);
  private static final String VERSION = "v" + Analysis.VERSION + "-";

  private final Path root;
  private final boolean ours;
  private final Clock clock;
  private final ReadWriteLock swapping = new ReentrantReadWriteLock();
  private @Nullable LuceneFolder serving;
  private @Nullable String problem;

  @Autowired
  LuceneIndex(DataFolder folder, FolderLock lock, Clock clock) {
    this(folder.index(), lock.owned(), clock);
  }

  LuceneIndex(Path root, boolean ours, Clock clock) {
    this.root = root;
    this.ours = ours;
    this.clock = clock;
    if (ours) {
      open();
    }
  }

  private void open() {
    try {
      var named = root.resolve("current");
      var name = Files.exists(named) ? Files.readString(named).strip() : "";
      clearAllBut(name);
      if (name.isEmpty() || !Files.isDirectory(root.resolve(name))) {
        problem = "there is none";
      } else {
        problem = name.startsWith(VERSION) ? null : "it was made by an older analysis";
        serving = existing(root.resolve(name));
      }
      if (serving == null) {
        serving = LuceneFolder.open(fresh());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable LuceneFolder existing(Path path) {
    try {
      return LuceneFolder.open(path);
    } catch (IOException | RuntimeException e) {
      log.warn("The search index {} is damaged and will be made anew.", path, e);
      problem = "it is damaged";
      return null;
    }
  }

  /** What a crash left of a rebuild. */
  private void clearAllBut(String name) throws IOException {
    try (var folders = Files.list(root)) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        if (!folder.endsWith(name) || name.isEmpty()) {
          FileSystemUtils.deleteRecursively(folder);
        }
      }
    }
  }

  private Path fresh() throws IOException {
    var path = root.resolve(VERSION + clock.millis());
    for (var n = 1; Files.exists(path); n++) {
      path = root.resolve(VERSION + clock.millis() + "-" + n);
    }
    return Files.createDirectories(path);
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
        folder -> folder.read(searcher -> new LuceneAnswers(searcher, year).answer(question)),
        Answer.NOTHING);
  }

  /** Why the first entries of an answer are there, as Lucene tells it. */
  String explain(Question question) {
    return withServing(
        folder -> folder.read(searcher -> new LuceneAnswers(searcher, 0).explain(question)), "");
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
      return new FolderDraft(LuceneFolder.open(fresh()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void swap(LuceneFolder next) {
    LuceneFolder last;
    swapping.writeLock().lock();
    try {
      name(next.path());
      last = serving;
      serving = next;
      problem = null;
    } finally {
      swapping.writeLock().unlock();
    }
    if (last != null) {
      last.close();
      remove(last.path());
    }
  }

  private void name(Path folder) {
    try {
      var draft = Files.writeString(root.resolve("current.new"), folder.getFileName() + "\n");
      try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        file.force(true);
      }
      Files.move(
          draft,
          root.resolve("current"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      try (var names = FileChannel.open(root, StandardOpenOption.READ)) {
        names.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      log.warn("The old search index {} stays until the next start.", folder, e);
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
      folder.commit();
      LuceneIndex.this.swap(folder);
      swapped = true;
    }

    @Override
    public void close() {
      if (!swapped) {
        folder.close();
        remove(folder.path());
      }
    }
  }
}
