package org.childhub.exchange;

import java.time.Instant;

/**
 * An import that somebody ordered in the browser.
 *
 * @param location of the file in the data folder, or the address of a repository
 * @param called the file's own name, or the address
 * @param source its name here: with the record's id it says which entry a record is
 * @param dryRun whether it only checks
 * @param state waiting, running, stopped, checked, finished or failed
 * @param problem why it did not work, as {@link KeptSentences} keeps it; empty where it did
 * @param progress from 0 to 1, below 0 where nobody can know
 */
public record BrowserImport(
    long id,
    String location,
    String called,
    String source,
    String format,
    boolean dryRun,
    String state,
    long read,
    long added,
    long changed,
    long unchanged,
    long refused,
    long setAside,
    double progress,
    String problem,
    boolean hasReport,
    Instant askedAt,
    Instant changedAt) {

  /** Whether somebody works on it or will in a moment. */
  public boolean isUnderWay() {
    return state.equals("waiting") || state.equals("running");
  }

  /** Whether it can go on, or be tried again. */
  public boolean canGoOn() {
    return state.equals("stopped") || state.equals("failed");
  }

  /** Whether it was checked and waits to be taken in. */
  public boolean isChecked() {
    return state.equals("checked");
  }

  /** Whether its records are in the library. */
  public boolean isFinished() {
    return state.equals("finished");
  }

  /** Hundredths that are done; below 0 where nobody can know. */
  public int percent() {
    return progress < 0 ? -1 : (int) Math.round(Math.min(1, progress) * 100);
  }
}
