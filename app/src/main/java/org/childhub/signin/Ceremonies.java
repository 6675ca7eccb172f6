package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.childhub.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is under way between one browser and the hub and takes more than one request: kept for
 * minutes in the database, under a cookie, so that every node knows it and nothing is done twice.
 */
@Component
class Ceremonies {
  /** How long a browser has for its part. */
  static final Duration GOOD_FOR = Duration.ofMinutes(5);

  /** Filling in the form for joining takes longer. */
  private static final Duration OFFER_GOOD_FOR = Duration.ofMinutes(30);

  private final JdbcClient db;
  private final JsonMapper json;
  private final Site site;
  private final Clock clock;

  Ceremonies(JdbcClient db, JsonMapper json, Site site, Clock clock) {
    this.db = db;
    this.json = json;
    this.site = site;
    this.clock = clock;
  }

  enum Kind {
    /** A passkey is being made. */
    NEW_PASSKEY("passkey-new"),
    /** Somebody signs in with a passkey. */
    PASSKEY("passkey"),
    /** Somebody is away at a provider. */
    PROVIDER("provider"),
    /** Somebody whom a provider knows and the hub does not may join. */
    OFFER("offer");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    private String cookie() {
      return "hub-" + code;
    }

    private Duration goodFor() {
      return this == OFFER ? OFFER_GOOD_FOR : GOOD_FOR;
    }
  }

  /** One that was begun by this browser; the member is who was signed in then. */
  record Begun<T>(@Nullable Long memberId, T data) {}

  @Transactional
  public void begin(Kind kind, @Nullable Long memberId, Object data, HttpServletResponse response) {
    var secret = Secret.fresh();
    db.sql(
            """
            insert into signin_ceremony (hash, kind, member_id, data, expires_at)
            values (:hash, :kind, :member, :data::jsonb, :until)
            """)
        .param("hash", secret.hash())
        .param("kind", kind.code)
        .param("member", memberId)
        .param("data", json.writeValueAsString(data))
        .param("until", Timestamp.from(clock.instant().plus(kind.goodFor())))
        .update();
    give(kind, secret.text(), kind.goodFor(), response);
  }

  /** What this browser began, while it is good. */
  <T> Optional<Begun<T>> look(Kind kind, Class<T> type, HttpServletRequest request) {
    return query("select member_id, data from signin_ceremony where %s", kind, type, request);
  }

  /** Ends what this browser began; of two requests at once one gets it. */
  @Transactional
  public <T> Optional<Begun<T>> end(
      Kind kind, Class<T> type, HttpServletRequest request, HttpServletResponse response) {
    var begun =
        query(
            "delete from signin_ceremony where %s returning member_id, data", kind, type, request);
    begun.ifPresent(it -> give(kind, "", Duration.ZERO, response));
    return begun;
  }

  private <T> Optional<Begun<T>> query(
      String statement, Kind kind, Class<T> type, HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, kind.cookie());
    if (cookie == null) {
      return Optional.empty();
    }
    return db.sql(statement.formatted("hash = :hash and kind = :kind and expires_at > :now"))
        .param("hash", new Secret(cookie.getValue()).hash())
        .param("kind", kind.code)
        .param("now", Timestamp.from(clock.instant()))
        .query(
            (row, number) ->
                new Begun<>(
                    row.getObject("member_id", Long.class),
                    json.readValue(row.getString("data"), type)))
        .optional();
  }

  /** Lax: it comes back with the reader whom a provider sends. */
  private void give(Kind kind, String value, Duration age, HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(kind.cookie(), value)
            .path("/")
            .maxAge(age)
            .httpOnly(true)
            .secure(site.baseUrl().startsWith("https:"))
            .sameSite("Lax")
            .build()
            .toString());
  }

  @Scheduled(initialDelayString = "8m", fixedDelayString = "5m")
  @Transactional
  public void forgetOld() {
    db.sql("delete from signin_ceremony where expires_at < :now")
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
