package org.childhub.accounts;

/** Counts what waits for a member behind one of the {@link Door}s; rooms make one a bean. */
public interface Waiting {
  /** Of the door, without the language. */
  String path();

  long count(Member member);
}
