package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a member sees and changes how she signs in. */
@Component
class MeansPage {
  static final String PATH = "/me/sign-in";

  private final Members members;
  private final Passkeys passkeys;
  private final Passwords passwords;
  private final Identities identities;
  private final Providers providers;
  private final RecentSignIn recent;

  MeansPage(
      Members members,
      Passkeys passkeys,
      Passwords passwords,
      Identities identities,
      Providers providers,
      RecentSignIn recent) {
    this.members = members;
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.identities = identities;
    this.providers = providers;
    this.recent = recent;
  }

  String show(Page page, Member member, HttpServletRequest request, Model model) {
    page.titled(page.t("signin.ways.title"), "").unlisted();
    model.addAttribute("means", means(member.id(), request));
    model.addAttribute("problems", Map.of());
    return "signin/means";
  }

  /** The page with what is wrong, by field: the key of the message that says what to do. */
  String refuse(
      Page page,
      Member member,
      Map<String, String> problems,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    var template = show(page, member, request, model);
    model.addAttribute("problems", problems);
    return template;
  }

  static String again(Page page) {
    return "redirect:" + page.to(PATH);
  }

  private Means means(long memberId, HttpServletRequest request) {
    var linked = identities.of(memberId);
    var offered =
        providers.offered().stream()
            .filter(it -> linked.stream().noneMatch(known -> known.key().equals(it.key())))
            .toList();
    return new Means(
        members.mailbox(memberId).orElseThrow(NotFound::new).email(),
        passkeys.of(memberId),
        passwords.isSet(memberId),
        linked,
        offered,
        recent.is(request));
  }
}
