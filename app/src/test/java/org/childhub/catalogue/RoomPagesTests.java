package org.childhub.catalogue;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.childhub.HubTest;
import org.childhub.catalogue.TestEntries.Made;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class RoomPagesTests {
  @Autowired MockMvc web;
  @Autowired TestEntries entries;
  @Autowired EntryBodies bodies;
  @Autowired Deadlines deadlines;
  @Autowired TransactionTemplate transaction;

  @Test
  void aTopicPageGathersWhatIsAboutItAndItsNarrowerTopics() throws Exception {
    entries.put(
        Made.of(Kind.PUBLICATION, "page-foster", "Fostering in short").about("foster-care"),
        Made.of(Kind.ARTICLE, "page-kinship", "Grandparents meet").about("kinship-care"));

    web.perform(get("/en/topics/alternative-care"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Fostering in short")))
        .andExpect(content().string(containsString("Grandparents meet")))
        .andExpect(content().string(containsString("/en/topics/foster-care\"")))
        .andExpect(content().string(containsString("/en/topics/alternative-care/feed.atom")));
  }

  @Test
  void topicsHaveNamesInEveryLanguageAndSerbianInBothScripts() throws Exception {
    web.perform(get("/hr/topics/foster-care"))
        .andExpect(content().string(containsString("<h1 lang=\"hr\">Udomiteljstvo</h1>")))
        .andExpect(content().string(containsString("hreflang=\"sq\"")));
    web.perform(get("/sr-Cyrl/topics/foster-care"))
        .andExpect(content().string(containsString("<h1 lang=\"sr-Cyrl\">Хранитељство")));
    web.perform(get("/sr-Latn/topics/foster-care"))
        .andExpect(content().string(containsString("<h1 lang=\"sr-Latn\">Hraniteljstvo")));
  }

  @Test
  void theTreeOfTopicsIsThereInEveryLanguage() throws Exception {
    for (var tag : List.of("en", "sr-Cyrl", "sr-Latn", "hr", "bs", "sq", "bg", "ro", "mk")) {
      web.perform(get("/" + tag + "/topics"))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("/" + tag + "/topics/foster-care\"")));
    }
  }

  @Test
  void topicsAreDataToo() throws Exception {
    web.perform(get("/en/topics/foster-care.ttl"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/turtle;charset=UTF-8"))
        .andExpect(content().string(containsString("skos:notation \"foster-care\"")));
    web.perform(get("/vocabulary/child-protection.ttl"))
        .andExpect(content().string(containsString("\"kinship-care\"")));
  }

  @Test
  void seriesAndOrganisationsSayToMachinesWhatTheyAre() throws Exception {
    entries.put(
        Made.of(Kind.SERIES, "told-series", "A series <with> marks").about("foster-care"),
        Made.of(Kind.ORGANISATION, "told-body", "A body"));
    web.perform(get("/en/series/told-series"))
        .andExpect(content().string(containsString("\"@type\":\"CreativeWorkSeries\"")))
        .andExpect(content().string(containsString("\\u003cwith\\u003e")))
        .andExpect(content().string(containsString("<meta name=\"DC.title\" content=\"A series ")))
        .andExpect(content().string(containsString("<meta name=\"DC.subject\" content=\"Foster")));
    web.perform(get("/en/organisations/told-body"))
        .andExpect(content().string(containsString("\"@type\":\"Organization\"")))
        .andExpect(content().string(containsString("<meta name=\"DC.identifier\"")));
  }

  @Test
  void unknownTopicsAndPlacesAreNotFound() throws Exception {
    for (var path :
        List.of(
            "/topics/nothing",
            "/topics/nothing.ttl",
            "/countries/zz",
            "/series/nothing",
            "/organisations/nothing",
            "/topics/nothing/feed.atom",
            "/feed.atom?kind=nothing")) {
      web.perform(get("/en" + path)).andExpect(status().isNotFound());
    }
  }

  @Test
  void aCountryIsFoundInAnyCaseAndShowsOnlyJobsThatAreStillOpen() throws Exception {
    var ids =
        entries.put(
            Made.of(Kind.JOB, "page-job-open", "Job that is open").from("XK"),
            Made.of(Kind.JOB, "page-job-closed", "Job that is closed").from("XK"));
    transaction.executeWithoutResult(
        status ->
            deadlines.put(
                ids,
                Map.of(
                    ids.getFirst(), LocalDate.of(2100, 1, 1),
                    ids.getLast(), LocalDate.of(2020, 1, 1))));

    web.perform(get("/en/countries/XK")).andExpect(redirectedUrl("/en/countries/xk"));
    web.perform(get("/en/countries/xk"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Job that is open")))
        .andExpect(content().string(not(containsString("Job that is closed"))));
    web.perform(get("/en/countries/xk/feed.atom"))
        .andExpect(content().string(containsString("Job that is open")))
        .andExpect(content().string(not(containsString("Job that is closed"))));
  }

  @Test
  void aCountryShowsItsHelplinesWithWarningsBeforeTheNumber() throws Exception {
    web.perform(get("/en/countries/ro"))
        .andExpect(content().string(containsString("href=\"tel:119\"")))
        .andExpect(
            content()
                .string(
                    org.hamcrest.Matchers.matchesPattern(
                        "(?s).*(They ask|Calls are recorded|They can see).*tel:119.*")));
  }

  @Test
  void regionsAndTheMapAreThere() throws Exception {
    web.perform(get("/mk/countries"))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Југоисточна Европа"), containsString("class=\"tiles\""))));
    web.perform(get("/en/countries/see"))
        .andExpect(content().string(containsString("<h1>South-Eastern Europe</h1>")));
    web.perform(get("/en/countries/world")).andExpect(status().isOk());
    web.perform(get("/en/countries/eu")).andExpect(status().isOk());
  }

  @Test
  void aSeriesShowsItsThreadInOrderAndItsText() throws Exception {
    var series =
        entries.put(Made.of(Kind.SERIES, "page-series", "After the conference")).getFirst();
    bodies.put(series, Map.of(Language.EN, "How it **began**.", Language.RO, "Cum a **început**."));
    entries.put(
        Made.of(Kind.ARTICLE, "page-first", "First the meeting").within("page-series"),
        Made.of(Kind.PRACTICE, "page-second", "Then the practice").within("page-series"));

    web.perform(get("/en/series/page-series"))
        .andExpect(content().string(containsString("<strong>began</strong>")))
        .andExpect(
            content()
                .string(
                    org.hamcrest.Matchers.matchesPattern(
                        "(?s).*First the meeting.*Then the practice.*")));
    web.perform(get("/ro/series/page-series"))
        .andExpect(content().string(containsString("<strong>început</strong>")));
    web.perform(get("/en/series"))
        .andExpect(content().string(containsString("After the conference")));
  }

  @Test
  void anOrganisationShowsWhatItStandsBehind() throws Exception {
    entries.put(Made.of(Kind.ORGANISATION, "page-centre", "A Centre"));
    entries.put(Made.of(Kind.PUBLICATION, "page-of-centre", "By the Centre").by("page-centre"));

    web.perform(get("/en/organisations/page-centre"))
        .andExpect(content().string(containsString("By the Centre")));
    web.perform(get("/en/organisations")).andExpect(content().string(containsString("A Centre")));
  }
}
