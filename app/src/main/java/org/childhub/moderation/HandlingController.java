package org.childhub.moderation;

import jakarta.servlet.http.HttpServletResponse;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works on a task, and notes for colleagues; a task that one may not see is not found. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}/queue/{sort}/{key}")
class HandlingController {
  private final Queue queue;
  private final Handlings handlings;

  HandlingController(Queue queue, Handlings handlings) {
    this.queue = queue;
    this.handlings = handlings;
  }

  /** Without a member nobody works on it any more. */
  @PostMapping("/assignment")
  String assign(
      Page page,
      Member member,
      @PathVariable String sort,
      @PathVariable String key,
      @RequestParam(name = "member", required = false) @Nullable Long to) {
    var task = find(page, member, sort, key);
    if (!handlings.assign(task, to, member)) {
      throw new NotFound();
    }
    return "redirect:" + page.to(task.address());
  }

  /** What is empty or too long is shown again on a page of its own. */
  @PostMapping("/notes")
  String note(
      Page page,
      Member member,
      @PathVariable String sort,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String words,
      HttpServletResponse response,
      Model model) {
    var task = find(page, member, sort, key);
    var text = Words.of(words);
    if (text.isEmpty() || text.length() > Words.MOST) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.titled(page.t("moderation.notes.new"), "").unlisted();
      model.addAttribute("task", task);
      model.addAttribute("typed", text);
      model.addAttribute(
          "problem", text.isEmpty() ? "moderation.words.missing" : "moderation.words.long");
      return "moderation/note";
    }
    handlings.note(task, text, member);
    return "redirect:" + page.to(task.address()) + "?done=noted#notes";
  }

  private Task find(Page page, Member member, String sort, String key) {
    return queue.find(member, page.t(), sort, key).orElseThrow(NotFound::new);
  }
}
