package org.childhub.notices;

import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member follows, and whether that is so for the thing that the address names. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}" + FollowsController.PATH)
class FollowsController {
  static final String PATH = "/me/follows";

  private final Follows follows;
  private final Targets targets;

  FollowsController(Follows follows, Targets targets) {
    this.follows = follows;
    this.targets = targets;
  }

  @GetMapping
  String list(
      Page page,
      Member member,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String what,
      Model model) {
    var all = follows.of(member.id(), page.t());
    var asked = subject.isEmpty() ? null : target(page, subject, what);
    page.titled(page.t("notices.follows.title"), "").unlisted();
    model.addAttribute("follows", all);
    model.addAttribute("asked", asked);
    model.addAttribute("already", all.stream().anyMatch(follow -> follow.target().equals(asked)));
    return "notices/follows";
  }

  @PostMapping
  String create(Page page, Member member, @RequestParam String subject, @RequestParam String what) {
    var target = target(page, subject, what);
    follows.begin(member, target);
    return "redirect:"
        + page.to(PATH)
        + "?subject="
        + target.subject().code()
        + "&what="
        + target.what();
  }

  @PostMapping("/{id}/end")
  String delete(Page page, Member member, @PathVariable long id) {
    if (!follows.end(member.id(), id)) {
      throw new NotFound();
    }
    return "redirect:" + page.to(PATH);
  }

  private Target target(Page page, String subject, String what) {
    return Subject.of(subject)
        .flatMap(known -> targets.find(known, what, page.language()))
        .orElseThrow(NotFound::new);
  }
}
