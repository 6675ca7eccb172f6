package org.childhub.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit log are looked for; what is empty or null does not narrow.
 *
 * @param action in full, or what stands before its full stop: {@code concern} for all of concerns
 * @param from the first day (UTC)
 * @param until the last day (UTC)
 */
public record AuditSearch(
    String actor,
    String action,
    String subject,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {
  public static final AuditSearch ALL = new AuditSearch("", "", "", null, null);
}
