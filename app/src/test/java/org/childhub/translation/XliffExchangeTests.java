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
import java.util.regex.Pattern;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files for translators' tools, out of the hub and in again. */
@HubTest
class XliffExchangeTests {
  private static final String BORDER = "formborder";
  private static final Words SOURCE =
      new Words(
          "A quiet room", "Where children rest.", "They **rest**.\n\nThey drink water.\n", "");

  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired TestArticles articles;
  @Autowired Translations translations;
  @Autowired XliffStore store;

  private Member translator;

  @BeforeEach
  void aTranslator() {
    translator = cast.with(Role.TRANSLATOR);
  }

  @Test
  void whatTheQueueShowsGoesOutAndComesBackTranslated() throws Exception {
    var entry = articles.put(TestArticles.slug(), Map.of("en", SOURCE), "IS");
    var file = export("IS", "sq");
    XliffSchema.validate(file.getBytes(UTF_8));
    assertThat(file).contains("<file id=\"i" + entry + "\"", "<source>They drink water.</source>");

    var page = send(translated(file));
    var shown =
        web.perform(get(page).with(cast.in(translator)))
            .andExpect(content().string(containsString("Where children rest. sq")))
            .andExpect(content().string(containsString("would be taken")))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    assertThat(targets(entry)).containsOnly("");

    web.perform(take(page, shown, entry, "title", "body"))
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
    var page = send(translated(export("LI", "sq")));
    var before =
        web.perform(get(page).with(cast.in(translator)))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    articles.put(
        slug, Map.of("en", new Words("A quiet room", "Where they rest.", SOURCE.body(), "")), "LI");

    web.perform(take(page, before, entry, "title", "summary", "body"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("The hub changed since you looked")))
        .andExpect(content().string(containsString("the original changed since")));
    assertThat(targets(entry)).containsOnly("");
  }

  @Test
  void whatIsNoSuchFileIsRefusedInTheReadersLanguageAndKeptNowhere() throws Exception {
    web.perform(form("/en", "a.xlf", "no xml"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("This is no XML")));
    web.perform(form("/sq", "a.xlf", "<!DOCTYPE a><a/>"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Nuk e lexojmë.")));
    web.perform(post("/en/translations/files").with(cast.in(translator)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose a file.")));
  }

  @Test
  void whoChoosesNothingIsAskedAgainAndKeepsTheFile() throws Exception {
    var entry = articles.put(TestArticles.slug(), Map.of("en", SOURCE), "MC");
    var page = send(translated(export("MC", "sq")));
    var shown =
        web.perform(get(page).with(cast.in(translator)))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    web.perform(take(page, shown, entry))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose at least one field")));
    web.perform(get(page).with(cast.in(translator))).andExpect(status().isOk());
    assertThat(targets(entry)).containsOnly("");
  }

  @Test
  void aFilesNameIsKeptWithoutWhatNobodySees() throws Exception {
    web.perform(form("/en", "ba\0ck.xlf", "no xml")).andExpect(status().isUnprocessableContent());
    articles.put(TestArticles.slug(), Map.of("en", SOURCE), "VA");
    var page =
        web.perform(form("/en", "ba\u0001ck.xlf", export("VA", "sq")))
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
    web.perform(get(send(file.formatted("en", "i" + entry))).with(cast.in(translator)))
        .andExpect(content().string(containsString("Not a part of this item: subtitle")))
        .andExpect(content().string(containsString("Nothing in this file would change")));
    web.perform(get(send(file.formatted("ro", "i" + entry))).with(cast.in(translator)))
        .andExpect(content().string(containsString("another language than this item")));
    web.perform(get(send(file.formatted("en", "i999999999"))).with(cast.in(translator)))
        .andExpect(content().string(containsString("We do not find this item")));
  }

  @Test
  void othersFilesAreNotFound() throws Exception {
    articles.put(TestArticles.slug(), Map.of("en", SOURCE), "AD");
    var page = send(export("AD", "sq"));
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
    var file = export("SM", "sq");
    translator = cast.with(Role.TRANSLATOR, "RO", null);
    web.perform(
            get("/en/translations/files/export?into=sq&todo=missing&country=SM")
                .with(cast.in(translator)))
        .andExpect(status().isNotFound());
    web.perform(get(send(translated(file))).with(cast.in(translator)))
        .andExpect(content().string(containsString("not yours to translate")))
        .andExpect(content().string(not(containsString("A quiet room"))));
  }

  private List<String> targets(long entry) {
    return translations.segments(translator, entry, Language.SQ).stream()
        .map(Segment::target)
        .toList();
  }

  private String export(String country, String into) throws Exception {
    return web.perform(
            get("/en/translations/files/export?into=%s&todo=missing&country=%s"
                    .formatted(into, country))
                .with(cast.in(translator)))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "application/xliff+xml"))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andReturn()
        .getResponse()
        .getContentAsString(UTF_8);
  }

  /** As a tool would give it back: every source again with two letters more. */
  private static String translated(String file) {
    return file.replaceAll("<source>(.*?)</source>", "<source>$1</source><target>$1 sq</target>")
        .replace("state=\"initial\"", "state=\"translated\"");
  }

  private String send(String file) throws Exception {
    return web.perform(form("/en", "back.xlf", file))
        .andExpect(status().is3xxRedirection())
        .andReturn()
        .getResponse()
        .getRedirectedUrl();
  }

  private MockHttpServletRequestBuilder form(String language, String name, String file) {
    var body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(BORDER, name, file, BORDER);
    return post(language + "/translations/files")
        .contentType(MediaType.parseMediaType("multipart/form-data; boundary=" + BORDER))
        .content(body.getBytes(UTF_8))
        .with(cast.in(translator));
  }

  private MockHttpServletRequestBuilder take(
      String page, String shown, long entry, String... fields) {
    var code = Pattern.compile("name=\"code\" value=\"([0-9a-f]+)\"").matcher(shown);
    assertThat(code.find()).isTrue();
    var request = post(page + "/taking").param("code", code.group(1)).with(cast.in(translator));
    for (var field : fields) {
      request.param("take", entry + "/" + field);
    }
    return request;
  }
}
