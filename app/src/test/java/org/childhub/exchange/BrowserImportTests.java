package org.childhub.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.Shelf.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.stream.IntStream;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HubTest
class BrowserImportTests {
  private static final String BORDER = "formborder";

  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired BrowserImports imports;
  @Autowired JdbcClient db;

  private Member editor;

  @BeforeEach
  void anEditor() {
    editor = cast.with(Role.EDITOR);
  }

  @Test
  void aFileIsCheckedFirstAndTakenInWhenSomebodySaysSo() throws Exception {
    var page =
        send("tapir.csv", "title,language,year\nTapir one,en,2020\nTapir two,en,2021\n,en,2022\n");
    await(() -> is(page, "checked"));
    web.perform(get(page).with(cast.in(editor)))
        .andExpect(header().doesNotExist("Refresh"))
        .andExpect(content().string(containsString("nothing is written yet")))
        .andExpect(content().string(containsString("What is wrong")));
    assertThat(taken("Tapir%")).isZero();
    web.perform(get(page + "/report.tsv").with(cast.in(editor)))
        .andExpect(header().string("Content-Type", "text/tab-separated-values;charset=UTF-8"))
        .andExpect(content().string(containsString("line\tid\tfield\treason")));

    web.perform(post(page + "/start").with(cast.in(editor))).andExpect(redirectedUrl(page));
    await(() -> is(page, "finished"));
    assertThat(taken("Tapir%")).isEqualTo(2);
    web.perform(get(page).with(cast.in(editor)))
        .andExpect(content().string(containsString("The records are in the library.")))
        .andExpect(content().string(containsString("<dd>tapir</dd>")));
    web.perform(get("/en/admin/import").with(cast.in(editor)))
        .andExpect(content().string(containsString(" · tapir · ")))
        .andExpect(content().string(containsString("tapir.csv")))
        .andExpect(content().string(containsString("taken in")));
  }

  @Test
  void whatWasStoppedGoesOnWhereItWas() throws Exception {
    var rows = new StringBuilder("title,language,year\n");
    IntStream.range(0, 3_000)
        .forEach(n -> rows.append("Okapi number ").append(n).append(",en,2020\n"));
    var page = send("okapi.csv", rows.toString());
    await(() -> is(page, "checked"));
    web.perform(post(page + "/start").with(cast.in(editor)));
    web.perform(post(page + "/stop").with(cast.in(editor))).andExpect(redirectedUrl(page));
    await(() -> is(page, "stopped") || is(page, "finished"));
    if (is(page, "stopped")) {
      web.perform(post(page + "/resumption").with(cast.in(editor)));
    }
    await(() -> is(page, "finished"));
    assertThat(taken("Okapi number%")).isEqualTo(3_000);
  }

  @Test
  void whatCannotBeReadIsRefusedAndKeptNowhere() throws Exception {
    web.perform(form("picture.png", "\u0001\u0002\u0003"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("cannot tell what this file holds")));
    web.perform(form("../../large.csv", "title\n" + "x".repeat(20_000_000)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("too large")));
    web.perform(post("/en/admin/import").with(cast.in(editor)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose a file")));
    try (var files = java.nio.file.Files.list(imports.folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.contains("picture") || name.contains("large"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/oai",
        "http://127.0.0.1:5432/",
        "http://2130706433/",
        "http://[::1]/oai",
        "http://[::ffff:127.0.0.1]/oai",
        "http://10.0.0.1/oai",
        "http://172.16.3.4/oai",
        "http://192.168.1.1/oai",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/oai",
        "http://0.0.0.0/oai",
        "http://[fd00::1]/oai",
        "http://[fe80::1]/oai",
        "http://[2002:7f00:1::]/oai",
        "http://user:word@93.184.215.14/oai",
        "file:///etc/passwd",
        "ftp://93.184.215.14/oai",
        "nonsense"
      })
  void theHubAsksNoAddressOfItsOwnNetwork(String address) throws Exception {
    web.perform(post("/en/admin/import").with(cast.in(editor)).param("address", address))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("may not ask this address")))
        .andExpect(content().string(not(containsString("Import: "))));
  }

  @Test
  void anAddressOfTheOpenInternetMayBeAsked() {
    assertThat(PublicAddress.isPublic(URI.create("https://93.184.215.14/oai"))).isTrue();
    assertThat(PublicAddress.isPublic(URI.create("http://[2606:2800:21f::1]/oai"))).isTrue();
  }

  private String send(String name, String text) throws Exception {
    var answer =
        web.perform(form(name, text))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse();
    return String.valueOf(answer.getRedirectedUrl());
  }

  private MockHttpServletRequestBuilder form(String name, String text) {
    var body =
        """
        --%s\r
        Content-Disposition: form-data; name="source"\r
        \r
        %s\r
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: text/csv\r
        \r
        %s\r
        --%s--\r
        """
            .formatted(BORDER, "", BORDER, name, text, BORDER);
    return post("/en/admin/import")
        .with(cast.in(editor))
        .contentType(MediaType.parseMediaType("multipart/form-data; boundary=" + BORDER))
        .content(body.getBytes(UTF_8));
  }

  private boolean is(String page, String state) {
    var id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    return imports.find(id).orElseThrow().state().equals(state);
  }

  private long taken(String title) {
    return db.sql("select count(*) from catalogue_text where title like :title")
        .param("title", title)
        .query(Long.class)
        .single();
  }
}
