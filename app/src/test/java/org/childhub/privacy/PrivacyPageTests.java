package org.childhub.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.childhub.HubTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The page about privacy says how long is kept what is set. */
@HubTest
@TestPropertySource(properties = {"hub.retention.concerns=18m", "hub.retention.decisions=5y"})
class PrivacyPageTests {
  @Autowired MockMvc web;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en      | 18 months   | 5 years
          sr-Cyrl | 18 месеци   | 5 година
          sr-Latn | 18 meseci   | 5 godina
          hr      | 18 mjeseci  | 5 godina
          bs      | 18 mjeseci  | 5 godina
          sq      | 18 muaj     | 5 vjet
          bg      | 18 месеца   | 5 години
          ro      | 18 luni     | 5 ani
          mk      | 18 месеци   | 5 години
          """)
  void thePeriodsStandThereInEveryLanguage(String language, String concerns, String decisions)
      throws Exception {
    var page =
        web.perform(get("/" + language + "/about/privacy"))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    assertThat(page).contains(concerns, decisions).doesNotContain("{kept");
  }
}
