package org.childhub.moderation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.text.Texts;
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

  /** The most urgent tasks of these sorts. */
  List<Task> tasks(
      List<QueueSource> asked, Member member, Texts reader, Filters filters, int limit) {
    return asked.stream()
        .flatMap(source -> source.tasks(member, reader, filters.of(source.sort()), limit).stream())
        .sorted(MOST_URGENT)
        .limit(limit)
        .toList();
  }

  /** How many tasks of each sort fit. */
  Map<String, Long> counts(Member member, Filters filters) {
    var counts = new LinkedHashMap<String, Long>();
    sources(member)
        .forEach(
            source -> counts.put(source.sort(), source.count(member, filters.of(source.sort()))));
    return counts;
  }

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
