package org.childhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The big list of naughty strings in addresses and in the form that is open to everyone: a clear
 * answer, never a 5xx.
 */
@HubTest
class NaughtyStringsTests {
  private static final List<String> ADDRESSES =
      List.of(
          "/en/topics/%s",
          "/en/topics/%s.ttl",
          "/en/topics/%s/feed.atom",
          "/en/countries/%s",
          "/en/countries/%s/feed.atom",
          "/en/series/%s",
          "/en/organisations/%s",
          "/en/feed.atom?kind=%s",
          "/en/helplines?country=%s",
          "/en/concern?about=%s",
          "/en/concern?country=%s",
          "/en/search?q=%s",
          "/en/search/suggestions?q=%s",
          "/%s/topics");
  private static final List<String> FIELDS =
      List.of("form", "about", "subject", "worry", "country", "contact", "role", "website");

  @Autowired MockMvc web;
  @Autowired JsonMapper json;

  @Test
  void addressesNeverBreakAPage() throws IOException {
    var broken = new ArrayList<String>();
    for (var naughty : naughty()) {
      for (var address : ADDRESSES) {
        var uri = URI.create(address.formatted(UriUtils.encode(naughty, StandardCharsets.UTF_8)));
        note(broken, address + " " + naughty, get(uri));
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void fieldsNeverBreakTheForm() throws IOException {
    var broken = new ArrayList<String>();
    var number = 0;
    for (var naughty : naughty()) {
      var from = "198.51.%d.%d".formatted(number / 250, number++ % 250);
      for (var field : FIELDS) {
        var request = post("/en/concern").param(field, naughty);
        if (!field.equals("worry")) {
          request.param("worry", "long enough " + naughty);
        }
        request.with(
            sent -> {
              sent.setRemoteAddr(from);
              return sent;
            });
        note(broken, field + " " + naughty, request);
      }
    }
    assertThat(broken).isEmpty();
  }

  private void note(List<String> broken, String what, RequestBuilder request) {
    try {
      var status = web.perform(request).andReturn().getResponse().getStatus();
      if (status >= 500) {
        broken.add(status + " " + what);
      }
    } catch (Exception e) {
      broken.add(e + " " + what);
    }
  }

  private List<String> naughty() throws IOException {
    var strings =
        new ArrayList<>(
            List.of(
                "",
                "\u0000",
                "a\u0000b",
                "\ud800",
                "../../etc/passwd",
                "x".repeat(3000),
                "'; drop table x; --"));
    strings.addAll(
        List.of(
            json.readValue(
                new ClassPathResource("fixtures/text/blns.json").getContentAsByteArray(),
                String[].class)));
    return strings;
  }
}
