package org.childhub.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reported concern without its text, which only {@link Concerns#read} gives out and notes.
 *
 * @param step how many steps of its {@link Escalation} were made
 * @param stepAt when the next is due
 * @param outcome what came of it, once it is closed
 * @param concerned number of the member whom it is about, null where that is unknown
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
    int step,
    Instant stepAt,
    @Nullable String outcome,
    @Nullable Long concerned,
    boolean suspected,
    boolean crowded) {

  public boolean isClosed() {
    return state.equals("closed");
  }

  /** What the audit log calls it. */
  public String subjectOfAudit() {
    return "concern:" + reference;
  }

  /** The text and how to reach the reporter: for trained people only. */
  public record Content(String worry, @Nullable String contact) {
    @Override
    public String toString() {
      return "Content";
    }
  }
}
