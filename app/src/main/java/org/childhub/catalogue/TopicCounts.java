package org.childhub.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.childhub.web.ContentVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many public entries carry each topic, counted once for each version of the content. */
@Component
class TopicCounts {
  private static final Counts NONE = new Counts(-1, List.of());

  private final JdbcClient db;
  private final ContentVersion version;
  private volatile Counts latest = NONE;

  TopicCounts(JdbcClient db, ContentVersion version) {
    this.db = db;
    this.version = version;
  }

  /** Entries that carry exactly these topics; there are far fewer such sets than entries. */
  private record TopicSet(Set<String> topics, long entries) {}

  /** All sets at one version of the content. */
  record Counts(long version, List<TopicSet> sets) {
    /** Entries by topic, each entry once for a topic and once for all that stand above it. */
    Map<String, Long> withNarrower(Function<String, Set<String>> ancestors) {
      var counts = new HashMap<String, Long>();
      for (var set : sets) {
        var all = new HashSet<>(set.topics());
        set.topics().forEach(topic -> all.addAll(ancestors.apply(topic)));
        all.forEach(topic -> counts.merge(topic, set.entries(), Long::sum));
      }
      return counts;
    }
  }

  /** The counts as they are now. */
  Counts now() {
    var counts = latest;
    return counts.version() == version.current() ? counts : count();
  }

  private Counts count() {
    var current = version.current();
    var sets =
        db.sql(
                "select topics, count(*) from catalogue_entry where visibility = 'public' group by topics")
            .query(
                (row, number) ->
                    new TopicSet(
                        new HashSet<>(Arrays.asList((String[]) row.getArray(1).getArray())),
                        row.getLong(2)))
            .list();
    var counts = new Counts(current, sets);
    latest = counts;
    return counts;
  }
}
