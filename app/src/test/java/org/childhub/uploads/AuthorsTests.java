package org.childhub.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorsTests {
  @Test
  void computersUsersAreNoAuthors() {
    assertThat(
            Authors.sensible(
                List.of("User", "Windows User", "HP", "admin", "Korisnik PC", "ana@example.org")))
        .isEmpty();
    assertThat(Authors.sensible(List.of("Ana Anić; Бранко Бранић", "J. R. Sample")))
        .containsExactly("Ana Anić", "Бранко Бранић", "J. R. Sample");
  }

  @Test
  void namesStandBelowTheTitle() {
    assertThat(
            Authors.below(
                "Vodič za superviziju",
                "Vodič za superviziju\n\nAna Anić, Branka Brankić i Pero Perić\n\nSarajevo, 2021"))
        .containsExactly("Ana Anić", "Branka Brankić", "Pero Perić");
    assertThat(Authors.below("A guide", "A guide\nAuthors: Ana Sample and Ben Sample\nForeword"))
        .containsExactly("Ana Sample", "Ben Sample");
    assertThat(Authors.below("A guide", "A guide\nfor all who work with children")).isEmpty();
  }
}
