package org.childhub.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Tells programs from people by the User-Agent header, with a public list of patterns; no header at
 * all is a program.
 */
@Component
class Robots {
  // Tools that the list leaves to their users' purposes: nobody reads a page with them.
  private static final String TOOLS =
      "(?i)curl/|wget/|python|java/|okhttp|headless|monitor|\\bbot\\b|spider|crawl";
  private static final int LONGEST_HEADER = 400;

  private final Pattern patterns;
  // Only the header and the verdict, for those seen lately.
  private final LoadingCache<String, Boolean> known =
      Caffeine.newBuilder().maximumSize(5_000).build(this::matches);

  Robots(@Value("classpath:catalogue/robots.txt") Resource list) throws IOException {
    patterns =
        Pattern.compile(
            list.getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.joining(")|(?:", "(?:", ")|(?:" + TOOLS + ")")));
  }

  boolean is(String userAgent) {
    return userAgent.isBlank()
        || known.get(userAgent.substring(0, Math.min(LONGEST_HEADER, userAgent.length())));
  }

  private boolean matches(String userAgent) {
    return patterns.matcher(userAgent).find();
  }
}
