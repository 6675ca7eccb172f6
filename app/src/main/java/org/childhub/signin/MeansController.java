package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How a member signs in. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}/me/sign-in")
class MeansController {
  private final MeansPage means;

  MeansController(MeansPage means) {
    this.means = means;
  }

  @GetMapping
  String show(Page page, Member member, HttpServletRequest request, Model model) {
    return means.show(page, member, request, model);
  }
}
