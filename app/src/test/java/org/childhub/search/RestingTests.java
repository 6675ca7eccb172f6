package org.childhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.childhub.HubTest;
import org.childhub.search.engine.SearchIndex;
import org.childhub.search.opensearch.OpenSearchIndex;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A hub whose cluster does not answer. */
@HubTest
@DirtiesContext
class RestingTests {
  @Autowired MockMvcTester http;
  @Autowired SearchIndex index;

  @DynamicPropertySource
  static void whereNobodyListens(DynamicPropertyRegistry settings) throws IOException {
    try (var free = new ServerSocket(0)) {
      var port = free.getLocalPort();
      settings.add("hub.search.opensearch.url", () -> "http://127.0.0.1:" + port);
    }
  }

  @Test
  void theHubStartsAndListsSayCalmlyThatSearchIsResting() {
    assertThat(index).isInstanceOf(OpenSearchIndex.class);
    for (var list : new String[] {"/en/search?q=foster", "/en/library", "/en/news"}) {
      var answer = http.get().uri(list).exchange();
      assertThat(answer).as(list).hasStatus(503).hasHeader("Cache-Control", "no-store");
      assertThat(answer).as(list).containsHeader("Retry-After");
      assertThat(answer).bodyText().contains("Search is resting").doesNotContain("incident");
    }
    assertThat(http.get().uri("/bg/search?q=a").exchange())
        .bodyText()
        .contains("Търсенето си почива");
  }

  @Test
  void everythingElseGoesOn() {
    for (var page : new String[] {"/healthz", "/en/", "/en/topics"}) {
      assertThat(http.get().uri(page).exchange()).as(page).hasStatusOk();
    }
  }
}
