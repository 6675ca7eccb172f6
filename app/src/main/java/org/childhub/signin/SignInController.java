package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.mail.MailAddress;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by a link in a mail, and signing out. */
@OpenToEveryone
@Controller
@RequestMapping("/{lang}")
class SignInController {
  private final Gate gate;
  private final Links links;
  private final SignedIn signedIn;
  private final SignInPages pages;
  private final Limits limits;

  SignInController(Gate gate, Links links, SignedIn signedIn, SignInPages pages, Limits limits) {
    this.gate = gate;
    this.links = links;
    this.signedIn = signedIn;
    this.pages = pages;
    this.limits = limits;
  }

  @GetMapping("/sign-in")
  String show(
      Page page,
      @Nullable Member member,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var form = new SignInForm("", to, "").cleaned(page.to("/me"));
    if (member != null && again == null) {
      return SignInPages.leadTo(form.wayBack(), response);
    }
    return pages.form(page, form, Map.of(), request, response, model);
  }

  /** Sends the link; the answer is the same for every address. */
  @PostMapping("/sign-in")
  String create(
      Page page,
      SignInForm typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var form = typed.cleaned(page.to("/me"));
    var email = MailAddress.of(String.valueOf(form.email()));
    if (email.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var problem = Map.of("email", "signin.email.wrong");
      return pages.form(page, form, problem, request, response, model);
    }
    if (!limits.allows(request.getRemoteAddr(), email.get())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      var problem = Map.of("email", "signin.too-many");
      return pages.form(page, form, problem, request, response, model);
    }
    gate.askForLink(email.get(), page.language(), form.wayBack(), "yes".equals(form.remember()));
    return pages.sent(page, email.get(), response, model);
  }

  /** Where the mail leads: a button, for programs that look at links would use this one up. */
  @GetMapping("/sign-in/{secret}")
  String confirm(
      Page page, @PathVariable String secret, HttpServletResponse response, Model model) {
    var good = links.look(Links.Purpose.SIGN_IN, secret).isPresent();
    return pages.confirm(page, good, "/sign-in/" + secret, response, model);
  }

  @PostMapping("/sign-in/{secret}")
  String enter(
      Page page,
      @PathVariable String secret,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var to = gate.signIn(secret, request, response);
    return to.map(way -> SignInPages.leadTo(way, response))
        .orElseGet(() -> pages.confirm(page, false, "", response, model));
  }

  @PostMapping("/sign-out")
  String leave(Page page, HttpServletRequest request, HttpServletResponse response) {
    signedIn.close(request, response);
    return SignInPages.leadTo(page.to("/"), response);
  }
}
