package org.childhub.editing;

import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes items from the public and back from those who review. */
@Needs(Right.CONTRIBUTE)
@Controller
@RequestMapping("/{lang}/edit/{id:[0-9]+}")
class StandingController {
  private final Editing editing;

  StandingController(Editing editing) {
    this.editing = editing;
  }

  @PostMapping("/withdraw")
  String withdraw(Page page, Member member, @PathVariable long id) {
    editing.withdraw(member, id);
    return "redirect:" + page.to("/edit/" + id) + "?done=withdrawn";
  }

  @PostMapping("/take-back")
  String takeBack(Page page, Member member, @PathVariable long id) {
    editing.takeBack(member, id);
    return "redirect:" + page.to("/edit/" + id) + "?done=taken-back";
  }

  /** Throws a draft away that never was public. */
  @PostMapping("/delete")
  String delete(Page page, Member member, @PathVariable long id) {
    editing.delete(member, id);
    return "redirect:" + page.to("/edit");
  }
}
