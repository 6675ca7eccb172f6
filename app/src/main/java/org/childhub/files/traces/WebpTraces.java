package org.childhub.files.traces;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** Copies a WebP (RFC 9649) with its picture, frames and colour profile; Exif and XMP go. */
final class WebpTraces {
  private static final Set<String> CONTENT =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
  private static final int XMP_FLAG = 0x04, EXIF_FLAG = 0x08;
  private static final int EXIF_NAME = 0x46495845;

  private WebpTraces() {}

  static void remove(ByteBuffer whole, OutputStream out) throws IOException {
    ByteBuffer in = whole.order(ByteOrder.LITTLE_ENDIAN);
    Bytes.take(in, 4);
    ByteBuffer riff = Bytes.take(in, in.getInt());
    int orientation = orientation(riff.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    Bytes.take(riff, 4);
    ByteArrayOutputStream kept = new ByteArrayOutputStream(riff.remaining());
    while (riff.hasRemaining()) {
      ByteBuffer chunk = chunk(riff);
      String type = Bytes.text(chunk, 0, 4);
      if (CONTENT.contains(type)) {
        byte[] bytes = new byte[chunk.remaining()];
        chunk.get(bytes);
        if (type.equals("VP8X")) {
          bytes[8] &= (byte) ~(XMP_FLAG | EXIF_FLAG);
          bytes[8] |= (byte) (orientation == Orientation.UPRIGHT ? 0 : EXIF_FLAG);
        }
        kept.write(bytes);
      }
    }
    if (orientation != Orientation.UPRIGHT) {
      byte[] exif = Orientation.exif(orientation);
      kept.write(little(EXIF_NAME, exif.length));
      kept.write(exif);
    }
    out.write(little(0x46464952, kept.size() + 4));
    out.write(new byte[] {'W', 'E', 'B', 'P'});
    kept.writeTo(out);
  }

  /** Width and height in pixels: of the canvas, or of the one frame. */
  static int[] size(ByteBuffer whole) {
    ByteBuffer in = whole.order(ByteOrder.LITTLE_ENDIAN);
    return switch (Bytes.text(in, 12, 4)) {
      case "VP8X" -> new int[] {1 + three(in, 24), 1 + three(in, 27)};
      case "VP8L" -> {
        int bits = in.getInt(21);
        yield new int[] {1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF)};
      }
      case "VP8 " -> new int[] {in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF};
      default -> throw new BrokenFile("a WebP without a picture");
    };
  }

  private static int orientation(ByteBuffer riff) {
    Bytes.take(riff, 4);
    while (riff.hasRemaining()) {
      ByteBuffer chunk = chunk(riff);
      if (Bytes.text(chunk, 0, 4).equals("EXIF")) {
        boolean named = chunk.remaining() > 14 && Bytes.text(chunk, 8, 4).equals("Exif");
        return Orientation.of(chunk.position(named ? 14 : 8));
      }
    }
    return Orientation.UPRIGHT;
  }

  /** A chunk with its name and length; an odd length is padded. */
  private static ByteBuffer chunk(ByteBuffer riff) {
    int length = riff.getInt(riff.position() + 4);
    if (length < 0) {
      throw new BrokenFile("a chunk of negative length");
    }
    return Bytes.take(riff, Math.addExact(length, 8 + (length & 1)));
  }

  private static int three(ByteBuffer in, int at) {
    return (in.get(at) & 0xFF) | (in.get(at + 1) & 0xFF) << 8 | (in.get(at + 2) & 0xFF) << 16;
  }

  private static byte[] little(int first, int second) {
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(first)
        .putInt(second)
        .array();
  }
}
