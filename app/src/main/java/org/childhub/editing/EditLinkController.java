package org.childhub.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.catalogue.Addresses;
import org.childhub.catalogue.Cards;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * From a public page to its form. Public pages are kept as one for all members, so that all have
 * this link; who may not change the entry learns whom to tell instead.
 */
@Needs(Right.CONTRIBUTE)
@Controller
class EditLinkController {
  private final Items items;
  private final Addresses addresses;
  private final Cards cards;

  EditLinkController(Items items, Addresses addresses, Cards cards) {
    this.items = items;
    this.addresses = addresses;
    this.cards = cards;
  }

  /** What is not public is not found by those who may not change it. */
  @GetMapping("/{lang}/edit/of/{slug}")
  String show(
      Page page,
      Member member,
      @PathVariable String slug,
      HttpServletResponse response,
      Model model) {
    long entry =
        addresses.entries(List.of(slug)).values().stream().findFirst().orElseThrow(NotFound::new);
    var item = items.ofEntry(member, entry).filter(one -> one.isEditableBy(member));
    if (item.isPresent()) {
      return "redirect:" + page.to("/edit/" + item.get().id());
    }
    var card =
        cards.byIds(List.of(entry), page.language()).stream()
            .findFirst()
            .orElseThrow(NotFound::new);
    response.setStatus(HttpStatus.FORBIDDEN.value());
    page.titled(page.t("editing.closed.title"), "").unlisted();
    model.addAttribute("card", card);
    return "editing/closed";
  }
}
