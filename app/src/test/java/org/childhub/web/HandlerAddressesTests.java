package org.childhub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.childhub.HubTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds what Spring's own search through all addresses finds. */
@HubTest
class HandlerAddressesTests {
  @Autowired private HandlerAddresses ours;
  @Autowired private ApplicationContext context;

  @Test
  void findsEveryHandlerThatSpringFinds() throws Exception {
    var springs = springs();
    var asked = 0;
    for (var mapping : ours.getHandlerMethods().keySet()) {
      for (var pattern : mapping.getPatternValues()) {
        for (var path : examples(pattern)) {
          for (var method : List.of("GET", "POST", "DELETE")) {
            assertThat(found(ours, method, path))
                .as(method + " " + path)
                .isEqualTo(found(springs, method, path));
            asked++;
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/en",
        "/en/",
        "/sr-Cyrl/%6cibrary",
        "/en/library;old=1",
        "/en;old=1/library",
        "/en//library",
        "/en/LIBRARY",
        "/en/library/",
        "/healthz",
        "/healthz/",
        "/assets/x/y.css",
        "/files/17/a.pdf",
        "/sitemap.xml",
        "/nowhere/at/all"
      })
  void agreesWithSpringOnOddAddresses(String path) throws Exception {
    assertThat(found(ours, "GET", path)).isEqualTo(found(springs(), "GET", path));
  }

  private RequestMappingHandlerMapping springs() {
    var mapping = new RequestMappingHandlerMapping();
    mapping.setApplicationContext(context);
    mapping.afterPropertiesSet();
    return mapping;
  }

  /** With something in the place of each variable. */
  private static List<String> examples(String pattern) {
    return Stream.of("en", "17", "a-word")
        .map(
            word ->
                pattern
                    .replaceFirst("^/\\{lang}", "/en")
                    .replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", word)
                    .replace("**", "x"))
        .toList();
  }

  private static String found(RequestMappingHandlerMapping mapping, String method, String path)
      throws Exception {
    var request = new MockHttpServletRequest(method, path);
    ServletRequestPathUtils.parseAndCache(request);
    try {
      var chain = mapping.getHandler(request);
      return chain == null ? "none" : chain.getHandler().toString();
    } catch (jakarta.servlet.ServletException refused) {
      return refused.getClass().getSimpleName();
    }
  }
}
