package org.childhub.signin;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.childhub.accounts.Members;
import org.childhub.audit.Audit;
import org.childhub.signin.Ceremonies.Begun;
import org.childhub.signin.Ceremonies.Kind;
import org.childhub.web.Site;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;

/**
 * Making passkeys and signing in with them (WebAuthn, level 3). A challenge is good once and for
 * five minutes, for the browser that asked for it. What a browser answers is believed only so far
 * as it is signed.
 */
@Component
class PasskeyCeremony {
  private final Ceremonies ceremonies;
  private final Passkeys passkeys;
  private final MeansLetters letters;
  private final Audit audit;
  private final SingletonSupplier<RelyingParty> hub;

  PasskeyCeremony(
      Ceremonies ceremonies,
      Members members,
      Passkeys passkeys,
      MeansLetters letters,
      Audit audit,
      Site site,
      JdbcClient db,
      Clock clock) {
    this.ceremonies = ceremonies;
    this.passkeys = passkeys;
    this.letters = letters;
    this.audit = audit;
    this.hub = SingletonSupplier.of(() -> new RelyingParty(site, db, members, clock));
  }

  /** What is kept until the browser answers, base64url. */
  record Challenge(String challenge) {}

  /** Begins to make a passkey; what the browser needs, as JSON of the standard. */
  @Transactional
  public String beginMaking(long memberId, HttpServletResponse response) {
    var challenge = Bytes.random();
    ceremonies.begin(
        Kind.NEW_PASSKEY, memberId, new Challenge(challenge.toBase64UrlString()), response);
    return party().creation(memberId, challenge);
  }

  /**
   * Keeps the passkey that a browser made and tells its owner; false where the answer is not right,
   * comes late or from somebody else's browser.
   *
   * @param answer {@code {"name": …, "credential": …}}, the latter as JSON of the standard
   */
  @Transactional
  public boolean make(
      long memberId,
      String answer,
      String otherName,
      HttpServletRequest request,
      HttpServletResponse response) {
    var begun = ceremonies.end(Kind.NEW_PASSKEY, Challenge.class, request, response);
    if (begun.filter(it -> Long.valueOf(memberId).equals(it.memberId())).isEmpty()
        || passkeys.of(memberId).size() >= Passkeys.MOST) {
      return false;
    }
    try {
      var name = party().make(memberId, challenge(begun.get()), answer, otherName);
      letters.write(memberId, MeansLetters.Change.PASSKEY_ADDED, name);
      return true;
    } catch (JacksonException | WebAuthnException | IllegalArgumentException refused) {
      return false;
    }
  }

  /** Begins to sign somebody in; what the browser needs, as JSON of the standard. */
  @Transactional
  public String beginSigningIn(HttpServletResponse response) {
    var challenge = Bytes.random();
    ceremonies.begin(Kind.PASSKEY, null, new Challenge(challenge.toBase64UrlString()), response);
    return party().request(challenge);
  }

  /**
   * Whose passkey answered; empty where the answer is not right or comes late. A passkey whose
   * count went back has a twin somewhere: it is refused, which the audit log keeps.
   *
   * @param answer the credential as JSON of the standard
   */
  @Transactional
  public Optional<Long> signIn(
      String answer, HttpServletRequest request, HttpServletResponse response) {
    var begun = ceremonies.end(Kind.PASSKEY, Challenge.class, request, response);
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    try {
      return switch (party().signIn(challenge(begun.get()), answer)) {
        case RelyingParty.Owner owner -> Optional.of(owner.memberId());
        case RelyingParty.Twin twin -> {
          note(twin);
          yield Optional.empty();
        }
        case RelyingParty.Nobody nobody -> Optional.empty();
      };
    } catch (JacksonException | WebAuthnException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private void note(RelyingParty.Twin twin) {
    passkeys
        .known(twin.credentialId())
        .ifPresent(
            it ->
                audit.note(
                    "member:" + it.memberId(),
                    "passkey.refused",
                    "passkey:" + it.id(),
                    Map.of("reason", "count")));
  }

  private static Bytes challenge(Begun<Challenge> begun) {
    return Bytes.fromBase64(begun.data().challenge());
  }

  private RelyingParty party() {
    return hub.obtain();
  }
}
