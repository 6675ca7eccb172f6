package org.childhub.crisis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.catalogue.Cards;
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

/** The desk at which portals are made. */
@Needs(Right.CURATE)
@Controller
@RequestMapping("/{lang}/admin/crisis")
class CrisisDeskController {
  private final Crises crises;
  private final Cards cards;
  private final Places places;

  CrisisDeskController(Crises crises, Cards cards, Places places) {
    this.crises = crises;
    this.cards = cards;
    this.places = places;
  }

  @GetMapping
  String list(Page page, Model model) {
    page.titled(page.t("crisis.desk.title"), "").unlisted();
    model.addAttribute("crises", crises.all());
    model.addAttribute("today", crises.today());
    return "crisis/list";
  }

  @GetMapping("/new")
  String newForm(Page page, Model model) {
    return form(page, CrisisForm.empty(crises.today()), model);
  }

  @PostMapping
  String create(
      Page page,
      Member member,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    return write(page, member, CrisisForm.typed(0, "", new Typed(fields), places), response, model);
  }

  @GetMapping("/{slug}")
  String edit(Page page, @PathVariable String slug, Model model) {
    return form(page, CrisisForm.of(find(slug)), model);
  }

  @PostMapping("/{slug}")
  String update(
      Page page,
      Member member,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = CrisisForm.typed(find(slug).id(), slug, new Typed(fields), places);
    return write(page, member, form, response, model);
  }

  @PostMapping("/{slug}/removal")
  String remove(Page page, Member member, @PathVariable String slug) {
    crises.remove(member, find(slug));
    return "redirect:" + page.to("/admin/crisis");
  }

  private String write(
      Page page, Member member, CrisisForm typed, HttpServletResponse response, Model model) {
    var form = typed;
    if (form.problems().isEmpty()) {
      var crisis = form.crisis();
      if (cards.bySlugs(crisis.pinned(), page.language()).size() == crisis.pinned().size()) {
        var slug = crises.write(member, crisis);
        return "redirect:" + page.to(crises.isOver(crisis) ? "/admin/crisis" : "/crisis/" + slug);
      }
      form = form.lacking();
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(page, form, model);
  }

  private Crisis find(String slug) {
    return crises.find(slug).orElseThrow(NotFound::new);
  }

  private String form(Page page, CrisisForm form, Model model) {
    page.titled(page.t(form.id() == 0 ? "crisis.new" : "crisis.edit"), "").unlisted();
    model.addAttribute("form", form);
    model.addAttribute(
        "countries",
        places.countriesInUse().stream()
            .sorted(
                Comparator.comparing(place -> page.t().country(place.code()), page.t().compare()))
            .toList());
    return "crisis/form";
  }
}
