package org.childhub.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Copies a JPEG without Exif, XMP, IPTC, comments, embedded previews and whatever follows its end
 * (ITU-T T.81 annex B). Pixels, colour profile and orientation stay; nothing is compressed anew.
 */
final class JpegTraces {
  private static final int START = 0xD8, END = 0xD9, SCAN = 0xDA, COMMENT = 0xFE;
  private static final int APP0 = 0xE0, APP1 = 0xE1, APP2 = 0xE2, APP14 = 0xEE, APP15 = 0xEF;
  private static final int JFIF_BYTES = 14;
  private static final String EXIF = "Exif\0\0";

  private final ByteBuffer in;
  private final OutputStream out;
  private int orientation = Orientation.UPRIGHT;

  JpegTraces(ByteBuffer in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  void remove() throws IOException {
    orientation = orientation();
    in.rewind();
    boolean started = false;
    for (int marker = marker(); marker != END; marker = marker()) {
      if (marker == START || standsAlone(marker)) {
        write(marker);
        continue;
      }
      ByteBuffer segment = segment();
      if (!started && marker != APP0) {
        writeOrientation();
        started = true;
      }
      if (marker == APP0 && starts(segment, "JFIF\0")) {
        writeJfif(segment);
      } else if (isContent(marker, segment)) {
        write(marker, segment);
      }
      if (marker == SCAN) {
        copyScan();
      }
    }
    write(END);
  }

  private int orientation() {
    for (int marker = marker(); marker != END && marker != SCAN; marker = marker()) {
      if (marker == START || standsAlone(marker)) {
        continue;
      }
      ByteBuffer segment = segment();
      if (marker == APP1 && starts(segment, EXIF)) {
        return Orientation.of(segment.position(EXIF.length()));
      }
    }
    return Orientation.UPRIGHT;
  }

  private int marker() {
    if ((in.get() & 0xFF) != 0xFF) {
      throw new BrokenFile("no marker at byte " + (in.position() - 1));
    }
    int marker = in.get() & 0xFF;
    while (marker == 0xFF) {
      marker = in.get() & 0xFF;
    }
    return marker;
  }

  private ByteBuffer segment() {
    int length = (in.getShort() & 0xFFFF) - 2;
    if (length < 0 || length > in.remaining()) {
      throw new BrokenFile("a segment ends after the file");
    }
    ByteBuffer segment = in.slice(in.position(), length);
    in.position(in.position() + length);
    return segment;
  }

  private static boolean standsAlone(int marker) {
    return marker == 0x01 || marker >= 0xD0 && marker <= 0xD7;
  }

  private static boolean isContent(int marker, ByteBuffer segment) {
    return switch (marker) {
      case COMMENT -> false;
      case APP2 -> starts(segment, "ICC_PROFILE\0");
      case APP14 -> starts(segment, "Adobe");
      default -> marker < APP0 || marker > APP15;
    };
  }

  private static boolean starts(ByteBuffer segment, String with) {
    return segment.remaining() >= with.length()
        && Bytes.text(segment, 0, with.length()).equals(with);
  }

  /** A scan's data end at a marker that is neither a stuffed byte nor a restart. */
  private void copyScan() throws IOException {
    int start = in.position();
    while (true) {
      if ((in.get() & 0xFF) == 0xFF) {
        int next = in.get(in.position()) & 0xFF;
        if (next != 0x00 && next != 0xFF && !standsAlone(next)) {
          break;
        }
      }
    }
    in.position(in.position() - 1);
    Bytes.copy(in.slice(start, in.position() - start), out);
  }

  private void writeOrientation() throws IOException {
    if (orientation != Orientation.UPRIGHT) {
      byte[] exif = Orientation.exif(orientation);
      write(
          APP1,
          ByteBuffer.allocate(EXIF.length() + exif.length)
              .put(EXIF.getBytes(ISO_8859_1))
              .put(exif)
              .flip());
    }
  }

  /** The JFIF header may carry a thumbnail of an earlier state of the picture. */
  private void writeJfif(ByteBuffer segment) throws IOException {
    byte[] header = new byte[JFIF_BYTES];
    segment.duplicate().get(header);
    header[12] = 0;
    header[13] = 0;
    write(APP0, ByteBuffer.wrap(header));
  }

  private void write(int marker) throws IOException {
    out.write(0xFF);
    out.write(marker);
  }

  private void write(int marker, ByteBuffer segment) throws IOException {
    write(marker);
    ByteBuffer whole = segment.rewind();
    out.write((whole.remaining() + 2) >> 8);
    out.write(whole.remaining() + 2);
    Bytes.copy(whole, out);
  }
}
