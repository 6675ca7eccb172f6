package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sends a request and how surely, for rooms that ask before something weighty. */
@Component
public class Presence {
  /** Who signed in so long ago may have left the device to somebody else. */
  static final Duration FRESH = Duration.ofMinutes(10);

  private final SignedIn signedIn;
  private final Members members;
  private final Links links;
  private final SignInLetters letters;
  private final JdbcClient db;
  private final Clock clock;

  Presence(
      SignedIn signedIn,
      Members members,
      Links links,
      SignInLetters letters,
      JdbcClient db,
      Clock clock) {
    this.signedIn = signedIn;
    this.members = members;
    this.links = links;
    this.letters = letters;
    this.db = db;
    this.clock = clock;
  }

  /** The member who is signed in. */
  public Optional<Member> member(HttpServletRequest request) {
    return signedIn.in(request).map(Devices.Opened::member);
  }

  /** Whether she signed in on this device within the last ten minutes. */
  public boolean isFresh(HttpServletRequest request) {
    return signedIn
        .in(request)
        .map(
            opened ->
                db.sql("select opened_at > :since from signin_device where id = :id")
                    .param("id", opened.deviceId())
                    .param("since", Timestamp.from(clock.instant().minus(FRESH)))
                    .query(Boolean.class)
                    .optional()
                    .orElse(false))
        .orElse(false);
  }

  /** Takes the cookies of a browser whose member has just been signed out everywhere. */
  public void end(HttpServletRequest request, HttpServletResponse response) {
    signedIn.close(request, response);
  }

  /**
   * Sends a member a link that signs her in anew.
   *
   * @param wayBack where it leads, a path of this hub
   */
  @Transactional
  public void askAgain(Member member, String wayBack) {
    members
        .mailbox(member.id())
        .ifPresent(
            to -> {
              var link = new Links.Link(to.email(), to.id(), null, wayBack, false);
              var secret = links.make(Links.Purpose.SIGN_IN, link);
              letters.signIn(to.email(), to.language(), secret);
            });
  }
}
