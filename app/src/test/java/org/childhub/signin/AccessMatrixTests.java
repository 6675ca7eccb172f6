package org.childhub.signin;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.accounts.Role;
import org.childhub.accounts.RoleGiving;
import org.childhub.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** docs/access.md says who may do what; every address is asked for as every role and as nobody. */
@HubTest
class AccessMatrixTests {
  private static final Path DOCUMENT = Path.of("../docs/access.md");

  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired AccessRules rules;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private record Address(HttpMethod method, String path, HandlerMethod handler) {}

  @Test
  void theDocumentSaysWhatTheProgramDoes() throws IOException {
    var written = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
    var tables = roles() + "\n" + giving() + "\n" + addresses();
    Files.writeString(Path.of("target/access.md"), tables);
    assertThat(written)
        .as("the tables of target/access.md belong into docs/access.md")
        .endsWith(tables);
  }

  @Test
  void whoLacksTheRightFindsNothingAndWhoIsNobodyIsAskedToSignIn() throws Exception {
    var members = members();
    var wrong = new ArrayList<String>();
    for (var address : guarded()) {
      var right = right(address);
      if (status(address, null) != 303) {
        wrong.add("nobody " + address);
      }
      for (var member : members.entrySet()) {
        if (!member.getValue().may(right) && status(address, member.getValue()) != 404) {
          wrong.add(member.getKey() + " " + address);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoHasTheRightIsLetIn() throws Exception {
    var members = members();
    var wrong = new ArrayList<String>();
    for (var address : guarded()) {
      for (var member : members.entrySet()) {
        if (member.getValue().may(right(address)) != passes(address, member.getValue())) {
          wrong.add(member.getKey() + " " + address);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatNeedsARightIsNeverKept() throws Exception {
    var administrator = cast.with(Role.ADMINISTRATOR);
    for (var address : guarded()) {
      if (address.method() == HttpMethod.GET) {
        var answer =
            web.perform(request(HttpMethod.GET, address.path()).with(cast.in(administrator)))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Cache-Control")).as(address.path()).contains("no-store");
      }
    }
  }

  private Map<Role, Member> members() {
    var members = new EnumMap<Role, Member>(Role.class);
    Stream.of(Role.values()).forEach(role -> members.put(role, cast.with(role)));
    return members;
  }

  private static Right right(Address address) {
    var needs = AccessRules.needs(address.handler());
    if (needs == null) {
      throw new IllegalStateException(address.path());
    }
    return needs.value();
  }

  private int status(Address address, @Nullable Member member) throws Exception {
    var asked = request(address.method(), address.path());
    return web.perform(member == null ? asked : asked.with(cast.in(member)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  /** Whether all that stands before the handler lets a member through to it. */
  private boolean passes(Address address, Member member) throws Exception {
    var asked =
        new MockHttpServletRequest(
            new MockServletContext(), address.method().name(), address.path());
    cast.in(member).postProcessRequest(asked);
    org.springframework.web.util.ServletRequestPathUtils.parseAndCache(asked);
    var chain = mapping.getHandler(asked);
    assertThat(chain).as(address.toString()).isNotNull();
    assertThat(chain.getInterceptorList()).as(address.toString()).contains(rules);
    try {
      return rules.preHandle(asked, new MockHttpServletResponse(), chain.getHandler());
    } catch (NotFound e) {
      return false;
    }
  }

  private List<Address> guarded() {
    var found = new ArrayList<Address>();
    each(
        (pattern, address) -> {
          if (AccessRules.needs(address.handler()) != null) {
            found.add(address);
          }
        });
    return found;
  }

  private void each(BiConsumer<String, Address> take) {
    mapping
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              var methods = info.getMethodsCondition().getMethods();
              for (var method : methods.isEmpty() ? List.of(RequestMethod.GET) : methods) {
                for (var pattern : info.getPatternValues()) {
                  var path =
                      pattern
                          .replace("{lang}", "en")
                          .replaceAll("\\{\\w+:\\(?([a-z]\\w+)[^{}]*}", "$1")
                          .replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", "1");
                  take.accept(
                      pattern, new Address(HttpMethod.valueOf(method.name()), path, handler));
                }
              }
            });
  }

  private static String roles() {
    var text = new StringBuilder("| right |");
    Stream.of(Role.values()).forEach(role -> text.append(' ').append(role.code()).append(" |"));
    text.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
    for (var right : Right.values()) {
      text.append("| ").append(right).append(" |");
      for (var role : Role.values()) {
        text.append(role.gives(right) || Role.MEMBER.gives(right) ? " yes |" : " |");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String giving() {
    var givers = Stream.of(Role.values()).filter(role -> !RoleGiving.by(role).isEmpty()).toList();
    var text = new StringBuilder("| role | given and taken by |\n|---|---|\n");
    for (var role : Role.values()) {
      var by = givers.stream().filter(giver -> RoleGiving.by(giver).contains(role));
      text.append(
          "| %s | %s |\n".formatted(role.code(), by.map(Role::code).collect(joining(", "))));
    }
    return text.toString();
  }

  private String addresses() {
    var byRight = new TreeMap<String, List<String>>();
    each(
        (pattern, address) -> {
          var needs = AccessRules.needs(address.handler());
          byRight
              .computeIfAbsent(
                  needs == null ? "open to everyone" : needs.value().name(),
                  key -> new ArrayList<>())
              .add(
                  "`"
                      + address.method()
                      + " "
                      + pattern.replaceAll(":(?:[^{}]|\\{[^}]*})*}", "}")
                      + "`");
        });
    return byRight.entrySet().stream()
        .map(
            entry ->
                "| %s | %s |"
                    .formatted(
                        entry.getKey(),
                        entry.getValue().stream().sorted().distinct().collect(joining("<br>"))))
        .collect(joining("\n", "| right | addresses |\n|---|---|\n", "\n"));
  }
}
