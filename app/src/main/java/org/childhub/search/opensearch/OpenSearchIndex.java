package org.childhub.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.search.engine.Answer;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.SearchIndex;
import org.childhub.search.engine.Spelling;
import org.childhub.text.Language;
import tools.jackson.databind.JsonNode;

/**
 * An index in an OpenSearch cluster that several hubs may share. All of it throws {@link
 * org.childhub.search.engine.SearchResting} while the cluster does not answer.
 */
public final class OpenSearchIndex implements SearchIndex, AutoCloseable {
  private static final int PAGE = 10_000;

  private final Cluster cluster;
  private final Names names;
  private final boolean ours;
  private final Clock clock;
  private final Reading reading;
  private final Statistics statistics;
  private final Middle middle;

  /**
   * @param ours whether this process may write
   */
  public OpenSearchIndex(OpenSearchSettings settings, boolean ours, Clock clock) {
    this.cluster = new Cluster(settings);
    this.names = new Names(cluster, settings, clock);
    this.ours = ours;
    this.clock = clock;
    this.reading = new Reading(cluster, names.alias());
    this.statistics = new Statistics(cluster, names.alias());
    this.middle = new Middle(reading);
  }

  @Override
  public boolean isOurs() {
    return ours;
  }

  @Override
  public Optional<String> needsRebuild() {
    return names.problem();
  }

  @Override
  public void put(List<IndexedEntry> entries) {
    serving().put(entries);
  }

  @Override
  public void delete(Collection<Long> ids) {
    serving().delete(ids);
  }

  private Writer serving() {
    if (!ours) {
      throw new IllegalStateException("The search index belongs to the running hub.");
    }
    names.begin();
    return new Writer(cluster, names.alias(), true);
  }

  @Override
  public void commit() {
    refresh(names.alias());
    statistics.forget();
  }

  private void refresh(String index) {
    cluster.write("POST", "/" + index + "/_refresh", Map.of(), null);
  }

  @Override
  public Extent extent() {
    var answer =
        reading.search(
            "",
            Map.of(
                "size",
                1,
                "sort",
                List.of(Map.of(Terms.CHANGED, "desc")),
                "track_total_hits",
                true,
                "docvalue_fields",
                List.of(Terms.CHANGED)));
    var hits = answer.path("hits");
    return new Extent(
        hits.path("total").path("value").asLong(0),
        column(hits.path("hits").path(0), Terms.CHANGED));
  }

  private static long column(JsonNode hit, String field) {
    return hit.path("fields").path(field).path(0).asLong(0);
  }

  @Override
  public Map<Long, Long> versions() {
    var versions = new HashMap<Long, Long>();
    var last = -1L;
    for (var size = PAGE; size == PAGE; ) {
      var answer =
          reading.search(
              "",
              Map.of(
                  "size", PAGE,
                  "sort", List.of(Map.of(Terms.ENTRY, "asc")),
                  "search_after", List.of(last),
                  "docvalue_fields", List.of(Terms.ENTRY, Terms.CHANGED)));
      size = 0;
      for (var hit : answer.path("hits").path("hits")) {
        last = column(hit, Terms.ENTRY);
        versions.put(last, column(hit, Terms.CHANGED));
        size++;
      }
    }
    return versions;
  }

  @Override
  public Answer search(Question question) {
    return new Answers(reading, statistics, new SecondLook(reading, statistics, middle), year())
        .of(question);
  }

  private int year() {
    return LocalDate.now(clock).getYear();
  }

  @Override
  public List<Long> titles(List<String> keys, Language reader, int limit) {
    return new Hints(reading).titles(keys, reader, year(), limit);
  }

  @Override
  public List<String> makers(List<String> keys, int limit) {
    return new Hints(reading).makers(keys, limit);
  }

  @Override
  public List<String> spellings(String word, Language reader, int limit) {
    try {
      return Spelling.of(new Words(reading, statistics), word, reader, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Draft draft() {
    return new IndexDraft(names.fresh());
  }

  @Override
  public void close() {
    cluster.close();
  }

  private final class IndexDraft implements Draft {
    private final String name;
    private final Writer writer;
    private boolean swapped;

    IndexDraft(String name) {
      this.name = name;
      this.writer = new Writer(cluster, name, false);
    }

    @Override
    public void put(List<IndexedEntry> entries) {
      writer.put(entries);
    }

    @Override
    public void delete(Collection<Long> ids) {
      writer.delete(ids);
    }

    @Override
    public void swap() {
      refresh(name);
      names.name(name);
      swapped = true;
      statistics.forgetParts();
      middle.forget();
    }

    @Override
    public void close() {
      if (!swapped) {
        names.remove(name);
      }
    }
  }
}
