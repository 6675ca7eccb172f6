package org.childhub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.childhub.HubTest;
import org.childhub.catalogue.TestEntries.Made;
import org.childhub.text.Language;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HubTest
class FeedTests {
  @Autowired Clock clock;
  @Autowired MockMvc web;
  @Autowired TestEntries entries;

  @Test
  void aFeedIsInTheReadersLanguageAndNamesTheLanguageOfEachEntry() throws Exception {
    entries.put(
        Made.of(Kind.ARTICLE, "feed-news", "A meeting")
            .about("feed-topic", "supervision")
            .in(Language.SQ, "Një takim", "Një përmbledhje."),
        Made.of(Kind.ARTICLE, "feed-english", "Only in English").about("supervision"));

    var feed = feed("/sq/topics/supervision/feed.atom");
    var parsed = new SyndFeedInput().build(new StringReader(feed));

    assertThat(parsed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(parsed.getEntries())
        .extracting(SyndEntry::getTitle)
        .contains("Një takim", "Only in English");
    assertThat(parsed.getEntries())
        .allMatch(entry -> entry.getUri().startsWith("tag:localhost,2026:entry/"));
    assertThat(parsed.getEntries()).allMatch(entry -> entry.getUpdatedDate() != null);
    var root = new SAXBuilder().build(new StringReader(feed)).getRootElement();
    assertThat(root.getAttributeValue("lang", Namespace.XML_NAMESPACE)).isEqualTo("sq");
    assertThat(root.getChildren("entry", root.getNamespace()))
        .extracting(entry -> entry.getAttributeValue("lang", Namespace.XML_NAMESPACE))
        .contains("sq", "en");
  }

  @Test
  void aFeedCanBeNarrowedToAKindAndOffersItsOtherLanguages() throws Exception {
    var today = LocalDate.now(clock).toString();
    entries.put(
        Made.of(Kind.JOB, "feed-job", "A job").on(today),
        Made.of(Kind.STORY, "feed-story", "A story").on(today));

    var feed = feed("/en/feed.atom?kind=job");

    assertThat(feed).contains("A job").doesNotContain("A story");
    assertThat(feed).contains("http://localhost:8080/mk/feed.atom?kind=job");
    assertThat(feed("/en/feed.atom")).contains("A job", "A story");
  }

  @Test
  void lettersThatXmlForbidsDoNotBreakAFeed() throws Exception {
    entries.put(
        Made.of(Kind.STORY, "feed-odd", "Odd \u0001 \u000b <b>&amp;</b> title").about("burnout"));

    var parsed = new SyndFeedInput().build(new StringReader(feed("/en/topics/burnout/feed.atom")));

    assertThat(parsed.getEntries())
        .extracting(SyndEntry::getTitle)
        .contains("Odd <b>&amp;</b> title");
  }

  private String feed(String address) throws Exception {
    var response = web.perform(get(address)).andReturn().getResponse();
    assertThat(response.getContentType()).startsWith("application/atom+xml");
    return response.getContentAsString(StandardCharsets.UTF_8);
  }
}
