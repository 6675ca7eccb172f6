package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Kind;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** What would run in a reader's browser comes out of every field and page harmless. */
@HubTest
class HostileWordsTests {
  private static final List<String> ATTACKS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "<svg/onload=alert(1)>",
          "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
          "[click](javascript:alert(1))",
          "![x](javascript:alert(1) \"onerror=alert(1)\")",
          "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
          "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
          "</textarea><script>alert(1)</script>",
          "';alert(1)//",
          "${7*7}<%= 7*7 %>@`</script>`",
          "<form action=https://evil.example><input name=q></form>",
          "```html\n<script>alert(1)</script>\n```",
          "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
          "[x]: javascript:alert(1)\n[x]");

  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired JsonMapper json;

  @Test
  void noFieldCarriesAScriptToThePublic() throws Exception {
    var editor = members.with(Role.EDITOR);
    for (var kind : Kind.values()) {
      for (var attack : ATTACKS) {
        var form = begin(editor, kind, attack);
        var answer = send(editor, form, kind, attack, "publish");
        assertThat(answer.getStatus()).as(kind + " " + attack).isEqualTo(302);
        var slug = page(editor, form);
        for (var path :
            List.of(
                slug,
                form,
                form + "/versions",
                form + "/preview",
                "/edit?words=alert",
                "/feed.atom")) {
          harmless(editor, "/en" + path, attack);
        }
      }
    }
  }

  @Test
  void naughtyStringsBreakNoForm() throws Exception {
    var editor = members.with(Role.EDITOR);
    var broken = new ArrayList<String>();
    var form = begin(editor, Kind.PUBLICATION, "Naughty");
    for (var naughty : naughty()) {
      for (var then : List.of("save", "publish")) {
        if (send(editor, form, Kind.PUBLICATION, naughty, then).getStatus() >= 500) {
          broken.add(then + " " + naughty);
        }
      }
      if (web.perform(
                  post("/en" + form + "/autosave")
                      .param("in", naughty)
                      .param("title", naughty)
                      .param("base", naughty)
                      .with(members.in(editor)))
              .andReturn()
              .getResponse()
              .getStatus()
          >= 500) {
        broken.add("autosave " + naughty);
      }
      if (web.perform(
                  get("/en" + form)
                      .param("in", naughty)
                      .param("done", naughty)
                      .with(members.in(editor)))
              .andReturn()
              .getResponse()
              .getStatus()
          >= 500) {
        broken.add("form " + naughty);
      }
    }
    assertThat(broken).isEmpty();
  }

  private void harmless(Member editor, String address, String attack) throws Exception {
    var html =
        web.perform(get(address).with(members.in(editor)))
            .andReturn()
            .getResponse()
            .getContentAsString()
            .toLowerCase(Locale.ROOT);
    assertThat(html)
        .as(address + " with " + attack)
        .doesNotContain("<script>alert")
        .doesNotContainPattern(
            "<(img|svg|iframe|math|a|form)\\b[^>]*\\b(onerror|onload|srcdoc)\\s*=")
        .doesNotContainPattern(
            "<(a|img|form|iframe|use)\\b[^>]*\\s(href|src|action)=\"?\\s*(javascript|https://evil)")
        .doesNotContain("<iframe", "<mglyph", "<style");
  }

  private String page(Member editor, String form) throws Exception {
    var html =
        web.perform(get("/en" + form).with(members.in(editor)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    return html.replaceFirst(
        "(?s).*href=\"/en(/[^\"]+)\">[^<]*<svg[^>]*><use[^>]*/></svg>Public page.*", "$1");
  }

  private String begin(Member member, Kind kind, String title) throws Exception {
    return web.perform(
            post("/en/edit/new")
                .param("kind", kind.code())
                .param("title", "A " + title)
                .param("original", "en")
                .with(members.in(member)))
        .andReturn()
        .getResponse()
        .getHeader("Location")
        .substring("/en".length());
  }

  private MockHttpServletResponse send(
      Member member, String form, Kind kind, String words, String then) throws Exception {
    var shown =
        web.perform(get("/en" + form).with(members.in(member)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var request =
        post("/en" + form)
            .param("base", shown.replaceFirst("(?s).*name=\"base\" value=\"(\\d+)\".*", "$1"))
            .param("in", "en")
            .param("title", "A " + words)
            .param("summary", words)
            .param("body", "Text: " + words + "\n\n" + words)
            .param("note", words)
            .param("then", then)
            .with(members.in(member));
    for (var field :
        Stream.of(Field.AUTHORS, Field.PUBLISHER, Field.LICENCE, Field.DONORS, Field.PLACE)
            .toList()) {
      request = request.param(field.code(), words);
    }
    if (kind == Kind.PUBLICATION) {
      request = request.param("published", "2020");
    }
    return web.perform(request).andReturn().getResponse();
  }

  private List<String> naughty() throws Exception {
    var strings =
        new ArrayList<>(
            List.of("", "\u0000", "a\u0000b", "\ud800", "x".repeat(3000), "'; drop table x; --"));
    strings.addAll(
        List.of(
            json.readValue(
                new ClassPathResource("fixtures/text/blns.json").getContentAsByteArray(),
                String[].class)));
    return strings;
  }
}
