package org.childhub.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs numbers that stand in addresses of letters, such as the one that ends them, so that nobody
 * makes up another reader's: HMAC-SHA256 (RFC 2104), its first 128 bits, with a key of the
 * database.
 */
@Component
public class Signatures {
  private static final Pattern SIGNED = Pattern.compile("([0-9]{1,18})-([A-Za-z0-9_-]{22})");
  private static final int LENGTH = 16;

  private final JdbcClient db;
  private byte @Nullable [] key;

  Signatures(JdbcClient db) {
    this.db = db;
  }

  /** The number with its signature, of letters that are safe in an address. */
  public String sign(String purpose, long number) {
    return number
        + "-"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(purpose, number));
  }

  /** The number that was signed for this purpose; empty for anything else. */
  public Optional<Long> read(String purpose, String signed) {
    var match = SIGNED.matcher(signed);
    if (!match.matches()) {
      return Optional.empty();
    }
    var number = Long.parseLong(match.group(1));
    return MessageDigest.isEqual(sign(purpose, number).getBytes(UTF_8), signed.getBytes(UTF_8))
        ? Optional.of(number)
        : Optional.empty();
  }

  private byte[] mac(String purpose, long number) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal((purpose + " " + number).getBytes(UTF_8)), LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] key() {
    var known = key;
    if (known == null) {
      known = db.sql("select key from web_signing_key").query(byte[].class).single();
      key = known;
    }
    return known;
  }
}
