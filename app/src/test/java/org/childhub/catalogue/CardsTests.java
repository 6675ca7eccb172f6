package org.childhub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.childhub.HubTest;
import org.childhub.catalogue.TestEntries.Made;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a list shows of an item that was translated in part only. */
@HubTest
class CardsTests {
  private static final Pattern HOUSE = Pattern.compile(">ZZ House (\\d+)</a>");
  private static final Pattern MORE =
      Pattern.compile("href=\"(/en/organisations\\?after=[a-z0-9-]+)\"");
  private static final String ORIGINAL = "A summary of Days in the open.";

  @Autowired Cards cards;
  @Autowired TestEntries entries;
  @Autowired MockMvc web;

  @Test
  void whereOnlyTheTitleIsTranslatedTheSummaryComesFromTheNextBestLanguage() {
    entries.put(
        Made.of(Kind.SERIES, "cards-open", "Days in the open")
            .in(Language.SQ, "Ditë në natyrë", "")
            .in(Language.HR, "Dani na otvorenom", "Sažetak na hrvatskom.")
            .in(Language.SR_CYRL, "Дани на отвореном", ""));

    assertThat(card(Language.SQ))
        .extracting(EntryCard::title, EntryCard::summary, EntryCard::summaryLanguage)
        .containsExactly("Ditë në natyrë", ORIGINAL, Language.EN);
    assertThat(card(Language.SR_LATN))
        .extracting(
            EntryCard::title, EntryCard::language, EntryCard::summary, EntryCard::summaryLanguage)
        .containsExactly(
            "Dani na otvorenom", Language.SR_LATN, "Sažetak na hrvatskom.", Language.HR);
    assertThat(card(Language.HR).summaryLanguage()).isEqualTo(Language.HR);
  }

  @Test
  void aPageSaysThatOnlyTheTitleIsTranslated() throws Exception {
    entries.put(
        Made.of(Kind.SERIES, "cards-half", "Days in the open").in(Language.SQ, "Ditë të plota", ""),
        Made.of(Kind.SERIES, "cards-whole", "Days in the open")
            .in(Language.SQ, "Ditë të tjera", "Përmbledhje."));

    web.perform(get("/sq/series/cards-half"))
        .andExpect(content().string(containsString("<p class=\"dek\" lang=\"en\">" + ORIGINAL)))
        .andExpect(content().string(containsString("vetëm titulli; përmbledhja: anglisht")));
    web.perform(get("/sq/series/cards-whole"))
        .andExpect(content().string(containsString("<p class=\"dek\" lang=\"sq\">Përmbledhje.")))
        .andExpect(content().string(not(containsString("vetëm titulli"))));
  }

  @Test
  void theListOfOrganisationsGoesOnToItsEnd() throws Exception {
    entries.put(
        IntStream.range(0, 120)
            .mapToObj(n -> Made.of(Kind.ORGANISATION, "zz-" + (n + 100), "ZZ House " + (n + 100)))
            .toArray(Made[]::new));
    var seen = new HashSet<String>();
    var address = "/en/organisations";
    for (var pages = 0; pages < 9 && address != null; pages++) {
      var shown = web.perform(get(address)).andReturn().getResponse().getContentAsString();
      HOUSE.matcher(shown).results().forEach(house -> seen.add(house.group(1)));
      var more = MORE.matcher(shown);
      address = more.find() ? more.group(1) : null;
    }
    assertThat(address).isNull();
    assertThat(seen).hasSize(120);
  }

  private EntryCard card(Language reader) {
    return cards.bySlugs(List.of("cards-open"), reader).getFirst();
  }
}
