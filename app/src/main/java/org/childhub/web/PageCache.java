package org.childhub.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
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

  record CachedPage(
      String etag,
      String contentType,
      @Nullable String contentLanguage,
      @Nullable String encoding,
      byte[] body) {}

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

  void keep(String key, CachedPage page) {
    pages.put(key, page);
  }
}
