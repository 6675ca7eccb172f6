package org.childhub.newsletter;

import jakarta.servlet.http.HttpServletResponse;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.mail.LetterFoot;
import org.childhub.mail.Outbox;
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

/** Looking at a newsletter as its readers get it, sending it, stopping it and going on. */
@Needs(Right.WRITE_NEWSLETTERS)
@Controller
@RequestMapping("/{lang}" + IssuesController.PATH + "/{id}")
class SendingController {
  private final Issues issues;
  private final Sending sending;
  private final IssueLetters letters;
  private final Outbox outbox;
  private final Members members;
  private final LetterFoot foot;

  SendingController(
      Issues issues,
      Sending sending,
      IssueLetters letters,
      Outbox outbox,
      Members members,
      LetterFoot foot) {
    this.issues = issues;
    this.sending = sending;
    this.letters = letters;
    this.outbox = outbox;
    this.members = members;
    this.foot = foot;
  }

  @GetMapping("/preview")
  String show(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String tested,
      Model model) {
    model.addAttribute("tested", !tested.isEmpty());
    return preview(page, member, open(member, id), false, model);
  }

  /** Sends a draft to its editor alone. */
  @PostMapping("/test")
  String test(
      Page page, Member member, @PathVariable long id, HttpServletResponse response, Model model) {
    var issue = open(member, id);
    if (!issue.isDraft()) {
      return "redirect:" + page.to(IssuesController.at(id));
    }
    if (isEmpty(issue)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return preview(page, member, issue, false, model);
    }
    members.mailbox(member.id()).ifPresent(mailbox -> outbox.send(letters.test(issue, mailbox)));
    return "redirect:" + page.to(IssuesController.at(id)) + "/preview?tested=yes";
  }

  /** Cannot be called back: whoever sends it says that she has read it. */
  @PostMapping("/send")
  String send(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String read,
      HttpServletResponse response,
      Model model) {
    var issue = open(member, id);
    var ready = !read.isEmpty() && missing(isEmpty(issue), sending.count(issue)).isEmpty();
    if (!issue.isDraft() || (ready && sending.begin(member, id))) {
      return "redirect:" + page.to(IssuesController.at(id));
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return preview(page, member, issue, read.isEmpty(), model);
  }

  @PostMapping("/stop")
  String stop(Page page, Member member, @PathVariable long id) {
    open(member, id);
    sending.set(member, id, true);
    return "redirect:" + page.to(IssuesController.at(id));
  }

  @PostMapping("/resume")
  String resume(Page page, Member member, @PathVariable long id) {
    open(member, id);
    sending.set(member, id, false);
    return "redirect:" + page.to(IssuesController.at(id));
  }

  /** The letter that its editor would get as a test. */
  private String preview(Page page, Member member, Issue issue, boolean unread, Model model) {
    var letter = letters.test(issue, members.mailbox(member.id()).orElseThrow(NotFound::new));
    var readers = sending.count(issue);
    page.titled(issue.subject(), "").unlisted();
    model.addAttribute("issue", issue);
    model.addAttribute("parts", letter.parts());
    model.addAttribute("foot", foot.of(letter));
    model.addAttribute("readers", readers);
    model.addAttribute("missing", missing(letter.parts().isEmpty(), readers));
    model.addAttribute("unread", unread);
    return "newsletter/preview";
  }

  /** Why it cannot be sent: empty, nobody; an empty text where it can. */
  private static String missing(boolean empty, int readers) {
    return empty ? "empty" : readers == 0 ? "nobody" : "";
  }

  private boolean isEmpty(Issue issue) {
    return letters.parts(issue, issue.language()).isEmpty();
  }

  private Issue open(Member member, long id) {
    return issues.find(member, id).orElseThrow(NotFound::new);
  }
}
