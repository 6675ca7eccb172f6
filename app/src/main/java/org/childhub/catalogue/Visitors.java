package org.childhub.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who saw what on one day, as numbers that say nothing about anybody: 64 bits of a hash with a
 * secret that lives only in memory and only until midnight.
 */
final class Visitors {
  private static final int MOST = 1_000_000;

  private final LocalDate day;
  private final byte[] secret = new byte[32];
  private final Set<Long> seen = ConcurrentHashMap.newKeySet();

  Visitors(LocalDate day) {
    this.day = day;
    new SecureRandom().nextBytes(secret);
  }

  LocalDate day() {
    return day;
  }

  /**
   * Whether this visitor sees this page for the first time today. Beyond a million visits a day
   * nothing more is told apart.
   */
  boolean isFirst(String address, String userAgent, String page) {
    return seen.size() < MOST && seen.add(hash(address + "\n" + userAgent + "\n" + page));
  }

  private long hash(String visit) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(secret);
      return ByteBuffer.wrap(digest.digest(visit.getBytes(UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
