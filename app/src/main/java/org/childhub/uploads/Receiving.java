package org.childhub.uploads;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.UUID;
import org.childhub.accounts.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what comes over the line to disk. The offset is committed after every {@value #STEP} bytes
 * and at the end, also where the line breaks: what was committed is on disk for certain.
 */
@Component
class Receiving {
  static final int STEP = 5 * 1024 * 1024;
  private static final int BUFFER = 64 * 1024;

  private final Uploads uploads;
  private final Parts parts;

  Receiving(Uploads uploads, Parts parts) {
    this.uploads = uploads;
    this.parts = parts;
  }

  /** What became of a part. */
  sealed interface Outcome {
    /** So many bytes of the file are here now. */
    record At(long received) implements Outcome {}

    /** There is no such upload, or it takes no more. */
    record Gone() implements Outcome {}

    /** Another request writes to it. */
    record Busy() implements Outcome {}

    /** It goes on elsewhere. */
    record Elsewhere() implements Outcome {}

    /** More came than the file was said to hold; what fits is kept. */
    record TooLong() implements Outcome {}

    /** The bytes are not those that the check sum is of; none is kept. */
    record Damaged() implements Outcome {}
  }

  /** A digest that has to come to this sum. */
  record Sum(MessageDigest digest, byte[] expected) {}

  /** Takes in one part from an offset on. With a sum it counts as a whole or not at all. */
  Outcome append(UUID id, Member member, long offset, InputStream in, @Nullable Sum sum)
      throws IOException {
    if (uploads.find(id, member).isEmpty()) {
      return new Outcome.Gone();
    }
    try (var part = parts.open(id).orElse(null)) {
      if (part == null) {
        return new Outcome.Busy();
      }
      // Read again now that nobody else writes.
      var upload = uploads.find(id, member).orElse(null);
      if (upload == null) {
        return new Outcome.Gone();
      }
      if (upload.received() != offset) {
        return new Outcome.Elsewhere();
      }
      return upload.is(Upload.State.COMING)
          ? write(upload, part, in, sum)
          : new Outcome.At(upload.received());
    }
  }

  private Outcome write(Upload upload, Parts.Open part, InputStream in, @Nullable Sum sum)
      throws IOException {
    var buffer = new byte[BUFFER];
    var at = upload.received();
    var committed = at;
    try {
      for (int read; (read = in.read(buffer)) >= 0; at += read) {
        if (at + read > upload.length()) {
          return new Outcome.TooLong();
        }
        part.write(buffer, read, at);
        if (sum != null) {
          sum.digest().update(buffer, 0, read);
        } else if (at + read - committed >= STEP) {
          committed = commit(upload, part, at + read);
        }
      }
      if (sum != null && !MessageDigest.isEqual(sum.digest().digest(), sum.expected())) {
        return new Outcome.Damaged();
      }
      committed = commit(upload, part, at);
      return new Outcome.At(committed);
    } finally {
      if (sum == null && committed < at) {
        commit(upload, part, at);
      }
    }
  }

  private long commit(Upload upload, Parts.Open part, long received) throws IOException {
    if (received == upload.length()) {
      part.cut(received);
    }
    part.force();
    uploads.received(upload, received);
    return received;
  }

  /**
   * Takes in a whole file of unknown length; false where it has more bytes than there is room for.
   * What a broken line leaves is given up.
   */
  boolean whole(Upload upload, String name, InputStream in) throws IOException {
    try (var part = parts.open(upload.id()).orElseThrow(EOFException::new)) {
      var buffer = new byte[BUFFER];
      long at = 0;
      for (int read; (read = in.read(buffer)) >= 0; at += read) {
        if (at + read > upload.length()) {
          return false;
        }
        part.write(buffer, read, at);
      }
      part.force();
      uploads.ended(upload, name, at);
      return true;
    }
  }
}
