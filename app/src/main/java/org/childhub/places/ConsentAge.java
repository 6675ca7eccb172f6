package org.childhub.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The age in years from which a child alone can agree to the use of personal data by an online
 * service (GDPR, article 8, or the country's own law).
 *
 * @param source of the age, and the day we looked; absent where the hub falls back to {@value
 *     #UNKNOWN}
 */
public record ConsentAge(
    int age, @Nullable String source, @Nullable LocalDate checkedOn, boolean confirmed) {
  /** Where we know nothing, the highest age that the GDPR allows. */
  public static final int UNKNOWN = 16;
}
