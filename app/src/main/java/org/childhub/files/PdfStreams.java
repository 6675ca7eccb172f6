package org.childhub.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks the streams of a PDF only to count, for a reader of PDFs unpacks each of them into
 * memory. Looks at the bytes, not at what the document says of them, and at streams packed several
 * times.
 */
final class PdfStreams {
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final int STEP = 64 * 1024;
  private static final int DEEPEST = 4;

  private final long most;

  private PdfStreams(long most) {
    this.most = most;
  }

  /** Whether a stream unpacks to more than {@code most} bytes. */
  static boolean exceed(Path file, long most) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      var streams = new PdfStreams(most);
      for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
        TimeLimit.check();
        if (looksPacked(bytes, at) && streams.exceeds(bytes.slice(at, bytes.limit() - at))) {
          return true;
        }
      }
      return false;
    }
  }

  /** Where the content of the next stream begins; -1 where there is none. */
  private static int next(ByteBuffer bytes, int from) {
    for (int at = from; at <= bytes.limit() - STREAM.length - 2; at++) {
      if (bytes.get(at) == 's' && bytes.slice(at, STREAM.length).equals(ByteBuffer.wrap(STREAM))) {
        int end = at + STREAM.length;
        return end + (bytes.get(end) == '\r' && bytes.get(end + 1) == '\n' ? 2 : 1);
      }
    }
    return -1;
  }

  /** The two bytes that a zlib stream begins with (RFC 1950). */
  private static boolean looksPacked(ByteBuffer bytes, int at) {
    if (at + 1 >= bytes.limit()) {
      return false;
    }
    int first = bytes.get(at) & 0xFF;
    return (first & 0x0F) == 8 && (first << 8 | bytes.get(at + 1) & 0xFF) % 31 == 0;
  }

  private boolean exceeds(ByteBuffer packed) throws IOException {
    var outermost = new Layer(1);
    try {
      return outermost.takes(packed);
    } catch (DataFormatException e) {
      // Not packed after all, or broken further on; what came before was bearable.
      return false;
    } finally {
      outermost.end();
    }
  }

  /** One packing, whose content may be packed again. */
  private final class Layer {
    private final Inflater inflater = new Inflater();
    private final int depth;
    private @Nullable Layer inner;
    private long unpacked;

    Layer(int depth) {
      this.depth = depth;
    }

    boolean takes(ByteBuffer packed) throws DataFormatException, IOException {
      inflater.setInput(packed);
      byte[] step = new byte[STEP];
      while (!inflater.finished()) {
        TimeLimit.check();
        int length = inflater.inflate(step);
        if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return false;
        }
        if (unpacked == 0 && depth < DEEPEST && looksPacked(ByteBuffer.wrap(step, 0, length), 0)) {
          inner = new Layer(depth + 1);
        }
        unpacked += length;
        if (unpacked > most || innerExceeds(step, length)) {
          return true;
        }
      }
      return false;
    }

    private boolean innerExceeds(byte[] step, int length) throws IOException {
      try {
        return inner != null && inner.takes(ByteBuffer.wrap(step, 0, length));
      } catch (DataFormatException e) {
        end(inner);
        inner = null;
        return false;
      }
    }

    void end() {
      inflater.end();
      end(inner);
    }

    private static void end(@Nullable Layer layer) {
      if (layer != null) {
        layer.end();
      }
    }
  }
}
