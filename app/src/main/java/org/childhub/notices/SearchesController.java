package org.childhub.notices;

import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The searches that a member keeps. They end as all that she follows does. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}" + SearchesController.PATH)
class SearchesController {
  static final String PATH = "/me/searches";

  private final SavedSearches searches;
  private final Follows follows;

  SearchesController(SavedSearches searches, Follows follows) {
    this.searches = searches;
    this.follows = follows;
  }

  @GetMapping
  String list(Page page, Member member, Model model) {
    page.titled(page.t("notices.searches.title"), "").unlisted();
    model.addAttribute(
        "searches",
        follows.of(member.id(), page.t()).stream()
            .filter(follow -> follow.target().subject() == Subject.SEARCH)
            .toList());
    return "notices/searches";
  }

  @PostMapping
  String create(Page page, Member member, @RequestParam String address) {
    searches.keep(member, page.language(), address);
    return "redirect:" + page.to(PATH);
  }
}
