package org.childhub.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reported concern without its text, which only {@link Concerns#read} gives out and notes. */
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
    boolean suspected) {

  /** The text and how to reach the reporter: for trained people only. */
  public record Content(String worry, @Nullable String contact) {
    @Override
    public String toString() {
      return "Content";
    }
  }
}
