package org.childhub.exchange;

/** What became of the records of an import so far. */
record Counts(
    long read,
    long added,
    long changed,
    long unchanged,
    long refused,
    long setAside,
    long withdrawn) {
  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

  static Counts withdrawn(long count) {
    return new Counts(0, 0, 0, 0, 0, 0, count);
  }

  Counts plus(Counts more) {
    return new Counts(
        read + more.read,
        added + more.added,
        changed + more.changed,
        unchanged + more.unchanged,
        refused + more.refused,
        setAside + more.setAside,
        withdrawn + more.withdrawn);
  }
}
