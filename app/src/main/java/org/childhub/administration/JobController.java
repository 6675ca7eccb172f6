package org.childhub.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.BackgroundWork;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes on behind the pages, what failed, and doing it again. */
@Needs(Right.ADMINISTER)
@Controller
@RequestMapping("/{lang}/admin/jobs")
class JobController {
  /** Seconds after which a page that shows running work asks anew. */
  private static final String SOON = "5";

  private final List<BackgroundWork> works;
  private final JobDesk desk;

  JobController(List<BackgroundWork> works, JobDesk desk) {
    this.works = works.stream().sorted(Comparator.comparing(BackgroundWork::kind)).toList();
    this.desk = desk;
  }

  @GetMapping
  String list(
      Page page,
      @RequestParam(defaultValue = "") String done,
      HttpServletResponse response,
      Model model) {
    page.titled(page.t("administration.jobs.title"), "").unlisted();
    var groups = works.stream().map(JobGroup::of).toList();
    if (groups.stream().anyMatch(JobGroup::isRunning)) {
      response.setHeader("Refresh", SOON);
    }
    model.addAttribute("groups", groups);
    model.addAttribute("done", done);
    return "administration/jobs";
  }

  @PostMapping("/{kind}/{id}/repetition")
  String repeat(Page page, Member member, @PathVariable String kind, @PathVariable String id) {
    var work =
        works.stream()
            .filter(one -> one.kind().equals(kind))
            .filter(
                one ->
                    one.chores().stream()
                        .anyMatch(chore -> chore.id().equals(id) && one.canRepeat(chore)))
            .findFirst()
            .orElseThrow(NotFound::new);
    desk.repeat(member, work, id);
    return "redirect:" + page.to("/admin/jobs") + "?done=repeated";
  }
}
