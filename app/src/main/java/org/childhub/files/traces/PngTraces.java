package org.childhub.files.traces;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Copies a PNG with the chunks that make its pixels and colours (PNG, third edition, and APNG) and
 * no others: text, time, Exif, XMP and private chunks go, and what follows the end.
 */
final class PngTraces {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final Set<String> CONTENT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

  private PngTraces() {}

  static void remove(ByteBuffer in, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    if (in.getLong() != SIGNATURE) {
      throw new BrokenFile("no PNG signature");
    }
    out.writeLong(SIGNATURE);
    String type;
    do {
      int length = in.getInt();
      ByteBuffer chunk = Bytes.take(in, Math.addExact(length, 8));
      type = Bytes.text(chunk, 0, 4);
      if (type.equals("eXIf")) {
        writeOrientation(chunk.slice(4, length), out);
      } else if (CONTENT.contains(type)) {
        out.writeInt(length);
        Bytes.copy(chunk, out);
      }
    } while (!type.equals("IEND"));
    out.flush();
  }

  private static void writeOrientation(ByteBuffer exif, DataOutputStream out) throws IOException {
    int orientation = Orientation.of(exif);
    if (orientation == Orientation.UPRIGHT) {
      return;
    }
    byte[] tiff = Orientation.exif(orientation);
    byte[] chunk = ByteBuffer.allocate(4 + tiff.length).putInt(0x65584966).put(tiff).array();
    CRC32 sum = new CRC32();
    sum.update(chunk);
    out.writeInt(tiff.length);
    out.write(chunk);
    out.writeInt((int) sum.getValue());
  }
}
