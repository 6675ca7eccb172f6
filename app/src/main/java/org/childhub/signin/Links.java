package org.childhub.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One-time links. Looking at one does not use it up, for scanners of mail look at all of them. */
@Component
class Links {
  /** How long a link is good. */
  static final Duration GOOD_FOR = Duration.ofMinutes(15);

  /** How long the link on the console is good; a start makes a new one. */
  private static final Duration FIRST_GOOD_FOR = Duration.ofDays(1);

  private final JdbcClient db;
  private final JsonMapper json;
  private final Clock clock;

  Links(JdbcClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  enum Purpose {
    SIGN_IN("sign-in"),
    JOIN("join"),
    FIRST("first");

    private final String code;

    Purpose(String code) {
      this.code = code;
    }
  }

  /**
   * What a link leads to.
   *
   * @param email absent from the first administrator's, who has still to give it
   * @param joining what was filled in, of links for joining
   * @param identity the provider's account that the link confirms along with the address
   */
  record Link(
      @Nullable String email,
      @Nullable Long memberId,
      @Nullable Joining joining,
      String wayBack,
      boolean remember,
      @Nullable Identity identity) {

    Link(
        @Nullable String email,
        @Nullable Long memberId,
        @Nullable Joining joining,
        String wayBack,
        boolean remember) {
      this(email, memberId, joining, wayBack, remember, null);
    }

    /** Keeps addresses out of logs. */
    @Override
    public String toString() {
      return "Link";
    }
  }

  /** Makes a link for somebody. */
  @Transactional
  public Secret make(Purpose purpose, Link link) {
    var secret = Secret.fresh();
    var until = clock.instant().plus(purpose == Purpose.FIRST ? FIRST_GOOD_FOR : GOOD_FOR);
    db.sql(
            """
            insert into signin_link
              (hash, purpose, email, member_id, form, way_back, remember, identity, expires_at)
            values
              (:hash, :purpose, :email, :member, :form::jsonb, :wayBack, :remember, :identity::jsonb, :until)
            """)
        .param("hash", secret.hash())
        .param("purpose", purpose.code)
        .param("email", link.email())
        .param("member", link.memberId())
        .param("form", written(link.joining()))
        .param("wayBack", link.wayBack())
        .param("remember", link.remember())
        .param("identity", written(link.identity()))
        .param("until", Timestamp.from(until))
        .update();
    return secret;
  }

  /** What a link leads to, while it is good. */
  Optional<Link> look(Purpose purpose, String secret) {
    return query("select %s from signin_link where %s", purpose, secret);
  }

  /** Uses a link up; of two at once one gets it. */
  @Transactional
  public Optional<Link> use(Purpose purpose, String secret) {
    return query("delete from signin_link where %2$s returning %1$s", purpose, secret);
  }

  private Optional<Link> query(String statement, Purpose purpose, String secret) {
    return db.sql(
            statement.formatted(
                "email, member_id, form, way_back, remember, identity",
                "hash = :hash and purpose = :purpose and expires_at > :now"))
        .param("hash", new Secret(secret).hash())
        .param("purpose", purpose.code)
        .param("now", Timestamp.from(clock.instant()))
        .query(
            (row, number) ->
                new Link(
                    row.getString("email"),
                    row.getObject("member_id", Long.class),
                    read(row.getString("form"), Joining.class),
                    row.getString("way_back"),
                    row.getBoolean("remember"),
                    read(row.getString("identity"), Identity.class)))
        .optional();
  }

  private @Nullable String written(@Nullable Object part) {
    return part == null ? null : json.writeValueAsString(part);
  }

  private <T> @Nullable T read(@Nullable String kept, Class<T> type) {
    return kept == null ? null : json.readValue(kept, type);
  }

  @Scheduled(initialDelayString = "5m", fixedDelayString = "1h")
  @Transactional
  public void forgetOld() {
    db.sql("delete from signin_link where expires_at < :now")
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
