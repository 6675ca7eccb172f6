package org.childhub.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** How what goes out is compressed (RFC 9110, 8.4.1). */
enum Coding {
  PLAIN(null),
  GZIP("gzip"),
  BROTLI("br");

  /** In bytes; less is not worth the work. */
  static final int SMALLEST = 600;

  private final @Nullable String header;

  Coding(@Nullable String header) {
    this.header = header;
  }

  /** The value of Content-Encoding, null for none. */
  @Nullable String header() {
    return header;
  }

  /** The best that an {@code Accept-Encoding} allows; Brotli only where its codec loaded. */
  static Coding accepted(@Nullable String header) {
    if (header == null) {
      return PLAIN;
    }
    if (Compressed.HAS_BROTLI && header.contains("br")) {
      return BROTLI;
    }
    return header.contains("gzip") ? GZIP : PLAIN;
  }

  static Coding accepted(HttpServletRequest request) {
    return accepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
  }

  /** For what is drawn while somebody waits, and then sent to many. */
  byte[] ofPageForMany(byte[] page) {
    return coded(page, 3, 4);
  }

  /** For what is sent once: a third of the work, for an eighth more bytes. */
  byte[] ofPageForOne(byte[] page) {
    return coded(page, 1, 1);
  }

  private byte[] coded(byte[] page, int brotli, int gzip) {
    return switch (this) {
      case PLAIN -> page;
      case GZIP -> QuickGzip.of(page, gzip);
      case BROTLI -> Compressed.brotli(page, brotli);
    };
  }

  /** Says to the reader of an answer how it is coded. */
  void writeTo(HttpServletResponse response) {
    if (header != null) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, header);
    }
  }
}
