package org.childhub.translation;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.childhub.text.Language;
import org.childhub.translation.MachineRefused.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class MachineTests {
  private static final String BODY =
      "## A *new* guide\n\nRead [the guide](https://example.org/a \"T\") & `run()` < it\nnow.\n\n"
          + "- **One**\n- Two at help@example.org\n\n```\ncode\n```\n";

  private final FakeService service = new FakeService();

  @AfterEach
  void end() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"libretranslate", "deepl"})
  void marksSurviveAndOnlyWordsAreTranslated(String provider) throws Exception {
    service.translates(text -> text.replaceAll("\\b(?:guide|One|Two)\\b", "ghid"));
    var to = provider.equals("deepl") ? Language.RO : Language.HR;
    var proposal = propose(provider, to, body(BODY), title("A guide"));
    assertThat(proposal.refused()).isEmpty();
    assertThat(proposal.segments())
        .extracting(Segment::state)
        .containsExactly("machine", "machine");
    assertThat(proposal.segments().getFirst().target())
        .isEqualTo(BODY.replaceAll("\\b(?:guide|One|Two)\\b", "ghid").replace("it\nnow", "it now"));
    assertThat(proposal.segments().getLast().target()).isEqualTo("A ghid");
    assertThat(service.requests().toString()).doesNotContain("https://example.org", "code");
  }

  @Test
  void requestsAreThoseOfTheProtocols() throws Exception {
    service.translates(text -> text);
    propose("libretranslate", Language.SQ, title("Play & rest"));
    propose("deepl", Language.RO, title("Play & rest"));
    propose("deepl", Language.SQ, title("Play & rest"));
    var requests = service.requests();
    assertThat(requests.get(0))
        .isEqualTo(
            json(
                """
                {"q":["Play &amp; rest"],"source":"en","target":"sq","format":"html","api_key":"secret-key"}
                """));
    assertThat(requests.get(1))
        .isEqualTo(
            json(
                """
                {"text":["Play &amp; rest"],"source_lang":"en","target_lang":"ro","tag_handling":"xml",
                 "tag_handling_version":"v2"}
                """));
    assertThat(requests.get(2))
        .isEqualTo(
            json("{\"text\":[\"Play & rest\"],\"source_lang\":\"en\",\"target_lang\":\"sq\"}"));
    service.server.verify(
        2,
        postRequestedFor(urlEqualTo("/v2/translate"))
            .withHeader("Authorization", equalTo("DeepL-Auth-Key secret-key")));
  }

  @Test
  void deeplsOlderListOfLanguagesServesToo() throws Exception {
    service.server.stubFor(
        get(urlEqualTo("/v3/languages?resource=translate_text")).willReturn(status(404)));
    service.server.stubFor(
        get(urlEqualTo("/v2/languages?type=source"))
            .willReturn(okJson("[{\"language\":\"EN\",\"name\":\"English\"}]")));
    service.server.stubFor(
        get(urlEqualTo("/v2/languages?type=target"))
            .willReturn(okJson("[{\"language\":\"BG\",\"name\":\"Bulgarian\"}]")));
    service.translates(text -> "Игра");
    assertThat(propose("deepl", Language.BG, title("Play")).segments().getFirst().target())
        .isEqualTo("Игра");
  }

  @ParameterizedTest
  @CsvSource({"Pravo deteta, Право детета", "Право детета, Право детета"})
  void serbianComesInTheScriptThatWasAskedFor(String answer, String cyrillic) throws Exception {
    service.translates(text -> answer);
    assertThat(
            propose("libretranslate", Language.SR_CYRL, title("A child's right"))
                .segments()
                .getFirst()
                .target())
        .isEqualTo(cyrillic);
    assertThat(
            propose("libretranslate", Language.SR_LATN, title("A child's right"))
                .segments()
                .getFirst()
                .target())
        .isEqualTo("Pravo deteta");
  }

  @Test
  void addressesStayInTheirScript() throws Exception {
    service.translates(text -> text.replace("See", "Pogledajte"));
    assertThat(
            propose("libretranslate", Language.SR_CYRL, body("See [See](https://example.org/see)"))
                .segments()
                .getFirst()
                .target())
        .isEqualTo("Погледајте [Погледајте](https://example.org/see)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no marks",
        "a <g id=\"1\">b",
        "a <g id=\"1\">b</g> <g id=\"1\">c</g>",
        "a <g id=\"2\">b</g>",
        "a <x id=\"1\"/> b",
        "</g>a<g id=\"1\">",
        "<g id=\"1\"></g>",
        "1. <g id=\"1\">b</g>",
        "# <g id=\"1\">b</g>",
        "a [x](http://other.example) <g id=\"1\">b</g>",
        ""
      })
  void whatLosesOrAddsMarksIsRefused(String answer) throws Exception {
    service.translates(text -> answer);
    var proposal = propose("libretranslate", Language.SQ, body("A **b**"));
    assertThat(proposal.segments()).isEmpty();
    assertThat(proposal.refused()).containsExactly("body");
  }

  @Test
  void spacesGoOutOfMarks() throws Exception {
    service.translates(text -> "një<g id=\"1\"> dy </g>tre <x id=\"2\"></x>");
    assertThat(
            propose("libretranslate", Language.SQ, body("a **b** `c`"))
                .segments()
                .getFirst()
                .target())
        .isEqualTo("një **dy** tre `c`");
  }

  @Test
  void wordsOfPeopleStay() throws Exception {
    var proposal =
        propose(
            "libretranslate",
            Language.SQ,
            new Segment("title", "title", "Play", "Loja", "stale"),
            title("Rest"));
    assertThat(proposal.segments()).extracting(Segment::source).containsExactly("Rest");
  }

  @Test
  void longTextsGoInSeveralRequestsAndEndlessParagraphsToPeople() throws Exception {
    service.translates(text -> text);
    var paragraphs =
        IntStream.range(0, 60).mapToObj(n -> "Paragraph " + n).collect(Collectors.joining("\n\n"));
    assertThat(propose("libretranslate", Language.SQ, body(paragraphs)).segments()).hasSize(1);
    assertThat(service.requests())
        .hasSizeGreaterThan(2)
        .allSatisfy(request -> assertThat(request.path("q").size()).isLessThanOrEqualTo(25));
    assertThat(propose("libretranslate", Language.SQ, body("word ".repeat(100))).refused())
        .containsExactly("body");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503, 529})
  void whoIsBusyIsAskedAgain(int status) throws Exception {
    service.translates(text -> "Loja");
    service.server.stubFor(
        post("/translate")
            .inScenario("busy")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(status(status).withHeader("Retry-After", "0"))
            .willSetStateTo("less busy"));
    service.server.stubFor(
        post("/translate")
            .inScenario("busy")
            .whenScenarioStateIs("less busy")
            .willReturn(status(status))
            .willSetStateTo("free"));
    assertThat(propose("libretranslate", Language.SQ, title("Play")).segments()).hasSize(1);
    assertThat(service.requests()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "429, RESTING",
    "500, RESTING",
    "403, KEY",
    "401, KEY",
    "456, QUOTA",
    "400, TEXTS",
    "413, TEXTS",
    "302, ANSWER"
  })
  void whatDoesNotPassIsSaid(int status, Reason reason, CapturedOutput output) {
    service.server.stubFor(post("/translate").willReturn(status(status)));
    assertRefused(reason);
    assertThat(output).doesNotContain("secret-key");
  }

  @Test
  void answersOfAnotherKindAreRefused() {
    service.server.stubFor(post("/translate").willReturn(okJson("<html>")));
    assertRefused(Reason.ANSWER);
    service.server.stubFor(post("/translate").willReturn(okJson("{\"translatedText\":[]}")));
    assertRefused(Reason.ANSWER);
  }

  @Test
  void aPairThatNobodyKnowsIsSaid() {
    assertThatThrownBy(() -> propose("libretranslate", Language.MK, title("Play")))
        .isInstanceOfSatisfying(
            MachineRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.LANGUAGES));
  }

  @Test
  void whoIsSilentIsGivenUp() {
    service.server.stubFor(post("/translate").willReturn(okJson("{}").withFixedDelay(60_000)));
    var impatient =
        new Machine(
            new TranslationSettings(
                "libretranslate", service.server.baseUrl(), "", Duration.ofMillis(300), 400),
            Duration.ofMillis(10));
    assertThatThrownBy(
            () -> impatient.propose(List.of(title("Play")), Language.EN, Language.SQ, () -> false))
        .isInstanceOfSatisfying(
            MachineRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.RESTING));
    assertThatThrownBy(
            () ->
                service
                    .machine("libretranslate")
                    .propose(List.of(title("Play")), Language.EN, Language.SQ, () -> true))
        .isInstanceOfSatisfying(
            MachineRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.STOPPED));
  }

  private void assertRefused(Reason reason) {
    assertThatThrownBy(() -> propose("libretranslate", Language.SQ, title("Play")))
        .isInstanceOfSatisfying(
            MachineRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private Machine.Proposal propose(String provider, Language to, Segment... segments)
      throws MachineRefused {
    return service.machine(provider).propose(List.of(segments), Language.EN, to, () -> false);
  }

  private static Segment title(String text) {
    return new Segment("title", "title", text, "", "new");
  }

  private static Segment body(String text) {
    return new Segment("body", "body", text, "", "new");
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
