package org.childhub.members;

import java.util.List;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.accounts.Role;
import org.childhub.accounts.Roster;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of members: a coordinator's is that of her country. */
@Needs(Right.GIVE_ROLES)
@Controller
@RequestMapping("/{lang}/members")
class MembersController {
  private static final int A_PAGE = 50;
  private final Roster roster;

  MembersController(Roster roster) {
    this.roster = roster;
  }

  @GetMapping
  String list(Page page, Member member, Model model) {
    return show(page, member, new MemberSearch(null, null, null, null), model);
  }

  @PostMapping("/search")
  String search(Page page, Member member, MemberSearch typed, Model model) {
    return show(page, member, typed, model);
  }

  private String show(Page page, Member member, MemberSearch typed, Model model) {
    var search = typed.cleaned();
    var found = roster.list(member, search.filter(), A_PAGE + 1);
    page.titled(page.t("members.title"), "").unlisted();
    model.addAttribute("search", search);
    model.addAttribute("entries", found.stream().limit(A_PAGE).toList());
    model.addAttribute("next", found.size() > A_PAGE ? found.get(A_PAGE - 1).member().id() : null);
    model.addAttribute("addresses", member.may(Right.ADMINISTER));
    model.addAttribute("roles", roles());
    return "members/list";
  }

  private static List<Role> roles() {
    return Stream.of(Role.values()).filter(role -> role != Role.MEMBER).toList();
  }
}
