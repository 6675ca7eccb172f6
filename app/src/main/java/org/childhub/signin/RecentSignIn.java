package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Whether she who asks signed in a short while ago: ways to sign in are changed by nobody who found
 * a computer left alone.
 */
@Component
class RecentSignIn {
  static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final SignedIn signedIn;
  private final Clock clock;

  RecentSignIn(SignedIn signedIn, Clock clock) {
    this.signedIn = signedIn;
    this.clock = clock;
  }

  boolean is(HttpServletRequest request) {
    return signedIn
        .in(request)
        .filter(opened -> opened.openedAt().plus(GOOD_FOR).isAfter(clock.instant()))
        .isPresent();
  }
}
