package org.childhub.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.places.Places;
import org.childhub.text.Languages;
import org.childhub.web.Announcement;
import org.childhub.web.Announcements;
import org.childhub.web.Appearances;
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

/** How the hub is called and looks, what menus show, and what it tells all readers. */
@Needs(Right.ADMINISTER)
@Controller
@RequestMapping("/{lang}/admin/site")
class SiteSetupController {
  private final Appearances appearances;
  private final Announcements announcements;
  private final SiteDesk desk;
  private final Places places;
  private final Clock clock;

  SiteSetupController(
      Appearances appearances,
      Announcements announcements,
      SiteDesk desk,
      Places places,
      Clock clock) {
    this.appearances = appearances;
    this.announcements = announcements;
    this.desk = desk;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping
  String edit(Page page, @RequestParam(defaultValue = "") String done, Model model) {
    var form = SiteForm.of(appearances.current(), places.countriesInUse());
    return form(page, form, done, model);
  }

  @PostMapping
  String update(
      Page page,
      Member member,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = SiteForm.typed(new Typed(fields));
    if (!form.problems().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(page, form, "", model);
    }
    desk.write(member, form.appearance(), form.hidden(places.countries()));
    return "redirect:" + page.to("/admin/site") + "?done=saved";
  }

  @GetMapping("/announcements/new")
  String newAnnouncement(Page page, Model model) {
    return announcement(page, AnnouncementForm.empty(today()), model);
  }

  @PostMapping("/announcements")
  String createAnnouncement(
      Page page,
      Member member,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    return announce(page, member, 0, fields, response, model);
  }

  @GetMapping("/announcements/{id}")
  String editAnnouncement(Page page, @PathVariable long id, Model model) {
    return announcement(page, AnnouncementForm.of(find(id)), model);
  }

  @PostMapping("/announcements/{id}")
  String updateAnnouncement(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    find(id);
    return announce(page, member, id, fields, response, model);
  }

  @PostMapping("/announcements/{id}/removal")
  String removeAnnouncement(Page page, Member member, @PathVariable long id) {
    find(id);
    desk.remove(member, id);
    return "redirect:" + page.to("/admin/site") + "?done=removed";
  }

  private String announce(
      Page page,
      Member member,
      long id,
      MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = AnnouncementForm.typed(id, new Typed(fields));
    if (!form.problems().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return announcement(page, form, model);
    }
    desk.announce(member, form.announcement());
    return "redirect:" + page.to("/admin/site") + "?done=told";
  }

  private Announcement find(long id) {
    return announcements.all().stream()
        .filter(announcement -> announcement.id() == id)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String form(Page page, SiteForm form, String done, Model model) {
    page.titled(page.t("administration.site.title"), "").unlisted();
    model.addAttribute("form", form);
    model.addAttribute("languages", Languages.byNativeName());
    model.addAttribute(
        "countries",
        places.countries().stream()
            .sorted(
                Comparator.comparing(place -> page.t().country(place.code()), page.t().compare()))
            .toList());
    model.addAttribute("announcements", announcements.all());
    model.addAttribute("today", today());
    model.addAttribute("done", done);
    return "administration/site";
  }

  private static String announcement(Page page, AnnouncementForm form, Model model) {
    var title =
        form.id() == 0 ? "administration.announcement.new" : "administration.announcement.edit";
    page.titled(page.t(title), "").unlisted();
    model.addAttribute("form", form);
    return "administration/announcement";
  }
}
