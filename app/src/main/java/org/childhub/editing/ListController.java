package org.childhub.editing;

import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a member writes and looks after. */
@Needs(Right.CONTRIBUTE)
@Controller
class ListController {
  private final ListPages pages;

  ListController(ListPages pages) {
    this.pages = pages;
  }

  @GetMapping("/{lang}/edit")
  String list(Page page, Member member, ListForm form, Model model) {
    return pages.show(page, member, form, BulkForm.NONE, model);
  }
}
