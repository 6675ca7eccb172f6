package org.childhub.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.childhub.HubTest;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.childhub.translation.TestArticles.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Files that a translator sent and did not decide about yet, alone and in a zip. */
@HubTest
class XliffWaitingTests {
  private static final String FILE =
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="sq"/>
      """;

  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired TestArticles articles;
  @Autowired XliffStore store;

  private XliffDesk desk;

  @BeforeEach
  void aTranslator() {
    desk = new XliffDesk(web, cast, cast.with(Role.TRANSLATOR));
  }

  @Test
  void aSecondFileLeavesTheFirstWhereItWas() throws Exception {
    var first = desk.send(FILE);
    var second = desk.send(FILE);

    assertThat(first).isNotEqualTo(second);
    assertThat(desk.look(first)).contains("back.xlf");
    assertThat(desk.look("/en/translations/files"))
        .contains("Waiting for your decision", "href=\"" + first + "\"", "href=\"" + second + "\"");
  }

  @Test
  void noMoreWaitThanSomebodyCanLookAt() throws Exception {
    for (var i = 0; i < XliffStore.MOST; i++) {
      desk.send(FILE);
    }
    web.perform(desk.form("/sq", "one-more.xlf", FILE))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("më së shumti 10 skedarë")));
    assertThat(store.waiting(desk.translator())).hasSize(XliffStore.MOST);
  }

  @Test
  void theFilesOfAZipWaitOneByOne() throws Exception {
    var zip =
        zip(
            Map.of(
                "back/en-sq.xlf",
                FILE,
                "../../up.XLIFF",
                FILE.replace("sq", "hr"),
                "__MACOSX/back/._en-sq.xlf",
                "x",
                "readme.txt",
                "x"));
    web.perform(desk.form("/en", "all.zip", zip))
        .andExpect(redirectedUrl("/en/translations/files?done=kept"));

    assertThat(store.waiting(desk.translator()))
        .extracting(XliffWaiting::called)
        .containsExactlyInAnyOrder("en-sq.xlf", "up.XLIFF");
    web.perform(desk.form("/en", "one.zip", zip(Map.of("a.xlf", FILE))))
        .andExpect(status().is3xxRedirection());
    assertThat(store.waiting(desk.translator())).hasSize(3);
  }

  @Test
  void aZipIsTakenWholeOrNotAtAll() throws Exception {
    var mixed = new LinkedHashMap<String, String>();
    mixed.put("good.xlf", FILE);
    mixed.put("bad.xlf", "<a");
    web.perform(desk.form("/en", "mixed.zip", zip(mixed)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("bad.xlf: This is no XML")));
    for (var useless : new byte[][] {zip(Map.of("a.txt", "x")), "PK\3\4 no zip".getBytes(UTF_8)}) {
      web.perform(desk.form("/en", "useless.zip", useless))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("no XLIFF file")));
    }
    var bomb = zip(Map.of("bomb.xlf", " ".repeat(XliffReader.LARGEST + 1)));
    assertThat(bomb.length).isLessThan(100_000);
    web.perform(desk.form("/en", "bomb.zip", bomb))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("too large")));

    assertThat(store.waiting(desk.translator())).isEmpty();
  }

  @Test
  void oneItemGoesOutByItself() throws Exception {
    var entry = articles.put(TestArticles.slug(), Map.of("en", Words.of("A swing", "It is high.")));
    var address = "/en/translations/files/export/" + entry + "/sq";

    assertThat(desk.look("/en/translations/" + entry + "/sq")).contains("href=\"" + address + "\"");
    web.perform(get(address).with(cast.in(desk.translator())))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("<file id=\"i" + entry + "\""),
                        containsString("<source>A swing</source>"))));
    for (var nothing : new String[] {"/en", "/fi", "/zz-bad-"}) {
      web.perform(get(address.replace("/sq", nothing)).with(cast.in(desk.translator())))
          .andExpect(status().isNotFound());
    }
    web.perform(get(address).with(cast.in(cast.with(Role.TRANSLATOR, "AL", null))))
        .andExpect(status().isNotFound());
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
