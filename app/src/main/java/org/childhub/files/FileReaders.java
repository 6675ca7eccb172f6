package org.childhub.files;

import org.childhub.accounts.Member;

/** A room that works on files says which members see those that are not public. */
public interface FileReaders {

  /** Whether this member sees the file where she writes or decides. */
  boolean isShownTo(Member member, long fileId);
}
