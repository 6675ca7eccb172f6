package org.childhub.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTests {
  @Test
  void computersUsersAreNoAuthors() {
    assertThat(
            Authors.sensible(
                List.of("User", "Windows User", "HP", "admin", "Korisnik PC", "ana@example.org"),
                BodyNames::has))
        .isEmpty();
    assertThat(Authors.sensible(List.of("Ana Anić; Бранко Бранић", "J. R. Sample"), BodyNames::has))
        .containsExactly("Ana Anić", "Бранко Бранић", "J. R. Sample");
  }

  @Test
  void organisationsAreKeptWholeAmongPeople() {
    assertThat(
            Authors.sensible(
                List.of(
                    "Centre for Missing and Exploited Children; Ana Anić",
                    "Mreža i prijatelji, Kuća",
                    "Министерство за труд"),
                name ->
                    name.equals("Mreža i prijatelji, Kuća")
                        || Authors.isOne(name) && BodyNames.has(name)))
        .containsExactly(
            "Centre for Missing and Exploited Children",
            "Ana Anić",
            "Mreža i prijatelji, Kuća",
            "Министерство за труд");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Centre for Children",
        "Центар за децу",
        "Qendra e Fëmijëve",
        "Ministarstvo prosvjete",
        "Агенция за закрила",
        "Fundația Copiilor",
        "Shoqata e Psikologëve",
        "Здружение на граѓани",
        "UNICEF"
      })
  void organisationsSayThatTheyAreSome(String name) {
    assertThat(BodyNames.has(name)).isTrue();
    assertThat(BodyNames.has("Ana Fondić")).isFalse();
    assertThat(BodyNames.has("Sava Unionović")).isFalse();
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
