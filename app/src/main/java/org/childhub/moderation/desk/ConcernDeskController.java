package org.childhub.moderation.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.moderation.Concern;
import org.childhub.moderation.Concerned;
import org.childhub.moderation.Concerns;
import org.childhub.moderation.Handlings;
import org.childhub.moderation.Words;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A concern on the desk of those who hear those of its country. */
@Needs(Right.HEAR_CONCERNS)
@Controller
@RequestMapping("/{lang}/queue/concern/{reference}")
class ConcernDeskController {
  private final Concerns concerns;
  private final Answers answers;
  private final Handlings handlings;
  private final Concerned concerned;
  private final Members members;
  private final Clock clock;

  ConcernDeskController(
      Concerns concerns,
      Answers answers,
      Handlings handlings,
      Concerned concerned,
      Members members,
      Clock clock) {
    this.concerned = concerned;
    this.members = members;
    this.concerns = concerns;
    this.answers = answers;
    this.handlings = handlings;
    this.clock = clock;
  }

  @GetMapping
  String show(Page page, Member member, @PathVariable String reference, Model model) {
    return show(page, member, find(member, reference), Map.of(), Map.of(), model);
  }

  /** Opens the words for an hour; this is noted. */
  @PostMapping("/reading")
  String open(Page page, Member member, @PathVariable String reference) {
    var concern = find(member, reference);
    concerns.open(concern, member);
    return "redirect:" + address(page, concern);
  }

  @PostMapping("/answers")
  String answer(
      Page page,
      Member member,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String answer,
      HttpServletResponse response,
      Model model) {
    var concern = find(member, reference);
    var address =
        concerns.opened(concern, member).flatMap(Answers::address).orElseThrow(NotFound::new);
    var words = Words.of(answer);
    if (isWrong(words)) {
      return again(page, member, concern, "answer", words, response, model);
    }
    answers.send(concern, address, words, member);
    return "redirect:" + address(page, concern);
  }

  /** Closes it with what came of it. */
  @PostMapping("/outcome")
  String close(
      Page page,
      Member member,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String outcome,
      HttpServletResponse response,
      Model model) {
    var concern = find(member, reference);
    var words = Words.of(outcome);
    if (isWrong(words)) {
      return again(page, member, concern, "outcome", words, response, model);
    }
    concerns.close(reference, words, "member:" + member.id(), Map.of());
    return "redirect:" + address(page, concern);
  }

  /** Names the colleague whom it is about; only those who could see it can be named. */
  @PostMapping("/concerned")
  String name(
      Page page,
      Member member,
      @PathVariable String reference,
      @RequestParam(name = "member", required = false) @Nullable Long about) {
    var concern = find(member, reference);
    var task = ConcernSource.task(concern, page.t());
    var known =
        handlings.of(task, member).others().stream()
            .anyMatch(one -> Objects.equals(one.id(), about));
    if (about != null && !known) {
      throw new NotFound();
    }
    concerned.name(concern, about, member);
    return "redirect:" + address(page, concern);
  }

  private String again(
      Page page,
      Member member,
      Concern concern,
      String field,
      String typed,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    var problem = typed.isEmpty() ? "moderation.words.missing" : "moderation.words.long";
    return show(page, member, concern, Map.of(field, typed), Map.of(field, problem), model);
  }

  private String show(
      Page page,
      Member member,
      Concern concern,
      Map<String, String> typed,
      Map<String, String> problems,
      Model model) {
    page.titled(page.t("moderation.concern.title", concern.reference()), "").unlisted();
    var content = concerns.opened(concern, member);
    model.addAttribute(
        "shown",
        new ShownConcern(
            concern,
            content.orElse(null),
            content.flatMap(Answers::address).orElse(null),
            answers.told(concern),
            answers.of(concern),
            concern.concerned() == null
                ? null
                : members.find(concern.concerned()).map(Member::name).orElse(""),
            handlings.of(ConcernSource.task(concern, page.t()), member)));
    model.addAttribute("typed", typed);
    model.addAttribute("problems", problems);
    model.addAttribute("now", clock.instant());
    return "moderation/concern";
  }

  private Concern find(Member member, String reference) {
    return concerns.find(member, reference).orElseThrow(NotFound::new);
  }

  private static boolean isWrong(String words) {
    return words.isEmpty() || words.length() > Words.MOST;
  }

  private static String address(Page page, Concern concern) {
    return page.to("/queue/concern/" + concern.reference());
  }
}
