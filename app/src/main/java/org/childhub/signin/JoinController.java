package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.childhub.mail.MailAddress;
import org.childhub.places.Place;
import org.childhub.places.Places;
import org.childhub.signin.Ceremonies.Kind;
import org.childhub.web.HubAddress;
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

/** Joining: a form, a mail, a press of a button. The first administrator needs no mail. */
@OpenToEveryone
@Controller
@RequestMapping("/{lang}")
class JoinController {
  private final Gate gate;
  private final Links links;
  private final SignInPages pages;
  private final Ceremonies ceremonies;
  private final Limits limits;
  private final Places places;

  JoinController(
      Gate gate,
      Links links,
      SignInPages pages,
      Ceremonies ceremonies,
      Limits limits,
      Places places) {
    this.gate = gate;
    this.links = links;
    this.pages = pages;
    this.ceremonies = ceremonies;
    this.limits = limits;
    this.places = places;
  }

  @GetMapping("/join")
  String show(
      Page page,
      @RequestParam(required = false) @Nullable String to,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var offer = ceremonies.look(Kind.OFFER, Offer.class, request);
    var form =
        offer
            .map(it -> it.data().form())
            .orElseGet(() -> new Joining(null, null, null, null, null, null).cleaned());
    return form(page, "/join", form, Map.of(), to, response, model);
  }

  /** Sends the link; the answer is the same for every address. */
  @PostMapping("/join")
  String create(
      Page page,
      Joining typed,
      @RequestParam(required = false) @Nullable String to,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var form = typed.cleaned();
    var problems = form.problems(places);
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(page, "/join", form, problems, to, response, model);
    }
    var email = MailAddress.of(String.valueOf(form.email())).orElseThrow();
    if (!limits.allows(request.getRemoteAddr(), email)) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      var problem = Map.of("email", "signin.too-many");
      return form(page, "/join", form, problem, to, response, model);
    }
    var identity =
        ceremonies
            .end(Kind.OFFER, Offer.class, request, response)
            .map(offer -> offer.data().identityOf(email))
            .orElse(null);
    gate.askToJoin(form, page.language(), HubAddress.of(to).orElse(page.to("/me")), identity);
    return pages.sent(page, email, response, model);
  }

  @GetMapping("/join/{secret}")
  String confirm(
      Page page, @PathVariable String secret, HttpServletResponse response, Model model) {
    var good = links.look(Links.Purpose.JOIN, secret).isPresent();
    return pages.confirm(page, good, "/join/" + secret, response, model);
  }

  @PostMapping("/join/{secret}")
  String enter(
      Page page,
      @PathVariable String secret,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return gate.join(secret, page.language(), request, response)
        .map(way -> SignInPages.leadTo(way, response))
        .orElseGet(() -> pages.confirm(page, false, "", response, model));
  }

  /** Where the console's link leads when a hub has no administrator yet. */
  @GetMapping("/begin/{secret}")
  String showFirst(
      Page page, @PathVariable String secret, HttpServletResponse response, Model model) {
    if (links.look(Links.Purpose.FIRST, secret).isEmpty()) {
      return pages.confirm(page, false, "", response, model);
    }
    var form = new Joining(null, null, null, null, null, null).cleaned();
    return form(page, "/begin/" + secret, form, Map.of(), null, response, model);
  }

  @PostMapping("/begin/{secret}")
  String createFirst(
      Page page,
      @PathVariable String secret,
      Joining typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var form = typed.cleaned();
    var problems = form.problems(places);
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(page, "/begin/" + secret, form, problems, null, response, model);
    }
    return gate.begin(secret, form, page.language(), request, response)
        ? SignInPages.leadTo(page.to("/me"), response)
        : pages.confirm(page, false, "", response, model);
  }

  private String form(
      Page page,
      String action,
      Joining form,
      Map<String, String> problems,
      @Nullable String to,
      HttpServletResponse response,
      Model model) {
    var first = action.startsWith("/begin/");
    SignInPages.shell(page, first ? "signin.begin.title" : "signin.join.title", response);
    model.addAttribute("action", action);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("to", HubAddress.of(to).orElse(""));
    model.addAttribute("countries", countries(page));
    return "signin/join";
  }

  private List<Place> countries(Page page) {
    return places.countriesInUse().stream()
        .sorted(Comparator.comparing(place -> page.t().country(place.code()), page.t().compare()))
        .toList();
  }
}
