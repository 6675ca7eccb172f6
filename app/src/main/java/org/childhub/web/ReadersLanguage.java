package org.childhub.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.springframework.http.HttpHeaders;

/** Which language to answer in where the address does not say it. */
final class ReadersLanguage {
  private static final Cookie[] NONE = {};

  private ReadersLanguage() {}

  /** The language that the address names, else the reader's. */
  static Language of(HttpServletRequest request, String address, Site site) {
    return Languages.interfaceLanguage(firstSegment(address))
        .orElseGet(() -> chosen(request, site));
  }

  /** The remembered language, else what the browser asks for among those in use. */
  static Language chosen(HttpServletRequest request, Site site) {
    return remembered(request)
        .orElseGet(
            () ->
                Languages.negotiate(
                    request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), site.appearance().languages()));
  }

  /** {@code /sq/library} has the first segment {@code sq}. */
  static String firstSegment(String address) {
    var end = address.indexOf('/', 1);
    return address.isEmpty() ? "" : end < 0 ? address.substring(1) : address.substring(1, end);
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    return Stream.of(Optional.ofNullable(request.getCookies()).orElse(NONE))
        .filter(cookie -> cookie.getName().equals(LanguageController.COOKIE))
        .flatMap(cookie -> Languages.interfaceLanguage(cookie.getValue()).stream())
        .findFirst();
  }
}
