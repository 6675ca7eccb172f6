package org.childhub.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.childhub.accounts.Accounts;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.signin.Presence;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A member leaves. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}/me/leave")
class LeaveController {
  private final Accounts accounts;
  private final Leaving leaving;
  private final Presence presence;

  LeaveController(Accounts accounts, Leaving leaving, Presence presence) {
    this.accounts = accounts;
    this.leaving = leaving;
    this.presence = presence;
  }

  @GetMapping
  String newForm(Page page, Member member, HttpServletRequest request, Model model) {
    return draw(page, LeaveForm.EMPTY, Map.of(), presence.isFresh(request), false, model);
  }

  /** Sends a link: who has been signed in for long may have left the device to somebody else. */
  @PostMapping("/link")
  String askAgain(Page page, Member member, Model model) {
    presence.askAgain(member, page.to("/me/leave"));
    return draw(page, LeaveForm.EMPTY, Map.of(), false, true, model);
  }

  @PostMapping
  String create(
      Page page,
      Member member,
      LeaveForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!presence.isFresh(request)) {
      return "redirect:" + page.to("/me/leave");
    }
    var email = accounts.find(member.id()).orElseThrow(NotFound::new).email();
    var problems = form.problems(email);
    if (problems.isEmpty() && !leaving.ask(member.id(), "stay".equals(form.words()))) {
      problems.put("email", "privacy.leave.last");
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return draw(page, form, problems, true, false, model);
    }
    presence.end(request, response);
    page.titled(page.t("privacy.left.title"), "").unlisted();
    model.addAttribute("end", page.day(leaving.end()));
    return "privacy/left";
  }

  private String draw(
      Page page,
      LeaveForm form,
      Map<String, String> problems,
      boolean fresh,
      boolean sent,
      Model model) {
    page.titled(page.t("privacy.leave.title"), "").unlisted();
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("fresh", fresh);
    model.addAttribute("sent", sent);
    model.addAttribute("end", page.day(leaving.end()));
    return "privacy/leave";
  }
}
