package org.childhub.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.places.ConsentAge;
import org.childhub.places.ConsentAges;
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

/** Ages of consent for those who look after them. */
@Needs(Right.CURATE)
@Controller
@RequestMapping("/{lang}/admin/ages")
class AgeController {
  /** What the GDPR lets countries choose, and what others have. */
  private static final Pattern AGE = Pattern.compile("1[3-8]");

  private final ConsentAges ages;
  private final PlaceDesk desk;
  private final Places places;
  private final Clock clock;

  AgeController(ConsentAges ages, PlaceDesk desk, Places places, Clock clock) {
    this.ages = ages;
    this.desk = desk;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping
  String list(Page page, @RequestParam(defaultValue = "") String done, Model model) {
    page.titled(page.t("administration.ages.title"), "").unlisted();
    model.addAttribute("countries", places.countries());
    model.addAttribute("ages", ages.all());
    model.addAttribute("stale", LocalDate.now(clock).minusYears(1));
    model.addAttribute("done", done);
    return "administration/ages";
  }

  @GetMapping("/{country}")
  String edit(Page page, @PathVariable String country, Model model) {
    var place = place(country);
    var age = places.consentAge(place.code());
    var texts = new LinkedHashMap<String, String>();
    texts.put("age", Integer.toString(age.age()));
    texts.put("source", age.source() == null ? "" : age.source());
    texts.put("checked", String.valueOf(age.checkedOn() == null ? "" : age.checkedOn()));
    texts.put("confirmed", age.confirmed() ? "yes" : "");
    return form(page, place, texts, Map.of(), model);
  }

  @PostMapping("/{country}")
  String update(
      Page page,
      Member member,
      @PathVariable String country,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var place = place(country);
    var typed = new Typed(fields);
    var texts = new LinkedHashMap<String, String>();
    for (var field : new String[] {"age", "source", "checked"}) {
      texts.put(field, typed.line(field));
    }
    texts.put("confirmed", typed.ticked("confirmed") ? "yes" : "");
    var problems = new LinkedHashMap<String, String>();
    if (!AGE.matcher(typed.line("age")).matches()) {
      problems.put("age", "administration.age.bad.age");
    }
    if (typed.line("source").isEmpty()) {
      problems.put("source", "administration.helpline.bad.source");
    }
    var day = typed.day("checked").filter(checked -> !checked.isAfter(LocalDate.now(clock)));
    if (day.isEmpty()) {
      problems.put("checked", "administration.helpline.bad.checked");
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(page, place, texts, problems, model);
    }
    desk.write(
        member,
        place.code(),
        new ConsentAge(
            Integer.parseInt(typed.line("age")),
            typed.line("source"),
            day.orElseThrow(),
            typed.ticked("confirmed")));
    return "redirect:" + page.to("/admin/ages") + "?done=saved";
  }

  /** One press: the age is right today. */
  @PostMapping("/{country}/confirmation")
  String confirm(Page page, Member member, @PathVariable String country) {
    desk.confirmAge(member, place(country).code());
    return "redirect:" + page.to("/admin/ages") + "?done=checked";
  }

  private Place place(String country) {
    return places.find(country).filter(place -> !place.isRegion()).orElseThrow(NotFound::new);
  }

  private static String form(
      Page page,
      Place place,
      Map<String, String> texts,
      Map<String, String> problems,
      Model model) {
    page.titled(page.t("administration.age.title", page.t().country(place.code())), "").unlisted();
    model.addAttribute("place", place);
    model.addAttribute("texts", texts);
    model.addAttribute("problems", problems);
    return "administration/age";
  }
}
