package org.childhub.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret of 192 random bits that stands in a link or a cookie. The database keeps its hash alone,
 * so who reads a backup cannot sign in with it.
 */
record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Secret fresh() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] hash() {
    return hash(text);
  }

  static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps it out of logs. */
  @Override
  public String toString() {
    return "Secret";
  }
}
