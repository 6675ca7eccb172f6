package org.childhub.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of the audit log.
 *
 * @param number from 1, without gaps
 * @param at to the microsecond
 * @param hash SHA-256, in hexadecimal digits, of the hash before it and of this row's fields
 */
public record AuditEntry(
    long number,
    Instant at,
    String actor,
    String action,
    String subject,
    Map<String, String> details,
    String hash) {
  /** What stands before the first row. */
  static final String NOTHING = "0".repeat(64);

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The hash that the row must have after the one before it; docs/safeguarding.md says how. */
  String hashAfter(String previous) {
    var sha256 = sha256();
    sha256.update(HexFormat.of().parseHex(previous));
    for (var field : fields()) {
      var bytes = field.getBytes(StandardCharsets.UTF_8);
      for (var shift = 24; shift >= 0; shift -= 8) {
        sha256.update((byte) (bytes.length >> shift));
      }
      sha256.update(bytes);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private List<String> fields() {
    var fields = new ArrayList<String>();
    fields.add(Long.toString(number));
    fields.add(MICROSECONDS.format(at));
    fields.addAll(List.of(actor, action, subject));
    new TreeMap<>(details)
        .forEach(
            (name, value) -> {
              fields.add(name);
              fields.add(value);
            });
    return fields;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
