package org.childhub.files.traces;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way up a picture is to be shown: 1 to 8 of the Exif tag 0x0112 (CIPA DC-008, 4.6.4). It is
 * the one Exif field that a cleaned picture may keep: applying it would mean to compress a JPEG
 * anew.
 */
final class Orientation {
  static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;
  private static final int FIELD_BYTES = 12;

  private Orientation() {}

  /** The orientation in a TIFF block as Exif carries it; upright where there is none to read. */
  static int of(ByteBuffer exif) {
    ByteBuffer tiff = exif.slice();
    try {
      tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int fields = tiff.getInt(4);
      int count = tiff.getShort(fields) & 0xFFFF;
      for (int i = 0; i < count; i++) {
        int field = fields + 2 + i * FIELD_BYTES;
        if ((tiff.getShort(field) & 0xFFFF) == TAG) {
          int value = tiff.getShort(field + 8);
          return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
      }
    } catch (IndexOutOfBoundsException e) {
      return UPRIGHT; // a torn Exif block goes anyway; the picture itself is whole
    }
    return UPRIGHT;
  }

  /** A TIFF block that holds the orientation and nothing else: 26 bytes, big endian. */
  static byte[] exif(int orientation) {
    return ByteBuffer.allocate(26)
        .putInt(0x4D4D002A)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }
}
