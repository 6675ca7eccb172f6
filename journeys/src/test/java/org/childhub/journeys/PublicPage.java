package org.childhub.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.util.Locale;

/** One of each kind of page that everybody may see; languages and scripts take turns. */
enum PublicPage {
  HOME("/sr-Cyrl/"),
  LIBRARY("/sq/library"),
  LIBRARY_NARROWED("/bg/library?country=RS&page=2"),
  PUBLICATION("/sr-Cyrl/library/crc-gc-12"),
  SAMPLE_PUBLICATION("/bs/library/first-talk-after-a-disclosure"),
  THESIS("/ro/library/the-role-of-attachment-and-mentalization-in-understanding"),
  DECLARATION("/mk/library/universal-declaration-of-human-rights"),
  READING_FOREIGN("/sr-Latn/library/crc-gc-13/read"),
  READING("/en/library/crc-gc-12/read"),
  SIDE_BY_SIDE("/sq/library/universal-declaration-of-human-rights/read?in=sq&beside=sr-Cyrl"),
  COLLECTION("/hr/library/un-general-comments-on-children"),
  NEWS("/sr-Cyrl/news"),
  ARTICLE("/bg/news/vidin-early-intervention-mobile-team"),
  STORY("/en/news/the-drawer-i-left-empty"),
  PRACTICE("/mk/news/court-visit-before-the-day"),
  JOB("/ro/news/job-legal-adviser-chisinau"),
  SERIES_LIST("/bs/series"),
  SERIES("/en/series/how-childhub-began"),
  TOPICS("/bg/topics"),
  TOPIC("/sr-Cyrl/topics/foster-care"),
  TOPIC_EMPTY("/hr/topics/adoption"),
  COUNTRIES("/sq/countries"),
  COUNTRY("/mk/countries/mk"),
  REGION("/sr-Cyrl/countries/see"),
  COUNTRY_EMPTY("/bs/countries/is"),
  HELPLINES("/ro/helplines"),
  CONCERN("/sq/concern"),
  CONCERN_REFUSED("/hr/concern", 422),
  HELPLINES_CHOSEN("/bg/helplines?country=BA"),
  SEARCH("/sr-Latn/search?q=deca"),
  SEARCH_EMPTY("/ro/search?q=qwxyzzy"),
  ORGANISATIONS("/mk/organisations"),
  ORGANISATION("/en/organisations/lipa-centre"),
  ABOUT("/sr-Cyrl/about"),
  SAFEGUARDING("/hr/about/safeguarding"),
  PRIVACY("/sq/about/privacy"),
  ACCESSIBILITY("/bg/about/accessibility"),
  NOT_FOUND("/sr-Cyrl/library/nothing-of-this-name", 404),
  STYLE_GUIDE("/styleguide");

  final String path;
  final int status;

  PublicPage(String path) {
    this(path, 200);
  }

  PublicPage(String path, int status) {
    this.path = path;
    this.status = status;
  }

  /** Opens it wide and light, as a reader would come to it. */
  Page open(Visitors visitors) {
    var page = visitors.open(path);
    if (this == CONCERN_REFUSED) {
      page.locator("form[method=post] .btn-big").click();
    }
    return page;
  }

  String html(RunningHub hub) {
    var answer = this == CONCERN_REFUSED ? hub.post(path, "worry=") : hub.get(path);
    if (answer.statusCode() != status) {
      throw new AssertionError("%s answers %d".formatted(path, answer.statusCode()));
    }
    return new String(answer.body(), UTF_8);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
