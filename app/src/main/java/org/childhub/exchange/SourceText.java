package org.childhub.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.childhub.files.TextEncoding;

/** The text of a file in whatever encoding it has; no single record of it may fill the memory. */
final class SourceText extends FilterReader {
  private static final int SAMPLE = 256 * 1024;
  private static final long LONGEST_RECORD = 1_000_000;

  private final Counting bytes;
  private final long size;
  private final Charset charset;
  private long sinceRecord;

  private SourceText(Reader text, Counting bytes, long size, Charset charset) {
    super(text);
    this.bytes = bytes;
    this.size = size;
    this.charset = charset;
  }

  static SourceText open(Path file) throws IOException {
    Charset charset = charset(file);
    var bytes = new Counting(Files.newInputStream(file));
    var text = new BufferedReader(new InputStreamReader(bytes, charset), 1 << 16);
    text.mark(1);
    if (text.read() != 0xFEFF) {
      text.reset();
    }
    return new SourceText(text, bytes, Files.size(file), charset);
  }

  // The first letter beyond ASCII may stand far from the beginning.
  private static Charset charset(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      var sample = new byte[SAMPLE];
      for (int length = in.readNBytes(sample, 0, SAMPLE);
          length > 0;
          length = in.readNBytes(sample, 0, SAMPLE)) {
        var part = java.util.Arrays.copyOf(sample, length);
        if (!isAscii(part)) {
          return TextEncoding.of(part);
        }
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean isAscii(byte[] text) {
    for (byte b : text) {
      if (b <= 0) {
        return false;
      }
    }
    return true;
  }

  Charset charset() {
    return charset;
  }

  double progress() {
    return size == 0 ? 1 : Math.min(1, (double) bytes.count / size);
  }

  /** A record ended here. */
  void recordEnds() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    count(1);
    return super.read();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    // In small steps, so that a reader's own buffer does not count as a long record.
    int got = super.read(target, offset, Math.min(length, 8192));
    count(Math.max(0, got));
    return got;
  }

  private void count(int more) throws SourceRefused {
    sinceRecord += more;
    if (sinceRecord > LONGEST_RECORD) {
      throw new SourceRefused("exchange.reason.endless");
    }
  }

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int got = super.read(target, offset, length);
      count += Math.max(0, got);
      return got;
    }
  }
}
