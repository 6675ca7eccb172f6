package org.childhub.translation;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.List;
import org.childhub.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service cannot take, or cannot yet. */
class MachineLimitsTests {
  private final FakeService service = new FakeService();

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void whatIsTooLongOnlyAsItIsSentGoesToPeople() throws Exception {
    service.translates(text -> text);
    var proposal =
        service
            .machine("libretranslate")
            .propose(
                List.of(body("Now & then " + "& again ".repeat(45))),
                Language.EN,
                Language.SQ,
                () -> false);
    assertThat(proposal.refused()).containsExactly("body");
    assertThat(service.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"libretranslate", "deepl"})
  void whoKnowsNoLanguageYetIsAskedAgain(String provider) throws Exception {
    service.translates(text -> "Loja");
    service.server.stubFor(
        any(urlPathMatching("/(v3/)?languages"))
            .inScenario("young")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(okJson("[]"))
            .willSetStateTo("grown"));
    var machine = service.machine(provider);
    var into = provider.equals("deepl") ? Language.RO : Language.SQ;
    assertThatThrownBy(
            () -> machine.propose(List.of(body("A game")), Language.EN, into, () -> false))
        .isInstanceOf(MachineRefused.class);
    assertThat(machine.propose(List.of(body("A game")), Language.EN, into, () -> false).segments())
        .hasSize(1);
  }

  private static Segment body(String text) {
    return new Segment("body", "body", text, "", "new");
  }
}
