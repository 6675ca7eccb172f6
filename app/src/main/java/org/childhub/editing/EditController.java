package org.childhub.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The form of an item: nothing that was typed into it is lost, whatever is wrong with it. */
@Needs(Right.CONTRIBUTE)
@Controller
@RequestMapping("/{lang}/edit")
class EditController {
  private static final Set<String> DONE =
      Set.of(
          "saved",
          "shown",
          "planned",
          "unplanned",
          "handed-in",
          "withdrawn",
          "taken-back",
          "refused",
          "attached",
          "shown-picture",
          "file-erased",
          "file-kept");

  private final Editing editing;
  private final OpenItems open;
  private final Check check;
  private final EditPages pages;
  private final PlanRemoval removal;
  private final Clock clock;

  EditController(
      Editing editing,
      OpenItems open,
      Check check,
      EditPages pages,
      PlanRemoval removal,
      Clock clock) {
    this.editing = editing;
    this.open = open;
    this.check = check;
    this.pages = pages;
    this.removal = removal;
    this.clock = clock;
  }

  /**
   * Shows what the member has typed and not saved, where there is anything; what was taken from the
   * file is marked.
   */
  @GetMapping("/{id:[0-9]+}")
  String edit(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String in,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "0") long file,
      Model model) {
    var now = open.look(member, id);
    model.addAttribute("done", DONE.contains(done) ? done : "");
    return show(pages.form(page, member, now, open.left(member, now), in, file, Map.of()), model);
  }

  /**
   * Saves, and then publishes or hands in where {@code then} says so. The button {@code show} only
   * turns to the text in another language, and {@code unplan} only takes the days back; both keep
   * what was typed.
   */
  @PostMapping("/{id:[0-9]+}")
  String update(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletResponse response,
      Model model) {
    var now = open.look(member, id);
    var item = now.item();
    var work = open.typed(member, item, form);
    var content = work.content();
    var in = String.valueOf(form.getFirst("in"));
    var file = EditPages.file(form.getFirst("told-by"));
    var shown = form.getFirst("show");
    var days = Days.of(form, item);
    model.addAttribute("days", days);
    if (shown != null) {
      var kept = open.keep(member, item, work);
      return show(pages.form(page, member, now, kept, shown, file, Map.of()), model);
    }
    var then = String.valueOf(form.getFirst("then"));
    if (then.equals("unplan")) {
      if (!content.saysTheSame(now.working())) {
        open.keep(member, item, work);
      }
      removal.remove(member, id);
      return "redirect:" + page.to("/edit/" + id) + "?done=unplanned";
    }
    var problems =
        new LinkedHashMap<>(
            then.equals("save")
                ? check.saved(item.kind(), content)
                : check.whole(item.kind(), content));
    problems.putAll(
        then.equals("publish") ? days.problems(item, LocalDate.now(clock)) : days.problems(item));
    if (problems.isEmpty()) {
      switch (editing.save(member, id, work.base(), content, Typed.line(form.getFirst("note")))) {
        case Outcome.Conflict conflict -> {
          return conflict(page, member, now, conflict.theirs(), content, in, response, model);
        }
        case Outcome.Incomplete incomplete -> problems.putAll(incomplete.problems());
        default -> {
          var plan = days.plan(form.getFirst("readdress") != null);
          return then(page, member, id, then, plan);
        }
      }
    }
    var kept = open.keep(member, item, work);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(pages.form(page, member, now, kept, in, file, problems), model);
  }

  /** Keeps what is being typed, as the script asks now and then. */
  @PostMapping("/{id:[0-9]+}/autosave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void autosave(
      Member member, @PathVariable long id, @RequestParam MultiValueMap<String, String> form) {
    open.keep(member, open.item(member, id), form);
  }

  @PostMapping("/{id:[0-9]+}/discard")
  String discard(Page page, Member member, @PathVariable long id) {
    editing.discard(member, id);
    return "redirect:" + page.to("/edit/" + id);
  }

  private String then(Page page, Member member, long id, String then, Plan plan) {
    var outcome =
        switch (then) {
          case "publish" -> editing.publish(member, id, plan);
          case "hand-in" -> editing.handIn(member, id);
          default -> new Outcome.Saved(0);
        };
    var done = outcome instanceof Outcome.Overtaken ? "" : "?done=" + name(outcome);
    return "redirect:" + page.to("/edit/" + id) + done;
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Shown shown -> "shown";
      case Outcome.Planned planned -> "planned";
      case Outcome.HandedIn waiting -> "handed-in";
      case Outcome.Refused refused -> "refused";
      default -> "saved";
    };
  }

  private String conflict(
      Page page,
      Member member,
      Present.Look now,
      Version theirs,
      Content mine,
      String in,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("differences", Differences.between(page, theirs.content(), mine));
    model.addAttribute("theirs", theirs);
    model.addAttribute("own", Long.valueOf(member.id()).equals(theirs.savedBy()));
    var work = open.keep(member, now.item(), new OpenItems.Work(theirs.number(), mine, null));
    return show(pages.form(page, member, now, work, in, 0, Map.of()), model);
  }

  private static String show(EditForm form, Model model) {
    model.addAttribute("form", form);
    if (!model.containsAttribute("days")) {
      model.addAttribute("days", Days.of(form.item()));
    }
    return "editing/form";
  }
}
