package org.childhub.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stranger's stream that may have so many bytes and no more. */
final class Bounded extends FilterInputStream {
  private final long most;
  private long count;

  Bounded(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int got = super.read(target, offset, length);
    count += Math.max(0, got);
    if (count > most) {
      throw new SourceRefused("exchange.reason.oai-large", most >> 20);
    }
    return got;
  }
}
