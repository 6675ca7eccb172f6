package org.childhub.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** A member's passkeys; static/js/passkeys.js speaks with it. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}/me/passkeys")
class PasskeyController {
  private static final int LONGEST_BODY = 65_536;

  private final PasskeyCeremony ceremony;
  private final Passkeys passkeys;
  private final RecentSignIn recent;
  private final JsonMapper json;

  PasskeyController(
      PasskeyCeremony ceremony, Passkeys passkeys, RecentSignIn recent, JsonMapper json) {
    this.ceremony = ceremony;
    this.passkeys = passkeys;
    this.recent = recent;
    this.json = json;
  }

  /** What a browser needs to make one, for five minutes. */
  @PostMapping("/options")
  ResponseEntity<String> newForm(
      Page page, Member member, HttpServletRequest request, HttpServletResponse response) {
    return recent.is(request)
        ? answer(HttpStatus.OK, ceremony.beginMaking(member.id(), response))
        : problem(page, "signin.ways.old");
  }

  /** Keeps the one that a browser made. */
  @PostMapping
  ResponseEntity<String> create(
      Page page, Member member, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var browser = Browser.of(request.getHeader(HttpHeaders.USER_AGENT));
    var name = page.t("signin.device", browser.name(), browser.system());
    return ceremony.make(member.id(), body(request), name, request, response)
        ? answer(HttpStatus.CREATED, "{}")
        : problem(page, "signin.passkey.not-made");
  }

  /** Names it. */
  @PostMapping("/{id}")
  String update(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String name) {
    var chosen = Passkeys.name(name, "");
    if (!chosen.isEmpty() && !passkeys.rename(member.id(), id, chosen)) {
      throw new NotFound();
    }
    return MeansPage.again(page);
  }

  @PostMapping("/{id}/removal")
  String delete(Page page, Member member, @PathVariable long id) {
    if (!passkeys.remove(member.id(), id)) {
      throw new NotFound();
    }
    return MeansPage.again(page);
  }

  private ResponseEntity<String> problem(Page page, String key) {
    return answer(
        HttpStatus.UNPROCESSABLE_CONTENT, json.writeValueAsString(Map.of("problem", page.t(key))));
  }

  /** What a browser answers; of more than any does, nothing that could be right. */
  static String body(HttpServletRequest request) throws IOException {
    return new String(request.getInputStream().readNBytes(LONGEST_BODY), UTF_8);
  }

  static ResponseEntity<String> answer(HttpStatus status, String body) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(body);
  }
}
