package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.childhub.accounts.Grant;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.childhub.audit.Audit;
import org.childhub.mail.MailAddress;
import org.childhub.signin.Links.Link;
import org.childhub.signin.Links.Purpose;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people in. Whoever asks for a link is told the same, whether the address is a member's or
 * not; the mail alone says which.
 */
@Component
class Gate {
  private final Members members;
  private final Links links;
  private final SignInLetters letters;
  private final SignedIn signedIn;
  private final Devices devices;
  private final Identities identities;
  private final Audit audit;
  private final Clock clock;

  Gate(
      Members members,
      Links links,
      SignInLetters letters,
      SignedIn signedIn,
      Devices devices,
      Identities identities,
      Audit audit,
      Clock clock) {
    this.members = members;
    this.links = links;
    this.letters = letters;
    this.signedIn = signedIn;
    this.devices = devices;
    this.identities = identities;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes to an address that wants to sign in. */
  @Transactional
  public void askForLink(String email, Language language, String wayBack, boolean remember) {
    var member = members.withAddress(email);
    if (member.isEmpty()) {
      letters.unknown(email, language);
      return;
    }
    var link = new Link(email, member.get().id(), null, wayBack, remember);
    letters.signIn(member.get().email(), language, links.make(Purpose.SIGN_IN, link));
  }

  /**
   * Writes to an address that wants to join; a member's gets a link to sign in.
   *
   * @param identity the account of a provider that knows the address, which the link then connects
   */
  @Transactional
  public void askToJoin(
      Joining joining, Language language, String wayBack, @Nullable Identity identity) {
    var email = MailAddress.of(String.valueOf(joining.email())).orElseThrow();
    var member = members.withAddress(email);
    if (member.isPresent()) {
      var link =
          new Link(email, member.get().id(), null, wayBack, joining.isRemembered(), identity);
      letters.alreadyMember(member.get().email(), language, links.make(Purpose.SIGN_IN, link));
    } else {
      var link = new Link(email, null, joining, wayBack, joining.isRemembered(), identity);
      letters.join(email, language, links.make(Purpose.JOIN, link));
    }
  }

  /** Uses a link and signs its member in; answers where she wanted to go. */
  @Transactional
  public Optional<String> signIn(
      String secret, HttpServletRequest request, HttpServletResponse response) {
    var link = links.use(Purpose.SIGN_IN, secret);
    link.ifPresent(
        it -> {
          var member = it.memberId() == null ? 0 : it.memberId();
          connect(member, it);
          enter(member, "link", it.remember(), request, response);
        });
    return link.map(Link::wayBack);
  }

  /** Uses a link for joining: makes the member and signs her in. */
  @Transactional
  public Optional<String> join(
      String secret, Language language, HttpServletRequest request, HttpServletResponse response) {
    var link = links.use(Purpose.JOIN, secret);
    var id =
        link.flatMap(
            it ->
                it.joining() == null || it.email() == null
                    ? Optional.empty()
                    : members.join(it.joining().member(it.email(), language)));
    id.ifPresent(
        member -> {
          audit.note("member:" + member, "member.joined", "member:" + member, Map.of());
          link.ifPresent(it -> connect(member, it));
          var remember = link.map(Link::remember).orElse(false);
          enter(member, "link", remember, request, response);
        });
    return id.flatMap(member -> link).map(Link::wayBack);
  }

  private void connect(long memberId, Link link) {
    if (link.identity() != null) {
      identities.link(memberId, link.identity());
    }
  }

  /** Makes the first administrator with the link from the console. */
  @Transactional
  public boolean begin(
      String secret,
      Joining joining,
      Language language,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (links.use(Purpose.FIRST, secret).isEmpty()) {
      return false;
    }
    var email = MailAddress.of(String.valueOf(joining.email())).orElseThrow();
    var id = members.join(joining.member(email, language)).orElseThrow();
    members.give(id, new Grant(Role.ADMINISTRATOR, null, null), "console");
    enter(id, "link", joining.isRemembered(), request, response);
    return true;
  }

  /** Signs a member in and tells her where the browser is of a kind not seen with her before. */
  @Transactional
  public void enter(
      long memberId,
      String means,
      boolean remember,
      HttpServletRequest request,
      HttpServletResponse response) {
    var browser = Browser.of(request.getHeader(HttpHeaders.USER_AGENT));
    signedIn.open(memberId, means, remember, request, response);
    if (devices.meet(memberId, browser)) {
      members.mailbox(memberId).ifPresent(to -> letters.newDevice(to, browser, clock.instant()));
    }
  }
}
