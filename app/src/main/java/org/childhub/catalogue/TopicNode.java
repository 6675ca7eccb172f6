package org.childhub.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.childhub.text.Texts;
import org.childhub.topics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A topic in the tree of all: its entries, those of narrower topics included, and what stands below
 * it.
 */
public record TopicNode(Topic topic, Topic.Words name, long count, List<TopicNode> narrower) {

  /** The tree below these topics, in the alphabet of the reader's language. */
  static List<TopicNode> tree(
      Collection<Topic> topics,
      Function<String, @Nullable Topic> find,
      Map<String, Long> counts,
      Texts texts) {
    return topics.stream()
        .map(
            topic ->
                new TopicNode(
                    topic,
                    topic.name(texts.language()),
                    counts.getOrDefault(topic.slug(), 0L),
                    tree(
                        topic.narrower().stream().map(find).filter(Objects::nonNull).toList(),
                        find,
                        counts,
                        texts)))
        .sorted(Comparator.comparing(node -> node.name().text(), texts.compare()))
        .toList();
  }
}
