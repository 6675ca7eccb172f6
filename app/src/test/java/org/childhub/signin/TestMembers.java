package org.childhub.signin;

import jakarta.servlet.http.Cookie;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.childhub.accounts.Grant;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Members.NewMember;
import org.childhub.accounts.Role;
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
            .join(new NewMember(email, "Member Number " + number, Language.EN, "BA", null, false))
            .orElseThrow();
    if (role != Role.MEMBER) {
      members.give(id, new Grant(role, country, organisation), "test");
    }
    return members.find(id).orElseThrow();
  }

  /** Makes a request this member's, with what else her browser keeps. */
  public RequestPostProcessor in(Member member, Cookie... others) {
    var secret = devices.open(member.id(), new Browser("Firefox", "Linux"), "link", true);
    return request -> {
      var own =
          Stream.of(new Cookie(SignedIn.COOKIE, secret.text()), new Cookie("viewer", "member"));
      request.setCookies(Stream.concat(own, Stream.of(others)).toArray(Cookie[]::new));
      return request;
    };
  }

  /** Has a request come from this network address, which has its own limits. */
  static RequestPostProcessor from(String networkAddress) {
    return request -> {
      request.setRemoteAddr(networkAddress);
      return request;
    };
  }

  /** A network address from which nobody has asked before. */
  static String newAddress() {
    var number = NUMBER.incrementAndGet();
    return "198.18.%d.%d".formatted(number / 256, number % 256);
  }
}
