package org.childhub.moderation.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.moderation.Handlings;
import org.childhub.moderation.Words;
import org.childhub.places.HelplineChecks.Check;
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

/** A helpline that somebody looks at again: it is right, or it is wrong and nobody sees it. */
@Needs(Right.CURATE)
@Controller
@RequestMapping("/{lang}/queue/helpline/{id}")
class HelplineTaskController {
  private final HelplineSource source;
  private final HelplineVerdicts verdicts;
  private final Handlings handlings;
  private final Clock clock;

  HelplineTaskController(
      HelplineSource source, HelplineVerdicts verdicts, Handlings handlings, Clock clock) {
    this.source = source;
    this.verdicts = verdicts;
    this.handlings = handlings;
    this.clock = clock;
  }

  @GetMapping
  String show(Page page, Member member, @PathVariable long id, Model model) {
    return show(page, member, find(member, id), "", "", model);
  }

  @PostMapping("/confirmation")
  String confirm(Page page, Member member, @PathVariable long id) {
    verdicts.confirm(find(member, id), member);
    return "redirect:" + page.to("/queue/helpline/" + id);
  }

  @PostMapping("/doubt")
  String doubt(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String doubt,
      HttpServletResponse response,
      Model model) {
    var check = find(member, id);
    var words = Words.of(doubt);
    if (words.isEmpty() || words.length() > Words.MOST) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var problem = words.isEmpty() ? "moderation.words.missing" : "moderation.words.long";
      return show(page, member, check, words, problem, model);
    }
    verdicts.doubt(check, words, member);
    return "redirect:" + page.to("/queue/helpline/" + id);
  }

  private String show(
      Page page, Member member, Check check, String typed, String problem, Model model) {
    var task = source.task(check, page.t());
    page.titled(task.title(), "").unlisted();
    model.addAttribute("check", check);
    model.addAttribute("handling", handlings.of(task, member));
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("typed", typed);
    model.addAttribute("problem", problem);
    return "moderation/helpline";
  }

  private Check find(Member member, long id) {
    return source.find(member, id).orElseThrow(NotFound::new);
  }
}
