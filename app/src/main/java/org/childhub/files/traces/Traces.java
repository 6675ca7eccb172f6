package org.childhub.files.traces;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Removes traces of people and places from files whose type is known. */
public final class Traces {
  private Traces() {}

  /**
   * Writes the picture or video {@code from} without traces to {@code to}; true where the media
   * type is one of those. Pixels stay as they are.
   *
   * @throws BrokenFile where the bytes end early or make no sense
   */
  public static boolean removeFromMedia(String mediaType, Path from, Path to) throws IOException {
    if (mediaType.equals("video/mp4")) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel file =
          FileChannel.open(to, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        whole(() -> Mp4Traces.remove(file.map(MapMode.READ_WRITE, 0, file.size())));
      }
      return true;
    }
    if (!mediaType.startsWith("image/")) {
      return false;
    }
    try (FileChannel file = FileChannel.open(from, StandardOpenOption.READ);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      if (!removeFromPicture(file.map(MapMode.READ_ONLY, 0, file.size()), out)) {
        throw new BrokenFile("no picture");
      }
      return true;
    }
  }

  /**
   * Writes the document {@code from} without its properties and the names of its editors to {@code
   * to}; false where the format is not one that can be cleaned.
   */
  public static boolean removeFromDocument(String mediaType, Path from, Path to)
      throws IOException {
    boolean zip =
        mediaType.startsWith("application/vnd.openxmlformats-officedocument.")
            || mediaType.startsWith("application/vnd.oasis.opendocument.");
    if (!zip && !mediaType.equals("application/pdf")) {
      return false;
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      if (zip) {
        ZipTraces.remove(from, out);
      } else {
        PdfTraces.remove(from, out);
      }
    }
    return true;
  }

  /** Width and height in pixels of a WebP picture, from its header alone. */
  public static int[] sizeOfWebp(Path picture) throws IOException {
    try (FileChannel file = FileChannel.open(picture, StandardOpenOption.READ)) {
      return WebpTraces.size(file.map(MapMode.READ_ONLY, 0, file.size()));
    } catch (IndexOutOfBoundsException e) {
      throw new BrokenFile("a WebP that ends early");
    }
  }

  /** Tells the format by its first bytes; false, and nothing written, where it is none of ours. */
  static boolean removeFromPicture(ByteBuffer in, OutputStream out) throws IOException {
    if (in.remaining() < 16) {
      return false;
    }
    if (in.getShort(0) == (short) 0xFFD8) {
      whole(() -> new JpegTraces(in, out).remove());
    } else if (in.getInt(0) == 0x89504E47) {
      whole(() -> PngTraces.remove(in, out));
    } else if (Bytes.text(in, 0, 4).equals("GIF8")) {
      whole(() -> GifTraces.remove(in, out));
    } else if (Bytes.text(in, 8, 4).equals("WEBP")) {
      whole(() -> WebpTraces.remove(in, out));
    } else {
      return false;
    }
    return true;
  }

  private interface Copying {
    void run() throws IOException;
  }

  private static void whole(Copying copying) throws IOException {
    try {
      copying.run();
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException e) {
      throw new BrokenFile("the file ends early");
    }
  }
}
