package org.childhub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.childhub.HubTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Kept pages: drawn once for all who ask, and anew once the content has changed. */
@HubTest
class PageCacheFilterTests {
  @Autowired PageCacheFilter filter;
  @Autowired ContentVersion version;

  private final AtomicInteger drawn = new AtomicInteger();
  private final CountDownLatch all = new CountDownLatch(1);

  @Test
  void whoAsksForAPageThatIsOutOfDateWaitsForTheOneWhoDrawsIt() throws Exception {
    assertThat(ask("/en/drawn-once")).isEqualTo("drawing 1");
    assertThat(ask("/en/drawn-once")).as("is kept").isEqualTo("drawing 1");
    version.raise();

    assertThat(askAtOnce("/en/drawn-once", 8)).containsOnly("drawing 2");

    assertThat(drawn).hasValue(2);
  }

  private List<String> askAtOnce(String path, int times) throws Exception {
    try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, times).mapToObj(n -> askers.submit(() -> ask(path))).toList();
      // None draws before all have asked.
      TimeUnit.MILLISECONDS.sleep(300);
      all.countDown();
      var got = new ArrayList<String>();
      for (var answer : answers) {
        got.add(answer.get(10, TimeUnit.SECONDS));
      }
      return got;
    }
  }

  private String ask(String path) throws Exception {
    var response = new MockHttpServletResponse();
    filter.doFilter(
        new MockHttpServletRequest("GET", path),
        response,
        (request, drawing) -> {
          var number = drawn.incrementAndGet();
          if (number > 1) {
            await();
          }
          drawing.setContentType("text/html");
          drawing.getWriter().write("drawing " + number);
        });
    return response.getContentAsString();
  }

  private void await() {
    try {
      assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
