package org.childhub.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.places.HelplineChecks;
import org.childhub.places.HelplineChecks.Check;
import org.childhub.places.Place;
import org.childhub.places.Places;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.childhub.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Helplines for those who look after them. */
@Needs(Right.CURATE)
@Controller
@RequestMapping("/{lang}/admin/helplines")
class HelplineEditController {
  private final HelplineChecks checks;
  private final PlaceDesk desk;
  private final Places places;
  private final Clock clock;

  HelplineEditController(HelplineChecks checks, PlaceDesk desk, Places places, Clock clock) {
    this.checks = checks;
    this.desk = desk;
    this.places = places;
    this.clock = clock;
  }

  /** All by country; within it those that should be looked at first. */
  @GetMapping
  String list(Page page, @RequestParam(defaultValue = "") String done, Model model) {
    page.titled(page.t("administration.helplines.title"), "").unlisted();
    var today = LocalDate.now(clock);
    model.addAttribute(
        "lines",
        checks.all().stream()
            .sorted(
                Comparator.comparing(
                        (Check check) -> page.t().country(country(check)), page.t().compare())
                    .thenComparing(check -> !isDue(check, today)))
            .toList());
    model.addAttribute("today", today);
    model.addAttribute("done", done);
    return "administration/helplines";
  }

  private static String country(Check check) {
    return check.helpline().country();
  }

  private static boolean isDue(Check check, LocalDate today) {
    return check.doubt() != null || check.helpline().isStale(today);
  }

  @GetMapping("/new")
  String newForm(Page page, @RequestParam(defaultValue = "") String country, Model model) {
    var code = places.find(country).map(Place::code).orElse("");
    return form(page, HelplineForm.empty(code, LocalDate.now(clock)), model);
  }

  @PostMapping
  String create(
      Page page,
      Member member,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    return write(page, member, 0, fields, response, model);
  }

  @GetMapping("/{id}")
  String edit(Page page, @PathVariable long id, Model model) {
    return form(page, HelplineForm.of(id, check(id).helpline()), model);
  }

  @PostMapping("/{id}")
  String update(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    check(id);
    return write(page, member, id, fields, response, model);
  }

  private String write(
      Page page,
      Member member,
      long id,
      MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = HelplineForm.typed(id, new Typed(fields), places, LocalDate.now(clock));
    if (form.problems().isEmpty()) {
      if (desk.write(member, id, form.line())) {
        return "redirect:" + page.to("/admin/helplines") + "?done=saved";
      }
      form = form.taken();
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(page, form, model);
  }

  /** One press: what we say is right today. */
  @PostMapping("/{id}/confirmation")
  String confirm(Page page, Member member, @PathVariable long id) {
    check(id);
    desk.confirm(member, id);
    return "redirect:" + page.to("/admin/helplines") + "?done=checked";
  }

  /** Hides it, for it is wrong. */
  @PostMapping("/{id}/doubt")
  String doubt(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields) {
    check(id);
    var words = new Typed(fields).text("words");
    var said = words.isEmpty() ? page.t("administration.helpline.wrong") : words;
    desk.doubt(member, id, said.substring(0, Math.min(5_000, said.length())));
    return "redirect:" + page.to("/admin/helplines") + "?done=hidden";
  }

  private Check check(long id) {
    return checks.find(id).orElseThrow(NotFound::new);
  }

  private String form(Page page, HelplineForm form, Model model) {
    var title = form.id() == 0 ? "administration.helpline.new" : "administration.helpline.edit";
    page.titled(page.t(title), "").unlisted();
    model.addAttribute("form", form);
    model.addAttribute("places", choices(page));
    return "administration/helpline";
  }

  private List<Place> choices(Page page) {
    return Stream.concat(places.countries().stream(), places.regions().stream())
        .sorted(Comparator.comparing(place -> page.t().country(place.code()), page.t().compare()))
        .toList();
  }
}
