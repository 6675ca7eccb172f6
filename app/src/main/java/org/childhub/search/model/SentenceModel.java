package org.childhub.search.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.childhub.database.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * A sentence-embedding model: texts become directions, and those that mean the same point the same
 * way, whatever their language. Directions are of length 1, or empty where the model knows none of
 * the words.
 */
public final class SentenceModel implements AutoCloseable {
  private static final int BATCH = 16;
  private static final int QUERIES_KEPT = 1_000;

  // Lucene's own limit.
  private static final int MOST_DIMENSIONS = 1024;

  private final ModelFolder.Options options;
  private final String identity;
  private final Encoder encoder;
  private final Cache<String, float[]> queries =
      Caffeine.newBuilder().maximumSize(QUERIES_KEPT).build();

  private SentenceModel(ModelFolder folder) throws IOException {
    this.options = folder.options();
    this.identity = folder.identity();
    this.encoder = new Encoder(folder, options.length());
  }

  /** Loads the model and tries it once; refuses one that cannot be used with a sentence. */
  public static SentenceModel open(ModelFolder folder) {
    folder
        .problem()
        .ifPresent(
            problem -> {
              throw refused(folder, "it " + problem, null);
            });
    try {
      var model = new SentenceModel(folder);
      if (model.encoder.dimensions() > MOST_DIMENSIONS) {
        model.close();
        throw new IOException("it has more than %,d dimensions".formatted(MOST_DIMENSIONS));
      }
      return model;
    } catch (NoClassDefFoundError missing) {
      throw refused(
          folder, "the parts that run one are not there, which ./hub model fetches", missing);
    } catch (IOException | RuntimeException | UnsatisfiedLinkError wrong) {
      throw refused(folder, String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private static StartRefused refused(ModelFolder folder, String why, @Nullable Throwable cause) {
    return new StartRefused(
        "The model in %s cannot be used: %s.".formatted(folder.path(), why), cause);
  }

  /** Changes whenever the model does. */
  public String identity() {
    return identity;
  }

  /** The likeness from which a text counts as near, between 0 and 1. */
  public float least() {
    return options.least();
  }

  /** The directions of texts to be found, in their order; only their beginning counts. */
  public List<float[]> passages(List<String> texts) {
    var directions = new ArrayList<float[]>(texts.size());
    for (var from = 0; from < texts.size(); from += BATCH) {
      var part = texts.subList(from, Math.min(texts.size(), from + BATCH));
      directions.addAll(
          encoder.directions(part.stream().map(text -> after(options.passage(), text)).toList()));
    }
    return directions;
  }

  /** The direction of what is asked; the last {@value #QUERIES_KEPT} are remembered. */
  public float[] query(String words) {
    return queries.get(
        words, fresh -> encoder.directions(List.of(after(options.query(), fresh))).getFirst());
  }

  private static String after(String prefix, String text) {
    return prefix.isEmpty() ? text : prefix + " " + text;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
