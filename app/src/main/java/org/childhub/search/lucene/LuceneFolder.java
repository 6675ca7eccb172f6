package org.childhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.model.SentenceModel;
import org.jspecify.annotations.Nullable;

/** One Lucene index in a folder of its own, open for writing and reading. */
final class LuceneFolder implements AutoCloseable {
  private static final double BUFFER_MB = 32;
  private static final double SEGMENTS_PER_TIER = 5;

  private final Path path;
  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final @Nullable SentenceModel model;

  private LuceneFolder(
      Path path,
      FSDirectory directory,
      IndexWriter writer,
      SearcherManager searchers,
      @Nullable SentenceModel model) {
    this.path = path;
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.model = model;
  }

  /**
   * Opens the index, or begins an empty one. Damage shows as an {@link IOException}.
   *
   * @param model the one that it is made with; null: none
   */
  static LuceneFolder open(Path path, @Nullable SentenceModel model) throws IOException {
    var directory = FSDirectory.open(path);
    try {
      var merging = new TieredMergePolicy();
      merging.setSegmentsPerTier(SEGMENTS_PER_TIER);
      var config =
          new IndexWriterConfig(LuceneDocuments.analyzer())
              .setMergePolicy(merging)
              .setRAMBufferSizeMB(BUFFER_MB)
              .setCommitOnClose(false);
      var writer = new IndexWriter(directory, config);
      var searchers =
          new SearcherManager(
              writer,
              new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                  return new FacetedSearcher(reader);
                }
              });
      return new LuceneFolder(path, directory, writer, searchers, model);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  Path path() {
    return path;
  }

  /** The sentence model whose directions the entries have. */
  @Nullable SentenceModel model() {
    return model;
  }

  void put(List<IndexedEntry> entries) {
    var directions = model == null ? null : model.passages(entries.stream().map(Gist::of).toList());
    try {
      for (var i = 0; i < entries.size(); i++) {
        var documents = LuceneDocuments.of(entries.get(i));
        if (directions != null && directions.get(i).length > 0) {
          documents.getLast().add(LuceneNear.field(directions.get(i)));
        }
        writer.updateDocuments(LuceneDocuments.term(entries.get(i).id()), documents);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(Collection<Long> ids) {
    try {
      writer.deleteDocuments(ids.stream().map(LuceneDocuments::term).toArray(Term[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes one segment of all, so that each of the many terms of a question is looked up once. */
  void merge() {
    try {
      writer.forceMerge(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void commit() {
    try {
      writer.commit();
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What can be read from one state of the index. */
  interface Reading<T> {
    T from(FacetedSearcher searcher) throws IOException;
  }

  <T> T read(Reading<T> reading) {
    try {
      var searcher = (FacetedSearcher) searchers.acquire();
      try {
        return reading.from(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves out what was not committed. */
  @Override
  public void close() {
    try {
      searchers.close();
      writer.rollback();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
