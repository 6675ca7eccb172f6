package org.childhub.moderation.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.moderation.Decision;
import org.childhub.moderation.Decisions;
import org.childhub.moderation.Words;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the author of something refused or removed reads, and where she appeals. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}/me/decisions/{id}")
class DecisionController {
  private final Decisions decisions;

  DecisionController(Decisions decisions) {
    this.decisions = decisions;
  }

  @GetMapping
  String show(Page page, Member member, @PathVariable long id, Model model) {
    return show(page, find(member, id), "", "", model);
  }

  @PostMapping("/appeal")
  String appeal(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String appeal,
      HttpServletResponse response,
      Model model) {
    var decision = find(member, id);
    var words = Words.of(appeal);
    if (words.isEmpty() || words.length() > Words.MOST) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var problem = words.isEmpty() ? "moderation.words.missing" : "moderation.words.long";
      return show(page, decision, words, problem, model);
    }
    decisions.appeal(id, words, member);
    return "redirect:" + page.to(decision.address());
  }

  private String show(Page page, Decision decision, String typed, String problem, Model model) {
    page.titled(page.t("moderation.decision." + decision.verdict()), "").unlisted();
    model.addAttribute("decision", decision);
    model.addAttribute("typed", typed);
    model.addAttribute("problem", problem);
    return "moderation/decision";
  }

  private Decision find(Member member, long id) {
    return decisions.find(id, member).orElseThrow(NotFound::new);
  }
}
