package org.childhub.signin;

import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.childhub.accounts.Grant;
import jakarta.servlet.http.Cookie;
import java.util.concurrent.atomic.AtomicInteger;
import org.childhub.accounts.Members.NewMember;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Members for tests, and requests that they send. */
@Component
public class TestMembers {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private final Members members;
  private final Devices devices;

  TestMembers(Members members, Devices devices) {
    this.members = members;
    this.devices = devices;
  }

  /** A new adult member in Bosnia and Herzegovina who reads English, with a role everywhere. */
  public Member with(Role role) {
    return with(role, null, null);
  }

  /** The same with a role in one country or organisation. */
  public Member with(Role role, @Nullable String country, @Nullable String organisation) {
    var number = NUMBER.incrementAndGet();
    var email = "member%d@example.org".formatted(number);
    var id =
        members
            .join(
                new NewMember(email, "Member Number " + number, Language.EN, "BA", null, false))
            .orElseThrow();
    if (role != Role.MEMBER) {
      members.give(id, new Grant(role, country, organisation), "test");
    }
    return members.find(id).orElseThrow();
  }

  /** Makes a request this member's. */
  public RequestPostProcessor in(Member member) {
    var secret = devices.open(member.id(), new Browser("Firefox", "Linux"), "link", true);
    return request -> {
      request.setCookies(
          new Cookie(SignedIn.COOKIE, secret.text()), new Cookie("viewer", "member"));
      return request;
    };
  }
}
