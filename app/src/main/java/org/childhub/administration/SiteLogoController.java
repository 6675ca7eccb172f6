package org.childhub.administration;

import jakarta.servlet.http.HttpServletResponse;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The hub's own logo. */
@Needs(Right.ADMINISTER)
@Controller
@RequestMapping("/{lang}/admin/site/logo")
class SiteLogoController {
  private final LogoDesk desk;

  SiteLogoController(LogoDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  String edit(Page page, @RequestParam(defaultValue = "") String done, Model model) {
    return form(page, null, done, model);
  }

  @PostMapping
  String put(
      Page page,
      Member member,
      @RequestParam(required = false) @Nullable MultipartFile logo,
      HttpServletResponse response,
      Model model) {
    var problem = desk.put(member, logo);
    if (problem.isEmpty()) {
      return "redirect:" + page.to("/admin/site/logo") + "?done=saved";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(page, problem.get(), "", model);
  }

  @PostMapping("/removal")
  String remove(Page page, Member member) {
    desk.remove(member);
    return "redirect:" + page.to("/admin/site/logo") + "?done=removed";
  }

  private static String form(Page page, @Nullable String problem, String done, Model model) {
    page.titled(page.t("administration.site.logo"), "").unlisted();
    model.addAttribute("problem", problem);
    model.addAttribute("done", done);
    return "administration/logo";
  }
}
