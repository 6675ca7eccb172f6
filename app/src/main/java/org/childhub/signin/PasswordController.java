package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.mail.MailAddress;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a password, and setting, changing and removing it. */
@Controller
@RequestMapping("/{lang}")
class PasswordController {
  private final Passwords passwords;
  private final Gate gate;
  private final SignedIn signedIn;
  private final RecentSignIn recent;
  private final MeansPage means;
  private final SignInPages pages;
  private final Limits limits;

  PasswordController(
      Passwords passwords,
      Gate gate,
      SignedIn signedIn,
      RecentSignIn recent,
      MeansPage means,
      SignInPages pages,
      Limits limits) {
    this.passwords = passwords;
    this.gate = gate;
    this.signedIn = signedIn;
    this.recent = recent;
    this.means = means;
    this.pages = pages;
    this.limits = limits;
  }

  /** The refusal is the same, whether the address is nobody's, has no password or another one. */
  @OpenToEveryone
  @PostMapping("/sign-in/password")
  String enter(
      Page page,
      PasswordSignIn typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var form = typed.shown(page.to("/me"));
    var email = MailAddress.of(String.valueOf(form.email())).orElse("");
    if (!limits.allows(request.getRemoteAddr(), "password " + email)) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      var problem = Map.of("password", "signin.too-many");
      return pages.form(page, form, problem, request, response, model);
    }
    var member = passwords.owner(email, typed.password() == null ? "" : typed.password());
    if (member.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var problem = Map.of("password", "signin.password.wrong");
      return pages.form(page, form, problem, request, response, model);
    }
    gate.enter(member.get(), "password", "yes".equals(form.remember()), request, response);
    return SignInPages.leadTo(String.valueOf(form.to()), response);
  }

  /** Sets it, or another one, and signs out the member's other devices. */
  @Needs(Right.BE_MEMBER)
  @PostMapping("/me/password")
  String update(
      Page page,
      Member member,
      @RequestParam(required = false) @Nullable String old,
      @RequestParam(required = false) @Nullable String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var problem = stranger(member, old, request);
    if (problem == null) {
      var here = signedIn.in(request).orElseThrow(NotFound::new).deviceId();
      var refused = passwords.set(member.id(), password == null ? "" : password, here);
      problem = refused.map(key -> Map.of("password", key)).orElse(null);
    }
    return problem == null
        ? MeansPage.again(page)
        : means.refuse(page, member, problem, request, response, model);
  }

  @Needs(Right.BE_MEMBER)
  @PostMapping("/me/password/removal")
  String delete(
      Page page,
      Member member,
      @RequestParam(required = false) @Nullable String old,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var problem = stranger(member, old, request);
    if (problem != null) {
      return means.refuse(page, member, problem, request, response, model);
    }
    passwords.remove(member.id());
    return MeansPage.again(page);
  }

  /** Who neither signed in a short while ago nor knows the old password may be somebody else. */
  private @Nullable Map<String, String> stranger(
      Member member, @Nullable String old, HttpServletRequest request) {
    if (recent.is(request)) {
      return null;
    }
    if (old == null) {
      return Map.of("password", "signin.ways.old");
    }
    if (!limits.allows(request.getRemoteAddr(), "password of " + member.id())) {
      return Map.of("old", "signin.too-many");
    }
    return passwords.matches(member.id(), old) ? null : Map.of("old", "signin.password.old-wrong");
  }
}
