package org.childhub.operations;

/** A backup or a restore that is not done; the message says why and that nothing was changed. */
final class BackupRefused extends RuntimeException {
  BackupRefused(String sentence) {
    super(sentence);
  }

  BackupRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
