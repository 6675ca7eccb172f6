package org.childhub.catalogue;

import java.util.List;
import org.childhub.topics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A topic as its page shows it; the lists of topics are in the alphabet of the reader's language.
 */
public record ShownTopic(
    Topic topic,
    Topic.@Nullable Words definition,
    List<TopicLink> broader,
    List<TopicLink> narrower,
    List<TopicLink> related,
    List<Topic.Words> otherNames,
    List<Shelves.Filled> shelves) {

  /** A neighbouring topic and how many entries it leads to. */
  public record TopicLink(String slug, Topic.Words name, long count) {}
}
