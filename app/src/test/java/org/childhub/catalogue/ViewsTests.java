package org.childhub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.childhub.HubTest;
import org.childhub.catalogue.TestEntries.Made;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@HubTest
class ViewsTests {
  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36";

  @Autowired TestEntries entries;
  @Autowired Views views;
  @Autowired JdbcClient db;

  @Test
  void aVisitorCountsOncePerEntryAndDayInWhicheverLanguage() {
    var id = entries.put(Made.of(Kind.PUBLICATION, "views-once", "Read once")).getFirst();
    views.seen(visit("/en/library/views-once", "192.0.2.1", PHONE));
    views.seen(visit("/sq/library/views-once", "192.0.2.1", PHONE));
    views.seen(visit("/sr-Cyrl/library/views-once/read", "192.0.2.1", PHONE));
    views.seen(visit("/en/library/views-once", "192.0.2.2", PHONE));
    views.flush();

    assertThat(views.views(id)).isEqualTo(2);
  }

  @Test
  void robotsPrefetchesAndProgramsAreNotPeople() {
    var id = entries.put(Made.of(Kind.ARTICLE, "views-robots", "Seen by robots")).getFirst();
    views.seen(
        visit(
            "/en/news/views-robots",
            "192.0.2.3",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"));
    views.seen(visit("/en/news/views-robots", "192.0.2.3", ""));
    views.seen(visit("/en/news/views-robots", "192.0.2.3", "curl/8.5.0"));
    var prefetch = visit("/en/news/views-robots", "192.0.2.3", PHONE);
    prefetch.addHeader("Sec-Purpose", "prefetch;prerender");
    views.seen(prefetch);
    var head = visit("/en/news/views-robots", "192.0.2.3", PHONE);
    head.setMethod("HEAD");
    views.seen(head);
    views.flush();

    assertThat(views.views(id)).isZero();
  }

  @Test
  void whatIsNoEntryIsNotCounted() {
    views.seen(visit("/en/library", "192.0.2.4", PHONE));
    views.seen(visit("/en/library/views-nowhere", "192.0.2.4", PHONE));
    views.seen(visit("/en/library/../../x", "192.0.2.4", PHONE));
    views.flush();

    assertThat(
            db.sql("select count(*) from catalogue_entry where slug = 'views-nowhere'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void theListOfRobotsKnowsBrowsersFromMachines() throws Exception {
    var robots =
        new Robots(new org.springframework.core.io.ClassPathResource("catalogue/robots.txt"));

    assertThat(robots.is(PHONE)).isFalse();
    assertThat(robots.is("Mozilla/5.0 (Windows NT 6.1; rv:115.0) Gecko/20100101 Firefox/115.0"))
        .isFalse();
    assertThat(
            robots.is(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1"))
        .isFalse();
    assertThat(
            robots.is(
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.1; +https://openai.com/gptbot)"))
        .isTrue();
    assertThat(robots.is("facebookexternalhit/1.1")).isTrue();
  }

  private static MockHttpServletRequest visit(String path, String address, String userAgent) {
    var request = new MockHttpServletRequest("GET", path);
    request.setRemoteAddr(address);
    request.addHeader("User-Agent", userAgent);
    return request;
  }
}
