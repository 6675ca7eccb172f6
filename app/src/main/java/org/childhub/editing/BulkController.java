package org.childhub.editing;

import jakarta.servlet.http.HttpServletResponse;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes several chosen items at once. */
@Needs(Right.PUBLISH)
@Controller
class BulkController {
  private final Bulk bulk;
  private final ListPages pages;

  BulkController(Bulk bulk, ListPages pages) {
    this.bulk = bulk;
    this.pages = pages;
  }

  @PostMapping("/{lang}/edit/bulk")
  String update(
      Page page,
      Member member,
      ListForm list,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var form = BulkForm.of(sent);
    if (form.problem() != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return pages.show(page, member, list, form, model);
    }
    page.titled(page.t("editing.bulk.title"), "").unlisted();
    model.addAttribute("result", bulk.change(member, form.items(), form.change()));
    return "editing/bulk";
  }
}
