package org.childhub.catalogue;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.childhub.web.PageVisits;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts how often people open an entry: a visitor once per entry and day (UTC), robots and
 * prefetches never. Nothing about a visitor is stored or set; numbers reach the database once a
 * minute.
 */
@Component
public class Views implements PageVisits {
  private static final Pattern ENTRY =
      Pattern.compile(
          "/[A-Za-z-]{2,8}/(?:library|news|series|organisations)/([a-z0-9-]{1,80})(?:/read)?");

  private final JdbcClient db;
  private final Clock clock;
  private final Robots robots;
  private final AtomicReference<Visitors> visitors;
  private final Map<Visit, Integer> pending = new ConcurrentHashMap<>();

  private record Visit(String slug, LocalDate day) {}

  Views(JdbcClient db, Clock clock, Robots robots) {
    this.db = db;
    this.clock = clock;
    this.robots = robots;
    this.visitors = new AtomicReference<>(new Visitors(LocalDate.now(clock)));
  }

  @Override
  public void seen(HttpServletRequest request) {
    var path = ENTRY.matcher(request.getRequestURI());
    if (!"GET".equals(request.getMethod()) || !path.matches() || isPrefetch(request)) {
      return;
    }
    var userAgent = header(request, HttpHeaders.USER_AGENT);
    if (!robots.is(userAgent)
        && today().isFirst(request.getRemoteAddr(), userAgent, path.group(1))) {
      pending.merge(new Visit(path.group(1), today().day()), 1, Integer::sum);
    }
  }

  /** How often people opened an entry since the beginning; the last minute may be missing. */
  public long views(long entryId) {
    return db.sql("select coalesce(sum(views), 0) from catalogue_view where entry_id = :id")
        .param("id", entryId)
        .query(Long.class)
        .single();
  }

  /**
   * How often people opened entries from this day (UTC) on, by id; those that nobody opened miss.
   */
  public Map<Long, Long> since(LocalDate day) {
    var views = new HashMap<Long, Long>();
    db.sql("select entry_id, sum(views) from catalogue_view where day >= :day group by entry_id")
        .param("day", day)
        .query(
            row -> {
              views.put(row.getLong(1), row.getLong(2));
            });
    return views;
  }

  /** Writes what was counted since the last time; what cannot be written is kept for the next. */
  @PreDestroy
  @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
  void flush() {
    var counted = new HashMap<Visit, Integer>();
    for (var visit : List.copyOf(pending.keySet())) {
      var times = pending.remove(visit);
      if (times != null) {
        counted.put(visit, times);
      }
    }
    if (counted.isEmpty()) {
      return;
    }
    try {
      write(counted);
    } catch (DataAccessException e) {
      counted.forEach((visit, times) -> pending.merge(visit, times, Integer::sum));
      throw e;
    }
  }

  private void write(Map<Visit, Integer> counted) {
    var visits = List.copyOf(counted.entrySet());
    db.sql(
            """
            insert into catalogue_view (entry_id, day, views)
            select e.id, v.day::date, sum(v.views)
            from unnest(:slugs, :days, :views) as v(slug, day, views)
            join catalogue_entry e on e.slug = v.slug and e.visibility = 'public'
            group by 1, 2
            on conflict (entry_id, day) do update set views = catalogue_view.views + excluded.views
            """)
        .param("slugs", visits.stream().map(visit -> visit.getKey().slug()).toArray(String[]::new))
        .param(
            "days",
            visits.stream().map(visit -> visit.getKey().day().toString()).toArray(String[]::new))
        .param("views", visits.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
        .update();
  }

  private Visitors today() {
    var day = LocalDate.now(clock);
    return visitors.updateAndGet(known -> known.day().equals(day) ? known : new Visitors(day));
  }

  private static boolean isPrefetch(HttpServletRequest request) {
    return Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
        .map(name -> header(request, name))
        .anyMatch(value -> value.contains("prefetch") || value.contains("preview"));
  }

  private static String header(HttpServletRequest request, String name) {
    var value = request.getHeader(name);
    return value == null ? "" : value;
  }
}
