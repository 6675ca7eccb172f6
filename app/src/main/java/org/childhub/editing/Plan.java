package org.childhub.editing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How something is to become public. Days begin where the hub's clock says, as deadlines do.
 *
 * @param on the first day, null for now
 * @param lastDay the last day, null for no end
 * @param readdressed whether its address is made anew from its title; the old one leads there
 */
record Plan(@Nullable LocalDate on, @Nullable LocalDate lastDay, boolean readdressed) {
  static final Plan NOW = new Plan(null, null, false);
}
