package org.childhub.moderation.desk;

import java.time.Instant;
import java.util.List;
import org.childhub.moderation.Concern;
import org.childhub.moderation.Handling;
import org.jspecify.annotations.Nullable;

/**
 * A concern as the page shows it to one reader.
 *
 * @param content null until she opens it
 * @param address the reporter's e-mail address, where she opened it and there is one
 * @param concerned name of the member whom it is about, empty where she has left; null: unknown
 * @param told whom the clock told, step by step
 */
public record ShownConcern(
    Concern concern,
    Concern.@Nullable Content content,
    @Nullable String address,
    List<Told> told,
    List<Answer> answers,
    @Nullable String concerned,
    Handling handling) {

  /** A step of the clock; no names where nobody could be told. */
  public record Told(int step, Instant at, List<String> names) {}

  /** What the reporter was answered, and by whom. */
  public record Answer(String words, String author, Instant at) {}
}
