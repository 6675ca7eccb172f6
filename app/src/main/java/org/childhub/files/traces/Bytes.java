package org.childhub.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Reads and copies stretches of a mapped file. */
final class Bytes {
  private static final int STEP = 64 * 1024;

  private Bytes() {}

  static void copy(ByteBuffer from, OutputStream to) throws IOException {
    byte[] step = new byte[Math.min(STEP, from.remaining())];
    while (from.hasRemaining()) {
      int length = Math.min(step.length, from.remaining());
      from.get(step, 0, length);
      to.write(step, 0, length);
    }
  }

  static String text(ByteBuffer from, int offset, int length) {
    byte[] bytes = new byte[length];
    from.get(from.position() + offset, bytes);
    return new String(bytes, ISO_8859_1);
  }

  /** The next {@code length} bytes; the buffer moves on past them. */
  static ByteBuffer take(ByteBuffer from, int length) {
    if (length < 0 || length > from.remaining()) {
      throw new BrokenFile("a part ends after the file");
    }
    ByteBuffer taken = from.slice(from.position(), length).order(from.order());
    from.position(from.position() + length);
    return taken;
  }
}
