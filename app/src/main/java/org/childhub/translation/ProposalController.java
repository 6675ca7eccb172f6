package org.childhub.translation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.text.Language;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Has a machine propose translations. Without a machine there are no such addresses. */
@Needs(Right.TRANSLATE)
@Controller
class ProposalController {
  /** Items of one order. */
  private static final int MOST = 200;

  private static final String SOON = "3";

  private final Machine machine;
  private final MachineJobs jobs;
  private final MachineOrders orders;
  private final Translations translations;
  private final Worklist worklist;

  ProposalController(
      Machine machine,
      MachineJobs jobs,
      MachineOrders orders,
      Translations translations,
      Worklist worklist) {
    this.machine = machine;
    this.jobs = jobs;
    this.orders = orders;
    this.translations = translations;
    this.worklist = worklist;
  }

  /** Begins with what the queue's filter shows of what has no translation. */
  @PostMapping("/{lang}/translations/machine")
  String create(Page page, Member member, WorklistForm form) {
    var language = form.language().filter(Targets.ALL::contains).orElseThrow(NotFound::new);
    var waiting = worklist.list(member, language, Todo.MISSING, form, MOST);
    return begin(page, member, language, waiting.stream().map(Worklist.Waiting::entryId).toList());
  }

  /** Begins with one item. */
  @PostMapping("/{lang}/translations/{entry:[0-9]{1,18}}/{language}/machine")
  String createOne(
      Page page, Member member, @PathVariable long entry, @PathVariable String language) {
    var sheet =
        translations.open(member, entry, Language.find(language).orElseThrow(NotFound::new));
    if (!sheet.isForMachines()) {
      throw new NotFound();
    }
    return begin(page, member, sheet.language(), List.of(entry));
  }

  private String begin(Page page, Member member, Language language, List<Long> entryIds) {
    if (!machine.isThere() || entryIds.isEmpty()) {
      throw new NotFound();
    }
    return show(page, jobs.begin(member, language, entryIds));
  }

  private static String show(Page page, long order) {
    return "redirect:" + page.to("/translations/machine/" + order);
  }

  /** How far it is; the page asks anew by itself while the machine is at work. */
  @GetMapping("/{lang}/translations/machine/{id:[0-9]{1,18}}")
  String show(
      Page page, Member member, @PathVariable long id, HttpServletResponse response, Model model) {
    var order = find(member, id);
    page.titled(page.t("translationfiles.machine.title"), "").unlisted();
    if (order.isUnderWay()) {
      response.setHeader("Refresh", SOON);
    }
    model.addAttribute("order", order);
    model.addAttribute("machine", machine.name());
    return "translation/machine";
  }

  @PostMapping("/{lang}/translations/machine/{id:[0-9]{1,18}}/stop")
  String stop(Page page, Member member, @PathVariable long id) {
    jobs.stop(find(member, id).id());
    return show(page, id);
  }

  @PostMapping("/{lang}/translations/machine/{id:[0-9]{1,18}}/resumption")
  String resume(Page page, Member member, @PathVariable long id) {
    jobs.resume(find(member, id).id());
    return show(page, id);
  }

  private MachineOrder find(Member member, long id) {
    return orders.find(member, id).orElseThrow(NotFound::new);
  }
}
