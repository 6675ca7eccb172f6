package org.childhub.signin;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often somebody may try to get in: by the account, so that nobody floods a mailbox or guesses
 * a password, and by the network address. All nodes count together; kept are hashes, which go when
 * they are of no more use.
 */
@Component
class Limits {
  static final int PER_ACCOUNT = 5;
  static final int PER_ADDRESS = 60;
  private static final Duration ACCOUNT_WINDOW = Duration.ofMinutes(15);
  private static final Duration ADDRESS_WINDOW = Duration.ofHours(1);

  /** A page that offers passkeys asks for a challenge each time it is opened. */
  static final int CHALLENGES_PER_ADDRESS = 600;

  private static final BucketConfiguration CHALLENGES = of(CHALLENGES_PER_ADDRESS, ADDRESS_WINDOW);
  private static final BucketConfiguration ACCOUNT = of(PER_ACCOUNT, ACCOUNT_WINDOW);
  private static final BucketConfiguration ADDRESS = of(PER_ADDRESS, ADDRESS_WINDOW);

  private final ProxyManager<String> buckets;
  private final JdbcClient db;
  private final Clock clock;

  Limits(DataSource source, JdbcClient db, Clock clock) {
    this.buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(source)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("signin_limit")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.fixedTimeToLive(ADDRESS_WINDOW.multipliedBy(2)))
            .build();
    this.db = db;
    this.clock = clock;
  }

  /** Counts a try from a network address for an account; false where it was one too many. */
  boolean allows(String networkAddress, String account) {
    return take("address " + networkAddress, ADDRESS)
        && take("account " + account.toLowerCase(Locale.ROOT), ACCOUNT);
  }

  /** Counts a try from a network address of somebody who has yet to say who she is. */
  boolean allows(String networkAddress) {
    return take("address " + networkAddress, ADDRESS);
  }

  /** Counts a challenge for passkeys. */
  boolean allowsChallenge(String networkAddress) {
    return take("challenge " + networkAddress, CHALLENGES);
  }

  private boolean take(String key, BucketConfiguration limit) {
    var hash = Base64.getEncoder().encodeToString(Secret.hash(key));
    return buckets.getProxy(hash, () -> limit).tryConsume(1);
  }

  private static BucketConfiguration of(int tries, Duration window) {
    return BucketConfiguration.builder()
        .addLimit(Bandwidth.builder().capacity(tries).refillGreedy(tries, window).build())
        .build();
  }

  @Scheduled(initialDelayString = "7m", fixedDelayString = "1h")
  @Transactional
  public void forgetOld() {
    db.sql("delete from signin_limit where expires_at < :now")
        .param("now", clock.millis())
        .update();
  }
}
