package org.childhub.moderation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.childhub.places.Place;
import org.childhub.places.Places;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for a concern: no account, no cookie, no trace in a cache, works without JavaScript. */
@OpenToEveryone(asksForeignersAgain = true)
@Controller
@RequestMapping("/{lang}/concern")
class ConcernController {
  private final Concerns concerns;
  private final Crowd crowd;
  private final Places places;
  private final Clock clock;

  ConcernController(Concerns concerns, Crowd crowd, Places places, Clock clock) {
    this.concerns = concerns;
    this.crowd = crowd;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping
  String show(
      Page page,
      @RequestParam(required = false) @Nullable String about,
      @RequestParam(required = false) @Nullable String country,
      HttpServletResponse response,
      Model model) {
    var form = known(new ConcernForm(null, about, null, null, country, null, null, null));
    return form(page, form, Map.of(), response, model);
  }

  /**
   * Reports; the button {@code helplines} only shows the helplines of the chosen country and keeps
   * what was typed. What another site sends in a reader's name waits for her own press of the
   * button.
   */
  @PostMapping
  String create(
      Page page,
      ConcernForm typed,
      @RequestParam(required = false) @Nullable String helplines,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var form = known(typed);
    if (helplines != null) {
      return form(page, form, Map.of(), response, model);
    }
    var problems = form.problems();
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(page, form, problems, response, model);
    }
    if (page.site().isForeign(request)) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      return form(page, form, Map.of("form", "moderation.foreign"), response, model);
    }
    var crowded = crowd.isCrowded(request.getRemoteAddr());
    var reference = concerns.receive(form, page.language(), crowded);
    shell(page, response);
    model.addAttribute("reference", reference);
    model.addAttribute("contact", !String.valueOf(form.contact()).isEmpty());
    model.addAttribute("call", call(form));
    return "moderation/received";
  }

  private String form(
      Page page,
      ConcernForm form,
      Map<String, String> problems,
      HttpServletResponse response,
      Model model) {
    shell(page, response);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("countries", countries(page, form));
    model.addAttribute("call", call(form));
    return "moderation/form";
  }

  private ConcernForm known(ConcernForm typed) {
    var form = typed.cleaned();
    return form.in(places.find(String.valueOf(form.country())).map(Place::code).orElse(""));
  }

  /** A neutral title, for the history of a shared device keeps it. */
  private static void shell(Page page, HttpServletResponse response) {
    page.titled(page.t("moderation.title"), "").unlisted().withLeave();
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private HelplinesOfPlace call(ConcernForm form) {
    return places
        .find(String.valueOf(form.country()))
        .map(
            place ->
                new HelplinesOfPlace(
                    place.code(), places.helplines(place.code()), LocalDate.now(clock)))
        .orElseGet(() -> new HelplinesOfPlace("", List.of(), LocalDate.now(clock)));
  }

  private List<Place> countries(Page page, ConcernForm form) {
    return places.countriesOffered(List.of(String.valueOf(form.country()))).stream()
        .sorted(Comparator.comparing(place -> page.t().country(place.code()), page.t().compare()))
        .toList();
  }
}
