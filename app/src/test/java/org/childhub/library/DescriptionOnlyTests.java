package org.childhub.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.HubTest;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.EntryText;
import org.childhub.catalogue.Kind;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A publication of which the hub has the description alone is no dead end. */
@HubTest
class DescriptionOnlyTests {
  @Autowired MockMvcTester mvc;
  @Autowired Publications publications;

  @Test
  void itLeadsToThePublisherAndToItsTopic() {
    put("lizards-with-an-address", "https://repository.example.org/7");

    assertThat(mvc.get().uri("/en/library/lizards-with-an-address"))
        .bodyText()
        .contains(
            "We keep only the description",
            "href=\"https://repository.example.org/7\"",
            "href=\"/en/search?topic=foster-care\"");
  }

  @Test
  void withoutAnAddressItSaysWhomToAsk() {
    put("lizards-without-an-address", null);

    assertThat(mvc.get().uri("/en/library/lizards-without-an-address"))
        .bodyText()
        .contains("Ask the publisher or a university library")
        .doesNotContain("Go to the publisher");
  }

  private void put(String slug, @Nullable String address) {
    var entry =
        new EntryDraft(
            Kind.PUBLICATION,
            slug,
            "thesis",
            Language.EN,
            PartialDate.parse("2016"),
            Map.of(Language.EN, EntryText.original("On lizards", "")),
            List.of("RS"),
            List.of("foster-care"),
            List.of(),
            Set.of(),
            null,
            null,
            null,
            List.of(),
            null,
            false);
    publications.putAll(
        List.of(PublicationDraft.metadata(entry, List.of(), null, null, null, null, address)));
  }
}
