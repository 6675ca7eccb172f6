package org.childhub.editing;

import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was refused, for whoever judges the appeal. */
@Needs(Right.MODERATE)
@Controller
class AppealedController {
  private final Refusals refusals;
  private final Present present;

  AppealedController(Refusals refusals, Present present) {
    this.refusals = refusals;
    this.present = present;
  }

  @GetMapping("/{lang}/edit/{id:[0-9]{1,18}}/appeal/{decision:[0-9]{1,18}}")
  String show(
      Page page, Member member, @PathVariable long id, @PathVariable long decision, Model model) {
    var refused = refusals.find(member, id, decision).orElseThrow(NotFound::new);
    page.titled(page.t("editing.appealed.title"), "").unlisted();
    model.addAttribute("decision", decision);
    model.addAttribute("item", refused.item());
    model.addAttribute("content", refused.content());
    model.addAttribute(
        "differences",
        Differences.between(page, present.look(refused.item()).openOrNothing(), refused.content()));
    return "editing/appealed";
  }
}
