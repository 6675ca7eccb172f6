package org.childhub.search.opensearch;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.lexicon.Analysis;
import org.childhub.search.engine.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes of a hub, {@code <prefix>-v<analysis>-<time>}, and the alias that says which of them
 * serves.
 */
record Names(Cluster cluster, OpenSearchSettings settings, Clock clock) {
  private static final Logger log = LoggerFactory.getLogger(Names.class);
  private static final String BEGUN = "begun";
  private static final Duration LONGEST_REBUILD = Duration.ofDays(1);

  String alias() {
    return settings.prefix();
  }

  private String version() {
    return alias() + "-v" + Analysis.VERSION + "-";
  }

  /** See {@link SearchIndex#needsRebuild}. */
  Optional<String> problem() {
    var serving = serving();
    if (serving.isEmpty() || serving.contains(version() + BEGUN)) {
      return Optional.of("there is none");
    }
    return serving.stream().allMatch(name -> name.startsWith(version()))
        ? Optional.empty()
        : Optional.of("it was made by an older analysis");
  }

  private List<String> serving() {
    var named = cluster.read("GET", "/_alias/" + alias(), Map.of(), null);
    return named.propertyStream().map(Map.Entry::getKey).toList();
  }

  /** What is put before the first rebuild has ended goes somewhere, too. */
  void begin() {
    if (serving().isEmpty()) {
      make(version() + BEGUN);
      name(version() + BEGUN);
    }
  }

  /** A new, empty index that does not serve. */
  String fresh() {
    clear();
    var name = version() + clock.millis();
    for (var n = 1; exists(name); n++) {
      name = version() + clock.millis() + "-" + n;
    }
    make(name);
    return name;
  }

  private boolean exists(String name) {
    return !cluster.read("GET", "/" + name + "/_settings", Map.of(), null).isMissingNode();
  }

  private void make(String name) {
    try {
      cluster.write("PUT", "/" + name, Map.of(), Schema.of(settings));
    } catch (IllegalStateException e) {
      // What was asked for twice may have been made by the first.
      if (!exists(name)) {
        throw e;
      }
    }
  }

  /** From now on this index serves, and no other; searches see the one or the other. */
  void name(String name) {
    var others = serving().stream().filter(other -> !other.equals(name)).toList();
    var actions = new ArrayList<Object>();
    actions.add(Map.of("add", Map.of("index", name, "alias", alias())));
    others.forEach(
        other ->
            actions.add(
                Map.of("remove", Map.of("index", other, "alias", alias(), "must_exist", false))));
    cluster.write("POST", "/_aliases", Map.of(), Map.of("actions", actions));
    others.forEach(this::remove);
  }

  void remove(String name) {
    cluster.write("DELETE", "/" + name, Map.of("ignore_unavailable", "true"), null);
  }

  /** What a crash left of a rebuild goes; another hub may be at one. */
  private void clear() {
    var now = clock.millis();
    var all = cluster.read("GET", "/" + alias() + "-v*", Map.of(), null);
    all.propertyStream()
        .filter(index -> index.getValue().path("aliases").isEmpty())
        .filter(
            index ->
                now - index.getValue().at("/settings/index/creation_date").asLong(now)
                    > LONGEST_REBUILD.toMillis())
        .map(Map.Entry::getKey)
        .forEach(
            name -> {
              log.info("Removing the search index {}, whose rebuild never ended.", name);
              remove(name);
            });
  }
}
