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
        ? new Compressed(bytes, gzip(bytes), HAS_BROTLI ? brotli(bytes, 11) : null)
        : new Compressed(bytes, null, null);
  }

  /** The smallest form that the client's {@code Accept-Encoding} allows. */
  Body bodyFor(@Nullable String acceptEncoding) {
    var coding = Coding.accepted(acceptEncoding);
    var coded =
        switch (coding) {
          case PLAIN -> null;
          case GZIP -> gzip;
          case BROTLI -> brotli;
        };
    return coded == null ? new Body(null, plain) : new Body(coding.header(), coded);
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

  static byte[] brotli(byte[] bytes, int quality) {
    try {
      return Encoder.compress(bytes, new Encoder.Parameters().setQuality(quality));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
