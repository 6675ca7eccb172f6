package org.childhub.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.childhub.search.engine.Wording.Clause;
import org.junit.jupiter.api.Test;

class WordingTests {
  @Test
  void wordsPhrasesAndWhatToLeaveOutAreToldApart() {
    assertThat(Wording.of("dete „dom za decu“ -škola -\"u selu\" e-mail").clauses())
        .containsExactly(
            new Clause("dete", false, false),
            new Clause("dom za decu", true, false),
            new Clause("škola", false, true),
            new Clause("u selu", true, true),
            new Clause("e-mail", false, false));
  }

  @Test
  void aQuoteThatNobodyClosedRunsToTheEnd() {
    assertThat(Wording.of("rights \"of the child").clauses())
        .containsExactly(
            new Clause("rights", false, false), new Clause("of the child", true, false));
  }

  @Test
  void thereIsAnEndToClauses() {
    assertThat(Wording.of("a ".repeat(200)).clauses()).hasSize(24);
  }
}
