package org.childhub.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a task, and what colleagues have noted about it.
 *
 * @param assignee who works on it; null: nobody
 * @param me id of the reader
 * @param others those whom the reader can ask to
 */
public record Handling(
    Task task, @Nullable Person assignee, long me, List<Person> others, List<Note> notes) {

  /** Whether the reader works on it. */
  public boolean mine() {
    return assignee != null && assignee.id() == me;
  }

  /** Name as colleagues see it; empty for those who are members no more. */
  public record Person(long id, String name) {}

  public record Note(String author, String words, Instant at) {}
}
