package org.childhub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Leads from addresses without a language to those with one, and remembers a reader's choice for a
 * year.
 */
@OpenToEveryone
@Controller
class LanguageController {
  static final String COOKIE = "language";

  private final Site site;

  LanguageController(Site site) {
    this.site = site;
  }

  /** The front door: the remembered language, else what the browser asks for. */
  @GetMapping("/")
  ResponseEntity<Void> enter(HttpServletRequest request) {
    var language = ReadersLanguage.chosen(request, site);
    var query = request.getQueryString();
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(
            HttpHeaders.LOCATION,
            "/" + language.pathTag() + "/" + (query == null ? "" : "?" + query))
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
        .cacheControl(CacheControl.noStore())
        .build();
  }

  /**
   * Remembers a choice and goes on to the page; {@code to} is a path of this hub, anything else
   * leads home.
   */
  @GetMapping("/language/{tag}")
  ResponseEntity<Void> choose(
      @PathVariable String tag, @RequestParam(defaultValue = "/") String to) {
    var language = Languages.interfaceLanguage(tag).orElseThrow(NotFound::new);
    var cookie =
        ResponseCookie.from(COOKIE, language.tag())
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(Duration.ofDays(365))
            .build();
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .location(inside(language, to))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  private static URI inside(Language language, String to) {
    var home = URI.create("/" + language.pathTag() + "/");
    return HubAddress.of(to).map(path -> URI.create("/" + language.pathTag() + path)).orElse(home);
  }
}
