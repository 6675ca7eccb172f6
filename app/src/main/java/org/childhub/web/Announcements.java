package org.childhub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.text.Language;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the hub tells all readers. A reader puts it away by a cookie that names the announcements
 * and nothing of the reader; pages are kept with and without it.
 */
@Component
public class Announcements {
  private static final String COOKIE = "announcements";
  private static final Duration PUT_AWAY = Duration.ofDays(90);

  private final JdbcClient db;
  private final JsonMapper json;
  private final ContentVersion version;
  private final Clock clock;
  private volatile Held held;
  private volatile String told = "";

  private record Held(long version, List<Announcement> all) {}

  Announcements(JdbcClient db, JsonMapper json, ContentVersion version, Clock clock) {
    this.db = db;
    this.json = json;
    this.version = version;
    this.clock = clock;
    this.held = read();
  }

  /** All, the latest first. */
  public List<Announcement> all() {
    var known = held;
    if (known.version() != version.current()) {
      known = read();
      held = known;
    }
    return known.all();
  }

  /** Those of today. */
  List<Announcement> now() {
    var today = LocalDate.now(clock);
    return all().stream().filter(announcement -> announcement.isOn(today)).toList();
  }

  /** Whether this reader has put away what is told now. */
  boolean arePutAway(HttpServletRequest request) {
    var cookies = request.getCookies();
    var now = name(now());
    return cookies != null
        && !now.isEmpty()
        && Stream.of(cookies)
            .anyMatch(cookie -> cookie.getName().equals(COOKIE) && cookie.getValue().equals(now));
  }

  /** The cookie that puts away what is told now. */
  ResponseCookie putAway() {
    return ResponseCookie.from(COOKIE, name(now()))
        .path("/")
        .httpOnly(true)
        .sameSite("Lax")
        .maxAge(PUT_AWAY)
        .build();
  }

  private static String name(List<Announcement> announcements) {
    return announcements.stream()
        .map(announcement -> Long.toString(announcement.id()))
        .collect(Collectors.joining("-"));
  }

  /** A day that begins or ends one changes all pages. */
  @Scheduled(fixedDelayString = "30s")
  void look() {
    var now = name(now());
    if (!now.equals(told)) {
      told = now;
      version.raise();
    }
  }

  /**
   * Adds one or writes it anew, with its texts, and answers its id. One that is written anew counts
   * as new to those who put it away. The caller raises the content's version after the commit.
   */
  @Transactional
  public long write(Announcement announcement) {
    remove(announcement.id());
    return db.sql(
            "insert into web_announcement (texts, first_day, last_day) values (:texts::jsonb, :first, :last) returning id")
        .param(
            "texts",
            json.writeValueAsString(
                announcement.texts().entrySet().stream()
                    .collect(Collectors.toMap(text -> text.getKey().tag(), Map.Entry::getValue))))
        .param("first", announcement.firstDay())
        .param("last", announcement.lastDay())
        .query(Long.class)
        .single();
  }

  /** Takes one away; the caller raises the content's version after the commit. */
  @Transactional
  public void remove(long id) {
    db.sql("delete from web_announcement where id = :id").param("id", id).update();
  }

  private Held read() {
    var seen = version.current();
    return new Held(
        seen,
        db.sql("select id, texts::text, first_day, last_day from web_announcement order by id desc")
            .query((row, number) -> announcement(row))
            .list());
  }

  private Announcement announcement(ResultSet row) throws SQLException {
    var texts = new LinkedHashMap<Language, String>();
    json.readValue(row.getString("texts"), new TypeReference<Map<String, String>>() {})
        .forEach((tag, text) -> texts.put(Language.of(tag), text));
    return new Announcement(
        row.getLong("id"),
        texts,
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }
}
