package org.childhub.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.translation.TestArticles.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Files for translators' tools, out of the hub and in again. */
@HubTest
class XliffExchangeTests {
  private static final Words SOURCE =
      new Words(
          "A quiet room", "Where children rest.", "They **rest**.\n\nThey drink water.\n", "");

  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired TestArticles articles;
  @Autowired Translations translations;
  @Autowired XliffStore store;

  private Member translator;
  private XliffDesk desk;

  @BeforeEach
  void aTranslator() {
    translator = cast.with(Role.TRANSLATOR);
    desk = new XliffDesk(web, cast, translator);
  }

  @Test
  void whatTheQueueShowsGoesOutAndComesBackTranslated() throws Exception {
    var entry = articles.put(TestArticles.slug(), Map.of("en", SOURCE), "IS");
    var file = desk.export("IS", "missing");
    XliffSchema.validate(file.getBytes(UTF_8));
    assertThat(file).contains("<file id=\"i" + entry + "\"", "<source>They drink water.</source>");

    var page = desk.send(XliffDesk.translated(file));
    var shown =
        web.perform(get(page).with(cast.in(translator)))
            .andExpect(content().string(containsString("Where children rest. sq")))
            .andExpect(content().string(containsString("would be taken")))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    assertThat(targets(entry)).containsOnly("");

    web.perform(desk.take(page, shown, entry + "/title", entry + "/body"))
        .andExpect(redirectedUrl("/en/translations/files?done=taken"));
    var segments = translations.segments(translator, entry, Language.SQ);
    assertThat(segments)
        .extracting(Segment::target)
        .containsExactly("A quiet room sq", "", "They **rest**. sq\n\nThey drink water. sq");
    assertThat(segments.getFirst().state()).isEqualTo("fresh");
    web.perform(get(page).with(cast.in(translator))).andExpect(status().isNotFound());
  }

  @Test
  void severalPairsOfLanguagesMakeAZip() throws Exception {
    articles.put(TestArticles.slug(), Map.of("en", SOURCE), "MT");
    articles.put(
        TestArticles.slug(), Map.of("en", SOURCE, "sr-Latn", Words.of("Soba", "Odmor.")), "MT");
    articles.put(
        TestArticles.slug(), Map.of("en", SOURCE, "sr-Cyrl", Words.of("Соба", "Одмор.")), "MT");
    var zip =
        web.perform(
                get("/en/translations/files/export?into=sr-Cyrl&todo=missing&country=MT")
                    .with(cast.in(translator)))
            .andExpect(header().string("Content-Type", "application/zip"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      assertThat(List.of(in.getNextEntry().getName(), in.getNextEntry().getName()))
          .containsExactlyInAnyOrder("childhub-en-sr-Cyrl.xlf", "childhub-en-sr-Latn.xlf");
    }
  }

  @Test
  void aSourceThatChangedSinceIsShownAsAConflictAndNotWrittenOver() throws Exception {
    var slug = TestArticles.slug();
    var entry = articles.put(slug, Map.of("en", SOURCE), "LI");
    var page = desk.send(XliffDesk.translated(desk.export("LI", "missing")));
    var before = desk.look(page);
    articles.put(
        slug, Map.of("en", new Words("A quiet room", "Where they rest.", SOURCE.body(), "")), "LI");

    web.perform(desk.take(page, before, entry + "/title", entry + "/summary", entry + "/body"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("The hub changed since you looked")))
        .andExpect(content().string(containsString("the original changed since")))
        .andExpect(content().string(containsString(">Where children rest. sq</p>")));
    assertThat(targets(entry)).containsOnly("");
  }

  @Test
  void whatIsNoSuchFileIsRefusedInTheReadersLanguageAndKeptNowhere() throws Exception {
    web.perform(desk.form("/en", "a.xlf", "<a"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("This is no XML")));
    web.perform(desk.form("/en", "a.txt", "no xml"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("This is another kind of file")));
    web.perform(desk.form("/en", "a.xlf", ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("This file is empty.")));
    web.perform(desk.form("/sq", "a.xlf", "<!DOCTYPE a><a/>"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Nuk e lexojmë.")));
    web.perform(post("/en/translations/files").with(cast.in(translator)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose a file.")));
  }

  @Test
  void aLanguageThatTheHubDoesNotTranslateIntoIsRefused() throws Exception {
    var file =
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="%s"/>
        """;
    web.perform(desk.form("/en", "a.xlf", file.formatted("fi")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("into this language (Finnish)")));
    web.perform(desk.form("/hr", "a.xlf", file.formatted("fi")))
        .andExpect(content().string(containsString("ne prevodi na ovaj jezik (finski)")));
    desk.send(file.formatted("sr-Latn"));
  }

  @Test
  void whoChoosesNothingIsAskedAgainAndKeepsTheFile() throws Exception {
    var entry = articles.put(TestArticles.slug(), Map.of("en", SOURCE), "MC");
    var page = desk.send(XliffDesk.translated(desk.export("MC", "missing")));
    var shown = desk.look(page);
    web.perform(desk.take(page, shown))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose at least one field")));
    web.perform(get(page).with(cast.in(translator))).andExpect(status().isOk());
    assertThat(targets(entry)).containsOnly("");
  }

  @Test
  void aFilesNameIsKeptWithoutWhatNobodySees() throws Exception {
    web.perform(desk.form("/en", "ba\0ck.xlf", "no xml"))
        .andExpect(status().isUnprocessableContent());
    articles.put(TestArticles.slug(), Map.of("en", SOURCE), "VA");
    var page =
        web.perform(desk.form("/en", "ba\u0001ck.xlf", desk.export("VA", "missing")))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    web.perform(get(page).with(cast.in(translator)))
        .andExpect(content().string(containsString("ba ck.xlf")));
  }

  @Test
  void unknownItemsAndLanguagesAreNamed() throws Exception {
    var entry = articles.put(TestArticles.slug(), Map.of("en", SOURCE));
    var file =
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="%s" trgLang="sq">
        <file id="%s"><unit id="subtitle"><segment><source>a</source><target>b</target></segment></unit></file></xliff>
        """;
    web.perform(get(desk.send(file.formatted("en", "i" + entry))).with(cast.in(translator)))
        .andExpect(content().string(containsString("Not a part of this item: subtitle")))
        .andExpect(content().string(containsString("Nothing in this file would change")));
    web.perform(get(desk.send(file.formatted("ro", "i" + entry))).with(cast.in(translator)))
        .andExpect(content().string(containsString("another language than this item")));
    web.perform(get(desk.send(file.formatted("en", "i999999999"))).with(cast.in(translator)))
        .andExpect(content().string(containsString("We do not find this item")));
  }

  @Test
  void othersFilesAreNotFound() throws Exception {
    articles.put(TestArticles.slug(), Map.of("en", SOURCE), "AD");
    var page = desk.send(desk.export("AD", "missing"));
    var other = cast.with(Role.TRANSLATOR);
    web.perform(get(page).with(cast.in(other))).andExpect(status().isNotFound());
    web.perform(post(page + "/taking").with(cast.in(other))).andExpect(status().isNotFound());
    web.perform(post(page + "/removal").with(cast.in(other))).andExpect(status().isNotFound());
    web.perform(post(page + "/removal").with(cast.in(translator)))
        .andExpect(redirectedUrl("/en/translations/files?done=removed"));
    web.perform(get(page).with(cast.in(translator))).andExpect(status().isNotFound());
  }

  @Test
  void whatIsNotHersIsNeitherGivenNorTaken() throws Exception {
    articles.put(TestArticles.slug(), Map.of("en", SOURCE), "SM");
    var file = desk.export("SM", "missing");
    translator = cast.with(Role.TRANSLATOR, "RO", null);
    desk = new XliffDesk(web, cast, translator);
    web.perform(
            get("/en/translations/files/export?into=sq&todo=missing&country=SM")
                .with(cast.in(translator)))
        .andExpect(status().isNotFound());
    web.perform(get(desk.send(XliffDesk.translated(file))).with(cast.in(translator)))
        .andExpect(content().string(containsString("not yours to translate")))
        .andExpect(content().string(not(containsString("A quiet room"))));
  }

  private List<String> targets(long entry) {
    return translations.segments(translator, entry, Language.SQ).stream()
        .map(Segment::target)
        .toList();
  }
}
