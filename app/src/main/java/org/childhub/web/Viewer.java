package org.childhub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * For whom the shell of a page is drawn. Kept pages are the same for all guests and the same for
 * all members. A cookie says which; it opens no door, for whoever forges it sees links that lead to
 * signing in.
 */
public enum Viewer {
  GUEST,
  MEMBER;

  private static final String COOKIE = "viewer";

  static Viewer of(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies != null
            && Stream.of(cookies)
                .anyMatch(
                    cookie -> cookie.getName().equals(COOKIE) && cookie.getValue().equals("member"))
        ? MEMBER
        : GUEST;
  }

  /**
   * The cookie that makes a browser this viewer's.
   *
   * @param age how long it stays; null: until the browser closes
   */
  public ResponseCookie cookie(@Nullable Duration age) {
    var cookie =
        ResponseCookie.from(COOKIE, this == MEMBER ? "member" : "")
            .path("/")
            .httpOnly(true)
            .sameSite("Lax");
    if (this == GUEST) {
      return cookie.maxAge(Duration.ZERO).build();
    }
    return age == null ? cookie.build() : cookie.maxAge(age).build();
  }
}
