package org.childhub.notices;

import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is new in what a member follows. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}" + Notices.PATH)
class NoticesController {
  private final Notices notices;
  private final Times times;
  private final Happenings happenings;

  NoticesController(Notices notices, Times times, Happenings happenings) {
    this.notices = notices;
    this.times = times;
    this.happenings = happenings;
  }

  @GetMapping
  String list(
      Page page,
      Member member,
      @RequestParam(required = false) @Nullable String before,
      Model model) {
    page.titled(page.t("notices.title"), "").unlisted();
    model.addAttribute("list", notices.list(member, before, page));
    model.addAttribute("first", before == null);
    return "notices/list";
  }

  /** Marks as seen what happened up to a time, in microseconds since 1970. */
  @PostMapping("/seen")
  String see(Page page, Member member, @RequestParam long upTo) {
    times.see(
        member.id(),
        NoticeList.instant(Math.clamp(upTo, 0, NoticeList.micros(happenings.latest()))));
    return "redirect:" + page.to(Notices.PATH);
  }
}
