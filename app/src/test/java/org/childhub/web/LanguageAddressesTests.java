package org.childhub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.childhub.ChildHub;
import org.childhub.TestHub;
import org.childhub.text.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Which address leads to which language, through the real web server. */
@SpringBootTest(classes = ChildHub.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestHub.class)
class LanguageAddressesTests {
  @LocalServerPort private int port;
  private RawWeb web;

  @BeforeEach
  void line() {
    web = new RawWeb(port);
  }

  @ParameterizedTest
  @CsvSource({
    "/sh, /sr-Latn/",
    "/sr, /sr-Cyrl/",
    "/SR/library?q=a%20b, /sr-Cyrl/library?q=a%20b",
    "/sh-latn/library, 404",
    "/SR-latn/library?page=2, /sr-Latn/library?page=2",
    "/cnr/topics, /sr-Latn/topics",
    "/me/, /sr-Latn/",
    "/EN/, /en/",
    "/en, /en/",
    "/xx/library, 404",
    "/zz, 404",
    "/de/, 404"
  })
  void eachPageHasOneAddressALanguage(String asked, String leadsTo) throws Exception {
    var answer = web.get(asked);
    if (leadsTo.equals("404")) {
      assertThat(answer.status()).isEqualTo(404);
    } else {
      assertThat(answer.status()).isEqualTo(301);
      assertThat(answer.header("Location")).isEqualTo(leadsTo);
      assertThat(web.get(leadsTo.replaceFirst("\\?page.*", "")).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sq, en;q=0.5 | | /sq/",
        "de, sr-RS;q=0.9 | | /sr-Cyrl/",
        "sr-Latn-RS | | /sr-Latn/",
        "*, nonsense;;q=x | | /en/",
        "bg | mk | /mk/",
        "bg | klingon | /bg/"
      })
  void theFrontDoorKnowsTheReader(String accepted, String remembered, String leadsTo)
      throws Exception {
    var headers = new ArrayList<>(List.of("Accept-Language: " + accepted));
    if (remembered != null) {
      headers.add("Cookie: language=" + remembered);
    }
    var answer = web.get("/?from=mail", headers.toArray(String[]::new));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).isEqualTo(leadsTo + "?from=mail");
    assertThat(answer.header("Vary")).contains("Accept-Language", "Cookie");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    var room = web.get("/library?q=x", headers.toArray(String[]::new));
    assertThat(room.status()).isEqualTo(302);
    assertThat(room.header("Location")).isEqualTo(leadsTo + "library?q=x");
    assertThat(room.header("Vary")).contains("Accept-Language", "Cookie");
  }

  @Test
  void otherLanguagesAreNamedWithoutTheQuery() throws Exception {
    var page = web.get("/sr-Latn/library?utm_source=mail");
    assertThat(page.header("Content-Language")).isEqualTo("sr-Latn");
    assertThat(page.body()).contains("<html lang=\"sr-Latn\">");
    for (var language : Languages.INTERFACE) {
      assertThat(page.body())
          .contains(
              "hreflang=\"%s\" href=\"http://localhost:8080/%s/library\">"
                  .formatted(language.tag(), language.pathTag()));
    }
    assertThat(page.body())
        .contains("hreflang=\"x-default\" href=\"http://localhost:8080/en/library\">");
  }
}
