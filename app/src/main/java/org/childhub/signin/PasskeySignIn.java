package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.childhub.web.HubAddress;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Signing in with a passkey; static/js/passkeys.js speaks with it. */
@OpenToEveryone
@Controller
@RequestMapping("/{lang}/sign-in/passkey")
class PasskeySignIn {
  private final PasskeyCeremony ceremony;
  private final Gate gate;
  private final Limits limits;
  private final JsonMapper json;

  PasskeySignIn(PasskeyCeremony ceremony, Gate gate, Limits limits, JsonMapper json) {
    this.ceremony = ceremony;
    this.gate = gate;
    this.limits = limits;
    this.json = json;
  }

  /** What a browser needs to answer with one, for five minutes. */
  @PostMapping("/options")
  ResponseEntity<String> newForm(
      Page page, HttpServletRequest request, HttpServletResponse response) {
    return limits.allowsChallenge(request.getRemoteAddr())
        ? PasskeyController.answer(HttpStatus.OK, ceremony.beginSigningIn(response))
        : problem(page, HttpStatus.TOO_MANY_REQUESTS, "signin.too-many");
  }

  /** Signs in whose passkey answered, and says where to go. */
  @PostMapping
  ResponseEntity<String> create(
      Page page,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String remember,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!limits.allows(request.getRemoteAddr())) {
      return problem(page, HttpStatus.TOO_MANY_REQUESTS, "signin.too-many");
    }
    var member = ceremony.signIn(PasskeyController.body(request), request, response);
    if (member.isEmpty()) {
      return problem(page, HttpStatus.UNPROCESSABLE_CONTENT, "signin.passkey.refused");
    }
    gate.enter(member.get(), "passkey", "yes".equals(remember), request, response);
    var next = Map.of("to", HubAddress.of(to).orElse(page.to("/me")));
    return PasskeyController.answer(HttpStatus.OK, json.writeValueAsString(next));
  }

  private ResponseEntity<String> problem(Page page, HttpStatus status, String key) {
    return PasskeyController.answer(
        status, json.writeValueAsString(Map.of("problem", page.t(key))));
  }
}
