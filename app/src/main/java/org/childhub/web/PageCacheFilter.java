package org.childhub.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.childhub.web.PageCache.CachedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers what is the same for all guests or all members without drawing it again: 304 to those who
 * have it, the kept bytes to the rest. A handler opts out with {@code Cache-Control: no-store}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PageCacheFilter extends OncePerRequestFilter {
  private static final int LONGEST_WAIT_SECONDS = 5;
  private static final Set<String> TYPES =
      Set.of("text/html", "application/atom+xml", "application/xml");
  private static final String CACHE_CONTROL = "public, max-age=0, must-revalidate";

  private final PageCache cache;
  private final Announcements announcements;
  private final List<PageVisits> visits;

  PageCacheFilter(PageCache cache, Announcements announcements, List<PageVisits> visits) {
    this.cache = cache;
    this.announcements = announcements;
    this.visits = visits;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !isRead(request)
        || path.startsWith("/assets/")
        || path.startsWith("/files/")
        || path.startsWith("/covers/")
        || path.equals("/")
        || path.equals("/healthz")
        || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var viewer = Viewer.of(request);
    var quiet = announcements.arePutAway(request);
    var etag = cache.etag(viewer, quiet);
    var coding = Coding.accepted(request);
    if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      caching(response, etag);
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      visited(request);
      return;
    }
    var key =
        viewer
            + (quiet ? " quiet " : " ")
            + coding
            + " "
            + request.getRequestURI()
            + "?"
            + query(request);
    if (sendKept(request, response, key, etag)) {
      return;
    }
    var turn = cache.turn(key);
    if (turn.isPresent() && waited(turn.get())) {
      try {
        if (!sendKept(request, response, key, etag)) {
          draw(request, response, chain, key, etag, coding);
        }
      } finally {
        turn.get().unlock();
      }
    } else {
      draw(request, response, chain, key, etag, coding);
    }
  }

  /** After a change all ask for the same pages: one draws, the others wait and get hers. */
  private static boolean waited(Lock turn) {
    try {
      return turn.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean sendKept(
      HttpServletRequest request, HttpServletResponse response, String key, String etag)
      throws IOException {
    var kept = cache.find(key, etag);
    if (kept.isPresent()) {
      send(kept.get(), request, response);
      visited(request);
    }
    return kept.isPresent();
  }

  private void draw(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      String key,
      String etag,
      Coding coding)
      throws ServletException, IOException {
    var drawn = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, drawn);
    var type = drawn.getContentType();
    if (request.isAsyncStarted()
        || drawn.getStatus() != 200
        || !isPage(type)
        || isForOne(request, drawn)) {
      cache.forget(key);
      drawn.copyBodyToResponse();
      return;
    }
    var body = drawn.getContentAsByteArray();
    var used = body.length < Coding.SMALLEST ? Coding.PLAIN : coding;
    var page =
        new CachedPage(
            etag,
            type,
            drawn.getHeader(HttpHeaders.CONTENT_LANGUAGE),
            used,
            used.ofPageForMany(body),
            new ReentrantLock());
    if ("GET".equals(request.getMethod())) {
      cache.keep(key, page);
    }
    send(page, request, response);
    visited(request);
  }

  private static void send(
      CachedPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    caching(response, page.etag());
    response.setContentType(page.contentType());
    if (page.contentLanguage() != null) {
      response.setHeader(HttpHeaders.CONTENT_LANGUAGE, page.contentLanguage());
    }
    page.coding().writeTo(response);
    response.setContentLength(page.body().length);
    if (!"HEAD".equals(request.getMethod())) {
      response.getOutputStream().write(page.body());
    }
  }

  private static void caching(HttpServletResponse response, String etag) {
    SecurityHeaders.writeTo(response);
    response.setHeader(HttpHeaders.ETAG, etag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.COOKIE);
  }

  private void visited(HttpServletRequest request) {
    visits.forEach(visit -> visit.seen(request));
  }

  private static boolean isPage(@Nullable String type) {
    return type != null && TYPES.contains(type.split(";", 2)[0]);
  }

  /** Whether an answer is for who asked only, so that it is neither kept nor compressed here. */
  static boolean isForOne(HttpServletRequest request, HttpServletResponse response) {
    if (!isRead(request)) {
      return true;
    }
    var control = response.getHeader(HttpHeaders.CACHE_CONTROL);
    return control != null && control.contains("no-store");
  }

  private static boolean isRead(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
  }

  private static String query(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? "" : query;
  }
}
