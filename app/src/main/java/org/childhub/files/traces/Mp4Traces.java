package org.childhub.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Blanks in place what an MP4 (ISO/IEC 14496-12) tells of place, device and people: the boxes
 * {@code udta}, {@code meta} and {@code uuid} become free space, so that no offset moves. Times of
 * recording in {@code mvhd}, {@code tkhd} and {@code mdhd} become zero.
 */
final class Mp4Traces {
  private static final Set<String> BLANKED = Set.of("udta", "meta", "uuid");
  private static final Set<String> ENTERED = Set.of("moov", "trak", "mdia");
  private static final Set<String> TIMED = Set.of("mvhd", "tkhd", "mdhd");
  private static final byte[] FREE = "free".getBytes(ISO_8859_1);

  private Mp4Traces() {}

  static void remove(ByteBuffer file) {
    boolean described = false;
    while (file.hasRemaining()) {
      described |= box(file).equals("moov");
    }
    if (!described) {
      throw new BrokenFile("an MP4 without a description of its tracks");
    }
  }

  private static String box(ByteBuffer in) {
    int start = in.position();
    long size = in.getInt() & 0xFFFFFFFFL;
    String type = Bytes.text(in, 0, 4);
    in.position(in.position() + 4);
    if (size == 1) {
      size = in.getLong();
    } else if (size == 0) {
      size = in.limit() - start;
    }
    int head = in.position() - start;
    if (size < head || size > in.limit() - start) {
      throw new BrokenFile("the box " + type + " ends after the file");
    }
    clean(type, in.slice(in.position(), (int) size - head), in, start + 4);
    in.position(start + (int) size);
    return type;
  }

  private static void clean(String type, ByteBuffer content, ByteBuffer in, int nameAt) {
    if (BLANKED.contains(type)) {
      in.put(nameAt, FREE);
      while (content.hasRemaining()) {
        content.put((byte) 0);
      }
    } else if (ENTERED.contains(type)) {
      while (content.hasRemaining()) {
        box(content);
      }
    } else if (TIMED.contains(type)) {
      int times = content.get(0) == 0 ? 8 : 16;
      content.put(4, new byte[times]);
    }
  }
}
