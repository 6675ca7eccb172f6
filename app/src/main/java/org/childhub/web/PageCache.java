package org.childhub.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages as sent to everyone, compressed, at most 48 MB of them; each is good for one version of the
 * content.
 */
@Component
final class PageCache {
  private static final long MAX_BYTES = 48L << 20;

  // Every start makes its own ETags: a new build may draw the same content differently.
  private final String start = UUID.randomUUID().toString().substring(0, 8);
  private final ContentVersion version;
  private final Clock clock;
  private final Cache<String, CachedPage> pages =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((String key, CachedPage page) -> key.length() * 2 + page.body().length + 200)
          .build();

  /**
   * A page of one version of the content.
   *
   * @param next held by whoever draws it anew, once it is out of date
   */
  record CachedPage(
      String etag,
      String contentType,
      @Nullable String contentLanguage,
      Coding coding,
      byte[] body,
      Lock next) {}

  PageCache(ContentVersion version, Clock clock) {
    this.version = version;
    this.clock = clock;
  }

  /** The ETag of every page drawn now: relative dates and view counts may lag by up to an hour. */
  String etag(Viewer viewer, boolean quiet) {
    return "W/\"%s%s%s-%s-%s\""
        .formatted(
            viewer == Viewer.GUEST ? "" : "m",
            quiet ? "q" : "",
            start,
            Long.toString(version.current(), 36),
            Long.toString(clock.millis() / 3_600_000, 36));
  }

  Optional<CachedPage> find(String key, String etag) {
    return Optional.ofNullable(pages.getIfPresent(key)).filter(page -> page.etag().equals(etag));
  }

  /** The lock of whoever draws a page anew that was kept before; empty where none was. */
  Optional<Lock> turn(String key) {
    return Optional.ofNullable(pages.getIfPresent(key)).map(CachedPage::next);
  }

  void forget(String key) {
    pages.invalidate(key);
  }

  void keep(String key, CachedPage page) {
    pages.put(key, page);
  }
}
