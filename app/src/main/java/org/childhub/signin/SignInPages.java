package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.SampleCast;
import org.childhub.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages of signing in; none of them is kept. */
@Component
class SignInPages {
  private final SampleCast cast;
  private final Providers providers;

  SignInPages(SampleCast cast, Providers providers) {
    this.cast = cast;
    this.providers = providers;
  }

  String form(
      Page page,
      SignInForm form,
      Map<String, String> problems,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    shell(page, "signin.page.title", response);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("providers", providers.offered());
    model.addAttribute("cast", cast.isOpenTo(request) ? cast.members() : List.of());
    return "signin/sign_in";
  }

  /** Leads on to another site, at once or by a press. */
  String leave(Page page, String name, String address, HttpServletResponse response, Model model) {
    shell(page, "signin.leave.title", response);
    response.setHeader("Refresh", "0; url=" + address);
    model.addAttribute("name", name);
    model.addAttribute("address", address);
    return "signin/leave";
  }

  /** Says that a mail is on its way, to whatever address. */
  String sent(Page page, String email, HttpServletResponse response, Model model) {
    shell(page, "signin.sent.title", response);
    model.addAttribute("email", email);
    return "signin/sent";
  }

  /** The button of a link that is still good, else how to get a new one. */
  String confirm(Page page, boolean good, String path, HttpServletResponse response, Model model) {
    shell(page, good ? "signin.confirm.title" : "signin.old.title", response);
    if (!good) {
      response.setStatus(HttpStatus.GONE.value());
    }
    model.addAttribute("good", good);
    model.addAttribute("path", path);
    return "signin/confirm";
  }

  static String leadTo(String address, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return "redirect:" + address;
  }

  static void shell(Page page, String title, HttpServletResponse response) {
    page.titled(page.t(title), "").unlisted();
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
