package org.childhub.files.traces;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Copies a GIF (GIF89a) with its frames, timing and repetition; comments, XMP and other programs'
 * blocks go, and what follows the end.
 */
final class GifTraces {
  private static final int IMAGE = 0x2C, EXTENSION = 0x21, TRAILER = 0x3B;
  private static final int TIMING = 0xF9, APPLICATION = 0xFF;
  private static final Set<String> REPETITION = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private GifTraces() {}

  static void remove(ByteBuffer in, OutputStream out) throws IOException {
    ByteBuffer header = Bytes.take(in, 13);
    int colours = colourTable(header.get(10));
    Bytes.copy(header, out);
    Bytes.copy(Bytes.take(in, colours), out);
    for (int block = in.get() & 0xFF; block != TRAILER; block = in.get() & 0xFF) {
      switch (block) {
        case IMAGE -> copyImage(in, out);
        case EXTENSION -> copyExtension(in, out);
        default -> throw new BrokenFile("an unknown block in a GIF");
      }
    }
    out.write(TRAILER);
  }

  private static void copyImage(ByteBuffer in, OutputStream out) throws IOException {
    out.write(IMAGE);
    ByteBuffer descriptor = Bytes.take(in, 9);
    int colours = colourTable(descriptor.get(8));
    Bytes.copy(descriptor, out);
    Bytes.copy(Bytes.take(in, colours + 1), out);
    Bytes.copy(parts(in), out);
  }

  private static void copyExtension(ByteBuffer in, OutputStream out) throws IOException {
    int label = in.get() & 0xFF;
    ByteBuffer parts = parts(in);
    boolean repeats =
        label == APPLICATION
            && parts.remaining() > 12
            && REPETITION.contains(Bytes.text(parts, 1, 11));
    if (label == TIMING || repeats) {
      out.write(EXTENSION);
      out.write(label);
      Bytes.copy(parts, out);
    }
  }

  private static ByteBuffer parts(ByteBuffer in) {
    ByteBuffer from = in.duplicate();
    int length = 1;
    for (int part = in.get() & 0xFF; part > 0; part = in.get() & 0xFF) {
      Bytes.take(in, part);
      length += part + 1;
    }
    return from.slice(from.position(), length);
  }

  private static int colourTable(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 0x07) + 1);
  }
}
