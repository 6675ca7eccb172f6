package org.childhub.members;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.childhub.accounts.Freezing;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.accounts.RoleGiving;
import org.childhub.accounts.Roster;
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

/** One member: her roles, and whether she may come in. */
@Needs(Right.GIVE_ROLES)
@Controller
@RequestMapping("/{lang}/members/{id}")
class MemberController {
  private static final int LONGEST_REASON = 1000;

  private final Roster roster;
  private final RoleGiving giving;
  private final Freezing freezing;
  private final RoleChoice choice;

  MemberController(Roster roster, RoleGiving giving, Freezing freezing, RoleChoice choice) {
    this.roster = roster;
    this.giving = giving;
    this.freezing = freezing;
    this.choice = choice;
  }

  @GetMapping
  String show(Page page, Member member, @PathVariable long id, Model model) {
    return draw(page, member, id, RoleForm.EMPTY, "", Map.of(), model);
  }

  /** Gives a role. */
  @PostMapping("/roles")
  String give(
      Page page,
      Member member,
      @PathVariable long id,
      RoleForm form,
      HttpServletResponse response,
      Model model) {
    var entry = find(member, id);
    var wanted = form.grant().orElse(null);
    if (wanted == null) {
      return refuse(page, member, id, form, "", "role", "members.role.missing", response, model);
    }
    var outcome =
        choice.knows(wanted, page.t())
            ? giving.give(member, entry.member().id(), wanted)
            : RoleGiving.Outcome.WRONG_PLACE;
    return answer(page, member, id, form, outcome, response, model);
  }

  /** Takes a role. */
  @PostMapping("/roles/removal")
  String take(
      Page page,
      Member member,
      @PathVariable long id,
      RoleForm form,
      HttpServletResponse response,
      Model model) {
    var entry = find(member, id);
    var outcome =
        form.grant()
            .map(held -> giving.take(member, entry.member().id(), held))
            .orElse(RoleGiving.Outcome.ALREADY);
    return answer(page, member, id, RoleForm.EMPTY, outcome, response, model);
  }

  private String answer(
      Page page,
      Member member,
      long id,
      RoleForm form,
      RoleGiving.Outcome outcome,
      HttpServletResponse response,
      Model model) {
    return switch (outcome) {
      case DONE, ALREADY -> "redirect:" + page.to("/members/" + id);
      case NOT_YOURS, WRONG_PLACE ->
          refuse(
              page, member, id, form, "", "role", "members.role." + code(outcome), response, model);
      case YOURSELF, LAST_ADMINISTRATOR ->
          refuse(
              page,
              member,
              id,
              form,
              "",
              "roles",
              "members.role." + code(outcome),
              response,
              model);
    };
  }

  /** Shuts her out; the reason is told to her. */
  @Needs(Right.ADMINISTER)
  @PostMapping("/freezing")
  String freeze(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String reason,
      HttpServletResponse response,
      Model model) {
    return change(page, member, id, reason, true, response, model);
  }

  /** Lets her in again. */
  @Needs(Right.ADMINISTER)
  @PostMapping("/freezing/end")
  String unfreeze(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String reason,
      HttpServletResponse response,
      Model model) {
    return change(page, member, id, reason, false, response, model);
  }

  private String change(
      Page page,
      Member member,
      long id,
      @Nullable String typed,
      boolean freeze,
      HttpServletResponse response,
      Model model) {
    find(member, id);
    var reason = typed == null ? "" : typed.replace("\u0000", "").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      var key = reason.isEmpty() ? "members.reason.missing" : "members.reason.long";
      return refuse(page, member, id, RoleForm.EMPTY, reason, "reason", key, response, model);
    }
    var outcome =
        freeze ? freezing.freeze(id, reason, member) : freezing.unfreeze(id, reason, member);
    return switch (outcome) {
      case DONE, ALREADY -> "redirect:" + page.to("/members/" + id);
      case YOURSELF, LAST_ADMINISTRATOR ->
          refuse(
              page,
              member,
              id,
              RoleForm.EMPTY,
              reason,
              "reason",
              "members.freeze." + code(outcome),
              response,
              model);
    };
  }

  private String refuse(
      Page page,
      Member member,
      long id,
      RoleForm form,
      String reason,
      String field,
      String problem,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return draw(page, member, id, form, reason, Map.of(field, problem), model);
  }

  private String draw(
      Page page,
      Member member,
      long id,
      RoleForm form,
      String reason,
      Map<String, String> problems,
      Model model) {
    var entry = find(member, id);
    page.titled(entry.member().name(), "").unlisted();
    model.addAttribute("reader", member);
    model.addAttribute("entry", entry);
    model.addAttribute("form", form);
    model.addAttribute("reason", reason);
    model.addAttribute("problems", problems);
    model.addAttribute("choice", choice.of(page, member, entry));
    model.addAttribute("freezings", freezing.of(id));
    return "members/show";
  }

  private Roster.Entry find(Member reader, long id) {
    return roster.find(reader, id).orElseThrow(NotFound::new);
  }

  private static String code(Enum<?> outcome) {
    return outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
