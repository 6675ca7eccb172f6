package org.childhub.editing;

import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks once more, then takes a file of an item away for good. */
@Needs(Right.CURATE)
@Controller
@RequestMapping("/{lang}/edit/{id:[0-9]{1,18}}/files/{file:[0-9]{1,18}}/erasure")
class ErasureController {
  private final Erasing erasing;

  ErasureController(Erasing erasing) {
    this.erasing = erasing;
  }

  @GetMapping
  String confirm(
      Page page, Member member, @PathVariable long id, @PathVariable long file, Model model) {
    var item = erasing.item(member, id);
    page.titled(page.t("editing.erase"), "").unlisted();
    model.addAttribute("item", item);
    model.addAttribute("file", erasing.file(item, file));
    return "editing/erase";
  }

  @PostMapping
  String erase(Page page, Member member, @PathVariable long id, @PathVariable long file) {
    var done = erasing.erase(member, id, file) ? "file-erased" : "file-kept";
    return "redirect:" + page.to("/edit/" + id) + "?done=" + done;
  }
}
