package org.childhub.exchange;

/**
 * An import as the database knows it.
 *
 * @param position where reading goes on; empty: at the start
 * @param reportSize bytes of the report that belong to it
 * @param datestamp of a harvest the latest seen, otherwise empty
 */
record Run(long id, String position, Counts counts, long reportSize, String datestamp) {
  /** A dry run is known to nobody. */
  static final Run DRY = new Run(0, "", Counts.NONE, 0, "");

  boolean isDry() {
    return id == 0;
  }

  Run after(String position, Counts more, long reportSize, String datestamp) {
    return new Run(id, position, counts.plus(more), reportSize, datestamp);
  }
}
