package org.childhub.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reported concern without its text, which only {@link Concerns#read} gives out and notes.
 *
 * @param suspected whether a field was filled in that people do not see
 * @param crowded whether it is one of very many from one address
 */
public record Concern(
    long id,
    String reference,
    String state,
    Instant receivedAt,
    Instant dueAt,
    @Nullable String country,
    @Nullable String subject,
    @Nullable String role,
    String language,
    @Nullable String about,
    boolean suspected,
    boolean crowded) {

  /** The text and how to reach the reporter: for trained people only. */
  public record Content(String worry, @Nullable String contact) {
    @Override
    public String toString() {
      return "Content";
    }
  }
}
