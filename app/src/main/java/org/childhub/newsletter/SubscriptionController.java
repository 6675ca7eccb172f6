package org.childhub.newsletter;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.childhub.mail.MailAddress;
import org.childhub.newsletter.Subscribers.Standing;
import org.childhub.places.Place;
import org.childhub.places.Places;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.childhub.web.Signatures;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asking for the newsletter, confirming it and ending it, without an account. Mail programs that
 * open links by themselves change nothing: pages ask for a press of their button.
 */
@OpenToEveryone
@Controller
@RequestMapping("/{lang}/newsletter")
class SubscriptionController {
  private final Subscribers subscribers;
  private final Signatures signatures;
  private final Places places;

  SubscriptionController(Subscribers subscribers, Signatures signatures, Places places) {
    this.subscribers = subscribers;
    this.signatures = signatures;
    this.places = places;
  }

  @GetMapping
  String newForm(Page page, Model model) {
    return form(page, "", "", false, model);
  }

  /** Answers every address alike, so that nobody learns who gets it. */
  @PostMapping
  String create(
      Page page,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String website,
      HttpServletResponse response,
      Model model) {
    var address = MailAddress.of(email);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (address.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(page, email, country, true, model);
    }
    if (website.isEmpty()) {
      var known = places.find(country).filter(place -> !place.isRegion()).map(Place::code);
      subscribers.ask(address.get(), page.language(), known.orElse(null));
    }
    return answer(page, "sent", model);
  }

  @GetMapping("/confirm/{signed}")
  String asksToConfirm(
      Page page, @PathVariable String signed, HttpServletResponse response, Model model) {
    var standing = subscribers.standing(number(Subscribers.CONFIRM, signed));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return switch (standing) {
      case NONE -> old(page, response, model);
      case ASKED -> answer(page, "confirm", model);
      case SUBSCRIBED -> answer(page, "confirmed", model);
    };
  }

  @PostMapping("/confirm/{signed}")
  String confirm(
      Page page, @PathVariable String signed, HttpServletResponse response, Model model) {
    var confirmed = subscribers.confirm(number(Subscribers.CONFIRM, signed));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return confirmed ? answer(page, "confirmed", model) : old(page, response, model);
  }

  @GetMapping("/stop/{signed}")
  String asksToStop(
      Page page, @PathVariable String signed, HttpServletResponse response, Model model) {
    var id = number(IssueLetters.STOP, signed);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (id == IssueLetters.NOBODY) {
      return answer(page, "trial", model);
    }
    return answer(page, subscribers.standing(id) == Standing.NONE ? "stopped" : "stop", model);
  }

  /** Also what mail programs send: RFC 8058. */
  @PostMapping("/stop/{signed}")
  String stop(Page page, @PathVariable String signed, HttpServletResponse response, Model model) {
    var id = number(IssueLetters.STOP, signed);
    subscribers.end(id);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return answer(page, id == IssueLetters.NOBODY ? "trial" : "stopped", model);
  }

  private String form(Page page, String email, String country, boolean wrong, Model model) {
    page.titled(page.t("newsletter.title"), page.t("newsletter.dek"));
    model.addAttribute("email", email);
    model.addAttribute("country", country);
    model.addAttribute("wrong", wrong);
    model.addAttribute(
        "countries",
        places.countriesOffered(List.of(country)).stream()
            .sorted(Comparator.comparing(Place::code, page.t().compareCountries()))
            .toList());
    return "newsletter/form";
  }

  private static String old(Page page, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.GONE.value());
    return answer(page, "old", model);
  }

  /**
   * A page that says where a subscription stands: sent, confirm, confirmed, old, stop, trial,
   * stopped.
   */
  private static String answer(Page page, String state, Model model) {
    page.titled(page.t("newsletter.title"), "").unlisted();
    model.addAttribute("state", state);
    return "newsletter/answer";
  }

  private long number(String purpose, String signed) {
    return signatures.read(purpose, signed).orElseThrow(NotFound::new);
  }
}
