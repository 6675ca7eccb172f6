package org.childhub.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Bytes with their gzip and, where the machine has the codec, Brotli form. */
record Compressed(byte[] plain, byte @Nullable [] gzip, byte @Nullable [] brotli) {
  static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();

  /** Compresses as hard as it goes, for what is sent many times. */
  static Compressed of(byte[] bytes, boolean worthIt) {
    return worthIt
        ? new Compressed(bytes, gzip(bytes), brotli(bytes, 11))
        : new Compressed(bytes, null, null);
  }

  /** The smallest form that the client's {@code Accept-Encoding} allows. */
  Body bodyFor(@Nullable String acceptEncoding) {
    var accepted = acceptEncoding == null ? "" : acceptEncoding;
    if (brotli != null && accepted.contains("br")) {
      return new Body("br", brotli);
    }
    if (gzip != null && accepted.contains("gzip")) {
      return new Body("gzip", gzip);
    }
    return new Body(null, plain);
  }

  /** What goes out: the value of Content-Encoding, if any, and the bytes. */
  record Body(@Nullable String encoding, byte[] bytes) {}

  static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length / 3);
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte @Nullable [] brotli(byte[] bytes, int quality) {
    try {
      return HAS_BROTLI
          ? Encoder.compress(bytes, new Encoder.Parameters().setQuality(quality))
          : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
