package org.childhub.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that waits for a person, of every sort that a member may see. */
@Component
public class Queue {
  private static final Comparator<Task> MOST_URGENT =
      Comparator.comparing(Task::due).thenComparing(Task::sort).thenComparing(Task::key);

  private final List<QueueSource> sources;

  Queue(List<QueueSource> sources) {
    this.sources = sources.stream().sorted(Comparator.comparing(QueueSource::sort)).toList();
  }

  /** The sorts that a member may see, in a fixed order. */
  public List<QueueSource> sources(Member member) {
    return sources.stream().filter(source -> member.may(source.right())).toList();
  }

  /**
   * What waits: the most urgent tasks of the sorts asked for, and how many of each sort there are.
   *
   * @param sort the one asked for; any other: all of them
   */
  Waiting waiting(Member member, Texts reader, @Nullable String sort, Filters filters, int limit) {
    var sources = sources(member);
    var isOne = sources.stream().anyMatch(source -> source.sort().equals(sort));
    var found = new ArrayList<Task>();
    var counts = new LinkedHashMap<String, Long>();
    for (var source : sources) {
      var filter = filters.of(source.sort());
      if (isOne && !source.sort().equals(sort)) {
        counts.put(source.sort(), source.count(member, filter));
      } else {
        var tasks = source.tasks(member, reader, filter, limit);
        found.addAll(tasks);
        var isWhole = tasks.size() < limit && filter.after().isEmpty();
        counts.put(source.sort(), isWhole ? (long) tasks.size() : source.count(member, filter));
      }
    }
    return new Waiting(found.stream().sorted(MOST_URGENT).limit(limit).toList(), counts);
  }

  /**
   * A part of the queue.
   *
   * @param counts by sort, of those that the member may see
   */
  record Waiting(List<Task> tasks, Map<String, Long> counts) {}

  /** What a sort is asked for. */
  interface Filters {
    TaskFilter of(String sort);
  }

  Optional<QueueSource> source(Member member, String sort) {
    return sources(member).stream().filter(source -> source.sort().equals(sort)).findFirst();
  }

  /** A task that this member may see. */
  public Optional<Task> find(Member member, Texts reader, String sort, String key) {
    return source(member, sort)
        .flatMap(
            source -> source.tasks(member, reader, TaskFilter.only(key), 1).stream().findFirst());
  }
}
