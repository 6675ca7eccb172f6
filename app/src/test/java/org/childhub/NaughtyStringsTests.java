package org.childhub;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.childhub.accounts.Grant;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The big list of naughty strings in every part of every address and in every field of every form,
 * found by walking the handlers: a clear answer, never a 5xx.
 */
@HubTest
class NaughtyStringsTests {
  /** What lists read from whatever parameters there are. */
  private static final List<String> PARAMETERS_OF_LISTS =
      List.of(
          "q", "page", "order", "kind", "type", "topic", "country", "language", "year", "audience");

  @Autowired MockMvc web;
  @Autowired JsonMapper json;
  @Autowired TestMembers cast;
  @Autowired Members members;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;

  @Test
  void noAddressBreaksByItsPath() throws IOException {
    var addresses = new TreeSet<String>();
    reading()
        .forEach(
            (pattern, handler) ->
                addresses.add(pattern.replaceAll("\\{\\*?(\\w+)(:[^/]*?)?}(?=[/.]|$|-)", "{$1}")));
    assertThat(addresses)
        .contains("/{lang}/library/{slug}", "/{lang}/topics/{slug}.ttl", "/language/{tag}");
    var broken = new ArrayList<String>();
    for (var naughty : naughty()) {
      var encoded = Matcher.quoteReplacement(UriUtils.encode(naughty, StandardCharsets.UTF_8));
      for (var address : addresses) {
        var inLanguage = address.replace("{lang}", "en");
        var path =
            (inLanguage.contains("{") ? inLanguage : address).replaceAll("\\{\\w+}", encoded);
        if (!path.equals(address)) {
          note(broken, address + " " + naughty, get(URI.create("http://localhost" + path)));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void noAddressBreaksByItsQuery() throws IOException {
    var addresses = new TreeMap<String, Set<String>>();
    reading()
        .forEach(
            (pattern, handler) ->
                addresses.put(
                    pattern.replace("{lang}", "en").replaceAll("\\{[^/]*}", "nothing"),
                    parameters(handler)));
    assertThat(addresses.get("/en/search")).contains("q");
    assertThat(addresses.get("/en/helplines")).contains("country");
    var broken = new ArrayList<String>();
    for (var naughty : naughty()) {
      var encoded = UriUtils.encode(naughty, StandardCharsets.UTF_8);
      addresses.forEach(
          (address, names) -> {
            if (!names.isEmpty()) {
              var query = names.stream().map(name -> name + "=" + encoded).collect(joining("&"));
              note(broken, address + " " + naughty, get(URI.create(address + "?" + query)));
            }
          });
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void noFieldBreaksAFormThatIsOpenToEveryone() throws IOException {
    var forms = forms(false);
    assertThat(forms).containsKeys("/{lang}/concern", "/{lang}/sign-in", "/{lang}/join");
    assertThat(forms.get("/{lang}/concern")).contains("form", "worry", "contact", "website");
    var broken = new ArrayList<String>();
    for (var naughty : naughty()) {
      forms.forEach(
          (pattern, fields) ->
              fields.forEach(
                  field -> {
                    var request = post(filled(pattern)).param(field, naughty);
                    if (!field.equals("worry")) {
                      request.param("worry", "long enough " + naughty);
                    }
                    note(broken, pattern + " " + field + " " + naughty, request);
                  }));
    }
    assertThat(broken).isEmpty();
  }

  /** What members' forms do with each field is their rooms' to test; here all fields at once. */
  @Test
  void noFieldBreaksAMembersForm() throws IOException {
    var member = cast.with(Role.ADMINISTRATOR);
    members.give(member.id(), new Grant(Role.MODERATOR, null, null), "test");
    var strings = naughty();
    var broken = new ArrayList<String>();
    for (var i = 0; i < strings.size(); i += i < 7 ? 1 : 8) {
      var naughty = strings.get(i);
      forms(true)
          .forEach(
              (pattern, fields) -> {
                var request = post(filled(pattern)).with(cast.in(member));
                fields.forEach(field -> request.param(field, naughty));
                note(broken, pattern + " " + naughty, request);
              });
    }
    assertThat(broken).isEmpty();
  }

  private Map<String, Set<String>> forms(boolean members) {
    var forms = new TreeMap<String, Set<String>>();
    mappings(RequestMethod.POST)
        .forEach(
            (pattern, handler) -> {
              if (isMembers(handler) == members) {
                forms.put(pattern, parameters(handler));
              }
            });
    return forms;
  }

  private static boolean isMembers(HandlerMethod handler) {
    return handler.hasMethodAnnotation(Needs.class)
        || handler.getBeanType().isAnnotationPresent(Needs.class);
  }

  private static String filled(String pattern) {
    return pattern
        .replace("{lang}", "en")
        .replaceAll("\\{\\w+:\\(?([a-z]\\w+)[^{}]*}", "$1")
        .replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", "1");
  }

  private Map<String, HandlerMethod> reading() {
    return mappings(RequestMethod.GET);
  }

  private Map<String, HandlerMethod> mappings(RequestMethod method) {
    var found = new TreeMap<String, HandlerMethod>();
    handlers
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (mapping.getMethodsCondition().getMethods().contains(method)) {
                mapping.getPatternValues().forEach(pattern -> found.put(pattern, handler));
              }
            });
    return found;
  }

  /** The names that a handler reads; records stand for forms, a map for a list's parameters. */
  private static Set<String> parameters(HandlerMethod handler) {
    var names = new TreeSet<String>();
    for (var parameter : handler.getMethod().getParameters()) {
      if (parameter.getType() == MultiValueMap.class) {
        names.addAll(PARAMETERS_OF_LISTS);
      } else if (parameter.isAnnotationPresent(RequestParam.class)) {
        names.add(parameter.getName());
      } else if (parameter.getType().isRecord() && parameter.getType() != Member.class) {
        Stream.of(parameter.getType().getRecordComponents())
            .forEach(part -> names.add(part.getName()));
      }
    }
    return names;
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
