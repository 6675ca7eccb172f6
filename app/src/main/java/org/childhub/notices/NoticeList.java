package org.childhub.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a member's notices, the latest first.
 *
 * @param older the key of the next page; null at the end
 * @param upTo what she has seen when she has seen this page, in microseconds since 1970
 */
public record NoticeList(List<Notice> notices, @Nullable String older, long upTo) {
  /** Whether any of them is one that she has not seen. */
  public boolean isFresh() {
    return notices.stream().anyMatch(Notice::fresh);
  }

  static long micros(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000), at.getNano() / 1_000);
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
  }
}
