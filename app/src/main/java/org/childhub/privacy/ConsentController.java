package org.childhub.privacy;

import org.childhub.accounts.Consents;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.HubAddress;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member agreed to: to look at, to agree anew, to withdraw. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}/me")
class ConsentController {
  private final Consents consents;

  ConsentController(Consents consents) {
    this.consents = consents;
  }

  @GetMapping("/consents")
  String list(Page page, Member member, Model model) {
    page.titled(page.t("privacy.consents.title"), "").unlisted();
    model.addAttribute("standing", consents.standing(member.id()));
    model.addAttribute("history", consents.of(member.id()));
    return "privacy/consents";
  }

  /** Withdraws a consent; that to the terms by leaving. */
  @PostMapping("/consents/{text}/withdrawal")
  String withdraw(Page page, Member member, @PathVariable String text) {
    if (text.equals(Consents.TERMS)) {
      return "redirect:" + page.to("/me/leave");
    }
    if (!consents.withdraw(member.id(), text)) {
      throw new NotFound();
    }
    return "redirect:" + page.to("/me/consents");
  }

  /** The terms have changed. */
  @GetMapping("/terms")
  String terms(
      Page page, Member member, @RequestParam(required = false) @Nullable String to, Model model) {
    page.titled(page.t("privacy.terms.title"), "").unlisted();
    model.addAttribute("to", HubAddress.of(to).orElse(page.to("/me")));
    return "privacy/terms";
  }

  @PostMapping("/terms")
  String agree(Page page, Member member, @RequestParam(required = false) @Nullable String to) {
    if (!consents.hasAgreed(member.id())) {
      consents.agree(member.id());
    }
    return "redirect:" + HubAddress.of(to).orElse(page.to("/me"));
  }
}
