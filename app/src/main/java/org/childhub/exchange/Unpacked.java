package org.childhub.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * A file of an archive while it is unpacked; one that swells beyond reason is given up before it
 * fills the disk.
 */
final class Unpacked extends FilterInputStream {
  private static final long HARMLESS = 16 << 20;
  private static final long MOST_TIMES = 200;

  private final Path file;
  private final long most;
  private long count;

  private Unpacked(InputStream in, Path file, long most) {
    super(in);
    this.file = file;
    this.most = most;
  }

  /** The content of a file, packed or not. */
  static InputStream open(Path file) throws IOException {
    if (!file.getFileSystem().provider().getScheme().equals("jar")) {
      return Files.newInputStream(file);
    }
    try {
      return new Unpacked(
          Files.newInputStream(file), file, Math.max(HARMLESS, MOST_TIMES * packed(file)));
    } catch (ZipException e) {
      throw refused(file, e);
    }
  }

  /** Bytes that a file takes in its archive. */
  static long packed(Path file) throws IOException {
    return (Long) Files.getAttribute(file, "zip:compressedSize");
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int got;
    try {
      got = super.read(target, offset, length);
    } catch (IOException e) {
      throw refused(file, e);
    }
    count += Math.max(0, got);
    if (count > most) {
      throw new SourceRefused(
          "exchange.reason.file-swollen", file.getFileName().toString(), MOST_TIMES);
    }
    return got;
  }

  private static SourceRefused refused(Path file, IOException e) {
    return new SourceRefused(
        "exchange.reason.file-packed", file.getFileName().toString(), SourceRefused.words(e));
  }
}
