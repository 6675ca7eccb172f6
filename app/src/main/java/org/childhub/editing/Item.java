package org.childhub.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.catalogue.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Something that is written or looked after here.
 *
 * @param entryId of the catalogue, null until it is public for the first time
 * @param author the member who began it, null where it came from a source or she has left
 * @param organisation slug of the one behind it; of an organisation its own
 * @param number of the version being worked on; 0: nobody has edited it here
 * @param published number of the version that became public last, null for none
 * @param handedIn number of the version that waits for a decision, null for none
 * @param scheduled number of the version that becomes public on {@code publishOn}
 * @param lastDay the last day on which it is public
 * @param withdrawnBy {@code member:17}, {@code member} who has left, {@code clock} or {@code
 *     source}
 */
public record Item(
    long id,
    Kind kind,
    @Nullable Long entryId,
    @Nullable Long author,
    @Nullable String organisation,
    List<String> countries,
    String language,
    String title,
    int number,
    @Nullable Integer published,
    @Nullable Integer handedIn,
    @Nullable Integer scheduled,
    @Nullable LocalDate publishOn,
    @Nullable LocalDate lastDay,
    @Nullable String withdrawnBy,
    Instant changedAt,
    String state) {

  /** Whether there is a version that is newer than what is public. */
  public boolean isAhead() {
    return entryId != null && (published == null || published != number);
  }

  boolean isBy(Member member) {
    return author != null && author == member.id();
  }

  /** Whether the member may change it: she began it, or publishes where it belongs. */
  public boolean isEditableBy(Member member) {
    return isBy(member) || member.may(Right.PUBLISH, countries, organisation);
  }

  /** Keeps titles of drafts out of logs. */
  @Override
  public String toString() {
    return "Item " + id;
  }
}
