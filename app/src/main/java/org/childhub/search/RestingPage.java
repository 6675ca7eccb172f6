package org.childhub.search;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.childhub.search.engine.SearchResting;
import org.childhub.web.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Stands in for lists while the engine does not answer (503); all other pages go on. */
@ControllerAdvice
class RestingPage {
  private static final Logger log = LoggerFactory.getLogger(RestingPage.class);
  private static final Duration AGAIN = Duration.ofMinutes(1);

  @ExceptionHandler(SearchResting.class)
  String show(SearchResting resting, Page page, HttpServletResponse response) {
    log.warn("Search is resting: {}", resting.getMessage());
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(AGAIN.toSeconds()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    page.titled(page.t("search.resting.title"), "").unlisted();
    return "search/resting";
  }
}
