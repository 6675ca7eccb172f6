package org.childhub.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.childhub.files.SampleFiles;

/** Builds files that tell more than they show. */
final class ToldFiles {
  private ToldFiles() {}

  /**
   * As a telephone writes it: turned, with place, device, comment, XMP, IPTC and a second picture.
   */
  static byte[] photograph(byte[] plain) {
    byte[] told =
        SampleFiles.join(
            app(0xE1, "Exif\0\0", exif(6)),
            app(0xE1, "http://ns.adobe.com/xap/1.0/\0", "<x>Secret</x>".getBytes(UTF_8)),
            app(0xED, "Photoshop 3.0\0", "Secret".getBytes(UTF_8)),
            app(0xFE, "", "Secret comment".getBytes(UTF_8)));
    return SampleFiles.join(insert(plain, 2, told), "Secret second picture".getBytes(UTF_8));
  }

  static byte[] exif(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(144).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 3);
    field(tiff, 0x010F, 2, 6, 108);
    field(tiff, 0x0112, 3, 1, orientation);
    field(tiff, 0x8825, 4, 1, 50);
    tiff.position(50).putShort((short) 4);
    field(tiff, 1, 2, 2, 'N');
    field(tiff, 2, 5, 3, 116);
    field(tiff, 3, 2, 2, 'E');
    field(tiff, 4, 5, 3, 116);
    tiff.position(108).put("Phone\0".getBytes(UTF_8));
    tiff.position(116).putInt(44).putInt(1).putInt(46).putInt(1).putInt(12).putInt(1);
    return tiff.array();
  }

  private static void field(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  static byte[] app(int marker, String name, byte[] content) {
    byte[] head = name.getBytes(ISO_8859_1);
    return ByteBuffer.allocate(4 + head.length + content.length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (2 + head.length + content.length))
        .put(head)
        .put(content)
        .array();
  }

  static byte[] chunk(String type, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(UTF_8));
    sum.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(type.getBytes(UTF_8))
        .put(content)
        .putInt((int) sum.getValue())
        .array();
  }

  static byte[] riff(String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length + (content.length & 1))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(UTF_8))
        .putInt(content.length)
        .put(content)
        .array();
  }

  static byte[] box(String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(name.getBytes(ISO_8859_1))
        .put(content)
        .array();
  }

  static byte[] insert(byte[] whole, int at, byte[] part) {
    return SampleFiles.join(
        SampleFiles.cut(whole, at), part, java.util.Arrays.copyOfRange(whole, at, whole.length));
  }
}
