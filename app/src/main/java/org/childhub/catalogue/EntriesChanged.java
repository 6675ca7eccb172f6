package org.childhub.catalogue;

import java.util.List;

/**
 * Entries were written, withdrawn or removed; told after the commit, at least once, at most {@value
 * #MOST} a time.
 */
public record EntriesChanged(List<Long> ids) {
  public static final int MOST = 500;
}
