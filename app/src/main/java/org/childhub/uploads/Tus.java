package org.childhub.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The headers of the tus protocol (tus.io, version 1.0.0). */
final class Tus {
  static final String VERSION = "1.0.0";
  static final String EXTENSIONS = "creation,expiration,termination,checksum";
  static final String ALGORITHMS = "sha1,sha256";

  /** A part that does not fit its check sum. */
  static final int CHECKSUM_MISMATCH = 460;

  private static final Map<String, String> DIGESTS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

  private Tus() {}

  /** A count of bytes; empty for what is none. */
  static Optional<Long> bytes(@Nullable String header) {
    return header != null && header.matches("\\d{1,18}")
        ? Optional.of(Long.valueOf(header))
        : Optional.empty();
  }

  /**
   * Upload-Metadata: keys and their values, which are sent in Base64; what is neither is left out.
   */
  static Map<String, String> metadata(@Nullable String header) {
    var metadata = new HashMap<String, String>();
    for (var pair : header == null ? new String[0] : header.split(",", -1)) {
      var parts = pair.strip().split(" ", 2);
      try {
        metadata.put(
            parts[0],
            parts.length < 2
                ? ""
                : new String(Base64.getDecoder().decode(parts[1].strip()), UTF_8));
      } catch (IllegalArgumentException notBase64) {
        continue;
      }
    }
    return metadata;
  }

  /** Upload-Checksum: an algorithm and a sum in Base64; empty for one that nobody here knows. */
  static Optional<Receiving.Sum> sum(String header) {
    var parts = header.strip().split(" ", 2);
    var digest = DIGESTS.get(parts[0]);
    if (digest == null || parts.length < 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Receiving.Sum(
              MessageDigest.getInstance(digest), Base64.getDecoder().decode(parts[1].strip())));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
