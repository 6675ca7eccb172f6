package org.childhub.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.childhub.HubTest;
import org.childhub.editing.Content;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The glossary knows words in whatever form they stand. */
@HubTest
class GlossaryTests {
  @Autowired Glossary glossary;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en      | The children were moved between foster families. They deserve better. | sr-Cyrl
          sr-Cyrl | За децу у хранитељским породицама. | en
          sr-Latn | O hraniteljskim porodicama se malo zna. | en
          hr      | O udomiteljima i udomiteljstvu djece. | en
          bs      | Djeca u hraniteljskim porodicama. | en
          sq      | Për familjet kujdestare dhe kujdestarinë birësuese. | en
          bg      | Децата в приемните семейства. | en
          ro      | Copiii din asistență maternală. | en
          mk      | Децата во згрижувачките семејства. | en
          """)
  void inflectedFormsAreFoundInAllLanguages(String language, String text, String into) {
    assertThat(glossary.of(content(language, text), Language.of(into)))
        .extracting(Glossary.Term::slug)
        .contains("foster-care");
  }

  @Test
  void aConceptIsListedOnceInTheOrderOfTheText() {
    var text = "Child justice, then foster care, then foster families, then child justice again.";
    assertThat(glossary.of(content("en", text), Language.SQ))
        .extracting(Glossary.Term::slug)
        .containsExactly("child-justice", "foster-care");
  }

  private static Content content(String language, String body) {
    return new Content(
        language,
        Map.of(language, new Content.Words("", "", body, "original", "")),
        Map.of(),
        Map.of());
  }
}
