package org.childhub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.childhub.text.Language;
import org.childhub.text.Script;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What is the same on every page: the public address, the look's files and the icons. */
@Component
public final class Site {
  private final WebSettings settings;
  private final Assets assets;
  private final Icons icons;
  private final TopicNames topics;
  private final Appearances appearances;
  private final Announcements announcements;
  private final Clock clock;

  Site(
      WebSettings settings,
      Assets assets,
      Icons icons,
      TopicNames topics,
      Appearances appearances,
      Announcements announcements,
      Clock clock) {
    this.settings = settings;
    this.assets = assets;
    this.icons = icons;
    this.topics = topics;
    this.appearances = appearances;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Scheme, host and port under which readers reach the hub, without a slash at the end. */
  public String baseUrl() {
    return settings.baseUrl();
  }

  /** The time in which days and times are told. */
  public ZoneId zone() {
    return clock.getZone();
  }

  /** The day of a moment there. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone());
  }

  public String name() {
    var own = appearance().name();
    return own.isEmpty() ? settings.name() : own;
  }

  /** How the hub is called and looks now. */
  public Appearance appearance() {
    return appearances.current();
  }

  /** The address of the hub's own logo; null where it has none. */
  public @Nullable String logo() {
    return appearances.logo().map(Logo::address).orElse(null);
  }

  List<Announcement> announcements() {
    return announcements.now();
  }

  boolean arePutAway(HttpServletRequest request) {
    return announcements.arePutAway(request);
  }

  /** The address of the stylesheet with the hub's own colour; null where it has none. */
  public @Nullable String masthead() {
    var colour = appearance().colour();
    return colour == null ? null : "/assets/masthead/" + colour.hex().substring(1) + ".css";
  }

  /** What browsers colour their own frame with. */
  public String colour() {
    var colour = appearance().colour();
    return colour == null ? "#0e3d40" : colour.hex();
  }

  /** The addresses of the fonts that every page in this language shows, to be fetched at once. */
  public List<String> fonts(Language language) {
    var alphabets =
        language.script() == Script.CYRILLIC ? List.of("latin", "cyrillic") : List.of("latin");
    return Stream.of("piazzolla", "commissioner")
        .flatMap(font -> alphabets.stream().map(alphabet -> font + "-" + alphabet))
        .map(name -> asset("fonts/" + name + ".woff2"))
        .toList();
  }

  /**
   * The address of a file of the look, with its fingerprint: {@code hub.css} → {@code
   * /assets/hub.1a2b3c.css}.
   */
  public String asset(String name) {
    return assets.address(name);
  }

  TopicNames topics() {
    return topics;
  }

  Icons icons() {
    return icons;
  }

  /**
   * Whether another site sent this request in a reader's name. Browsers say so (Fetch Metadata),
   * older ones name the origin; what says nothing is no browser that carries anything of a
   * reader's.
   */
  public boolean isForeign(HttpServletRequest request) {
    var from = request.getHeader("Sec-Fetch-Site");
    if (from != null) {
      return !(from.equals("same-origin") || from.equals("none"));
    }
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null
        && !origin.equals(baseUrl())
        && !origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
  }
}
