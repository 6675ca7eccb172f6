package org.childhub.site;

import jakarta.servlet.http.HttpServletRequest;
import org.childhub.text.Language;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.childhub.web.PageFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The look's parts on one page, for those who build. */
@OpenToEveryone
@Controller
class StyleguideController {
  private final PageFactory pages;

  StyleguideController(PageFactory pages) {
    this.pages = pages;
  }

  @GetMapping("/styleguide")
  String show(HttpServletRequest request, Model model) {
    Page page = pages.in(Language.EN, "/styleguide").titled("Style guide", "").unlisted();
    model.addAttribute("page", page);
    return "site/styleguide";
  }
}
