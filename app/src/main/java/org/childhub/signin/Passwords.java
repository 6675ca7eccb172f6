package org.childhub.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.childhub.accounts.Members;
import org.childhub.accounts.Members.Mailbox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Passwords of those members who want one. */
@Component
class Passwords {
  // OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, 2 passes, 1 lane.
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;

  private final JdbcClient db;
  private final Members members;
  private final Devices devices;
  private final MeansLetters letters;
  private final Clock clock;
  private final SingletonSupplier<Argon2PasswordEncoder> argon2 =
      SingletonSupplier.of(
          () -> new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES));

  /** What is compared where there is nothing to compare, so that this takes as long. */
  private final SingletonSupplier<String> decoy =
      SingletonSupplier.of(() -> hash(Secret.fresh().text()));

  /** Hashing takes memory: more at once than there are processors would be no quicker. */
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

  Passwords(JdbcClient db, Members members, Devices devices, MeansLetters letters, Clock clock) {
    this.db = db;
    this.members = members;
    this.devices = devices;
    this.letters = letters;
    this.clock = clock;
  }

  boolean isSet(long memberId) {
    return stored(memberId) != null;
  }

  /** Whose address and password these are; takes as long where they are nobody's. */
  Optional<Long> owner(String email, String password) {
    long id = members.withAddress(email).map(Mailbox::id).orElse(0L);
    return matches(id, password) ? Optional.of(id) : Optional.empty();
  }

  /** Whether this is the member's password. */
  boolean matches(long memberId, String typed) {
    var spare = decoy.obtain();
    var stored = stored(memberId);
    var tooLong = typed.length() > 2 * PasswordRules.LONGEST;
    var password = tooLong ? "" : PasswordRules.normal(typed);
    places.acquireUninterruptibly();
    try {
      return argon2.obtain().matches(password, stored == null ? spare : stored)
          && stored != null
          && !tooLong;
    } finally {
      places.release();
    }
  }

  /**
   * Sets the member's password, signs her other devices out and tells her.
   *
   * @return the key of the message that says what to do, where it cannot be taken
   */
  @Transactional
  public Optional<String> set(long memberId, String typed, long deviceId) {
    var password = PasswordRules.normal(typed);
    var problem = PasswordRules.problem(password, members.mailbox(memberId).orElseThrow());
    if (problem.isPresent()) {
      return problem;
    }
    db.sql(
            """
            insert into signin_password (member_id, hash, set_at) values (:member, :hash, :now)
            on conflict (member_id) do update set hash = excluded.hash, set_at = excluded.set_at
            """)
        .param("member", memberId)
        .param("hash", hash(password))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    devices.closeOthers(memberId, deviceId);
    letters.write(memberId, MeansLetters.Change.PASSWORD_SET, "");
    return Optional.empty();
  }

  /** Takes the member's password away and tells her. */
  @Transactional
  public void remove(long memberId) {
    var removed =
        db.sql("delete from signin_password where member_id = :member")
            .param("member", memberId)
            .update();
    if (removed == 1) {
      letters.write(memberId, MeansLetters.Change.PASSWORD_REMOVED, "");
    }
  }

  private String hash(String password) {
    places.acquireUninterruptibly();
    try {
      return String.valueOf(argon2.obtain().encode(password));
    } finally {
      places.release();
    }
  }

  private @Nullable String stored(long memberId) {
    return db.sql("select hash from signin_password where member_id = :member")
        .param("member", memberId)
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
