package org.childhub.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.web.Site;
import org.childhub.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Who is signed in, by the cookie of a request; looked up once a request and only when asked. */
@Component
class SignedIn {
  static final String COOKIE = "hub";
  private static final String FOUND = SignedIn.class.getName();
  private final Devices devices;
  private final Site site;

  SignedIn(Devices devices, Site site) {
    this.devices = devices;
    this.site = site;
  }

  Optional<Devices.Opened> in(HttpServletRequest request) {
    if (request.getAttribute(FOUND) instanceof Optional<?> known) {
      return known.map(Devices.Opened.class::cast);
    }
    var found =
        cookies(request)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .findFirst()
            .flatMap(cookie -> devices.find(new Secret(cookie.getValue())));
    request.setAttribute(FOUND, found);
    return found;
  }

  /**
   * Signs a browser in: a new secret each time, so that one that somebody planted is worth nothing.
   * A device that was signed in here before, as whoever, is signed out.
   */
  void open(
      long memberId,
      String means,
      boolean remember,
      HttpServletRequest request,
      HttpServletResponse response) {
    in(request).ifPresent(old -> devices.close(old.member().id(), old.deviceId()));
    var browser = Browser.of(request.getHeader(HttpHeaders.USER_AGENT));
    var secret = devices.open(memberId, browser, means, remember);
    var age = remember ? Devices.REMEMBERED : null;
    give(response, secret.text(), age, Viewer.MEMBER);
    request.removeAttribute(FOUND);
  }

  /** Signs the browser of a request out. */
  void close(HttpServletRequest request, HttpServletResponse response) {
    in(request).ifPresent(opened -> devices.close(opened.member().id(), opened.deviceId()));
    give(response, "", Duration.ZERO, Viewer.GUEST);
    request.removeAttribute(FOUND);
  }

  private void give(
      HttpServletResponse response, String value, @Nullable Duration age, Viewer viewer) {
    var cookie =
        ResponseCookie.from(COOKIE, value)
            .path("/")
            .httpOnly(true)
            .secure(site.baseUrl().startsWith("https:"))
            .sameSite("Lax");
    response.addHeader(
        HttpHeaders.SET_COOKIE, (age == null ? cookie : cookie.maxAge(age)).build().toString());
    response.addHeader(HttpHeaders.SET_COOKIE, viewer.cookie(age).toString());
  }

  private static Stream<Cookie> cookies(HttpServletRequest request) {
    return request.getCookies() == null ? Stream.empty() : Stream.of(request.getCookies());
  }
}
