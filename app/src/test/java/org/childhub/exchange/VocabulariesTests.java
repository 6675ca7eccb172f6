package org.childhub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.childhub.HubTest;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class VocabulariesTests {
  @Autowired Vocabularies vocabularies;
  @Autowired Messages messages;

  @Test
  void correctedNamesAreUnderstoodAtOnce() {
    assertThat(vocabularies.type("Упутница")).isEmpty();
    try {
      messages.correct(
          Map.of(
              Language.SR_CYRL,
              Map.of(
                  "catalogue.type.manual",
                  "Упутница",
                  "catalogue.audience.teachers",
                  "Наставном особљу")));

      assertThat(vocabularies.type("упутница")).contains("manual");
      assertThat(vocabularies.type("Uputnica")).contains("manual");
      assertThat(vocabularies.audience("наставном особљу")).contains("teachers");
    } finally {
      messages.correct(Map.of());
    }
    assertThat(vocabularies.type("Упутница")).isEmpty();
  }
}
