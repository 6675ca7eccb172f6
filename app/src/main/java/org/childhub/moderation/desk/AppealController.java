package org.childhub.moderation.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.moderation.Appealed;
import org.childhub.moderation.Decision;
import org.childhub.moderation.Decisions;
import org.childhub.moderation.Handlings;
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

/** An appeal before somebody who did not take the decision. */
@Needs(Right.MODERATE)
@Controller
@RequestMapping("/{lang}/queue/appeal/{id}")
class AppealController {
  private final AppealSource appeals;
  private final Decisions decisions;
  private final Handlings handlings;
  private final List<Appealed> rooms;

  AppealController(
      AppealSource appeals, Decisions decisions, Handlings handlings, List<Appealed> rooms) {
    this.appeals = appeals;
    this.decisions = decisions;
    this.handlings = handlings;
    this.rooms = rooms;
  }

  @GetMapping
  String show(Page page, Member member, @PathVariable long id, Model model) {
    return show(page, member, find(member, id), "", "", model);
  }

  /** Judges it: {@code overturned} or {@code upheld}, with words to the author. */
  @PostMapping("/outcome")
  String judge(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String words,
      HttpServletResponse response,
      Model model) {
    var appeal = find(member, id);
    var text = Words.of(words);
    var chosen = outcome.equals("overturned") || outcome.equals("upheld");
    if (!chosen || text.isEmpty() || text.length() > Words.MOST) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var problem =
          !chosen
              ? "moderation.appeal.choose"
              : text.isEmpty() ? "moderation.words.missing" : "moderation.words.long";
      return show(page, member, appeal, text, problem, model);
    }
    decisions.review(id, outcome.equals("overturned"), text, member);
    return "redirect:" + page.to("/queue/appeal/" + id);
  }

  private String show(
      Page page, Member member, Decision appeal, String typed, String problem, Model model) {
    page.titled(page.t("moderation.appeal.title"), "").unlisted();
    model.addAttribute("decision", appeal);
    model.addAttribute("handling", handlings.of(AppealSource.task(appeal), member));
    model.addAttribute(
        "address",
        rooms.stream().flatMap(room -> room.address(appeal).stream()).findFirst().orElse(null));
    model.addAttribute("typed", typed);
    model.addAttribute("problem", problem);
    return "moderation/appeal";
  }

  private Decision find(Member member, long id) {
    return appeals.find(member, id).orElseThrow(NotFound::new);
  }
}
