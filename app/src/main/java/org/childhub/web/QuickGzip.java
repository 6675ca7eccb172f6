package org.childhub.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Gzip (RFC 1952) for pages that are drawn while somebody waits: deflaters are used again, for each
 * has a quarter of a megabyte to clear.
 */
final class QuickGzip {
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
  private static final ConcurrentLinkedQueue<Deflater> RESTING = new ConcurrentLinkedQueue<>();

  private QuickGzip() {}

  /**
   * Compresses.
   *
   * @param level 1, quick, to 9, small
   */
  static byte[] of(byte[] bytes, int level) {
    var out = new ByteArrayOutputStream(bytes.length / 3 + 64);
    out.writeBytes(HEADER);
    deflate(bytes, level, out);
    var check = new CRC32();
    check.update(bytes);
    out.writeBytes(
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt((int) check.getValue())
            .putInt(bytes.length)
            .array());
    return out.toByteArray();
  }

  private static void deflate(byte[] bytes, int level, ByteArrayOutputStream out) {
    var rested = RESTING.poll();
    var deflater = rested == null ? new Deflater(level, true) : rested;
    deflater.setLevel(level);
    deflater.setInput(bytes);
    deflater.finish();
    var part = new byte[8192];
    while (!deflater.finished()) {
      out.write(part, 0, deflater.deflate(part));
    }
    deflater.reset();
    RESTING.add(deflater);
  }
}
