package org.childhub.editing;

import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws the list of what a member writes and looks after, page by page. */
@Component
class ListPages {
  private static final int ON_A_PAGE = 30;

  private final Items items;
  private final Choices choices;
  private final Verdicts verdicts;

  ListPages(Items items, Choices choices, Verdicts verdicts) {
    this.items = items;
    this.choices = choices;
    this.verdicts = verdicts;
  }

  String show(Page page, Member member, ListForm form, BulkForm bulk, Model model) {
    var publishes = member.may(Right.PUBLISH);
    var filter = form.filter(publishes);
    var found = items.list(member, filter, ON_A_PAGE + 1);
    var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
    page.titled(page.t("editing.list.title"), "").unlisted();
    model.addAttribute(
        "list",
        new ItemList(
            filter.mine() ? "mine" : "all",
            filter.state(),
            filter.kind(),
            filter.words(),
            form.begin(),
            shown,
            found.size() > ON_A_PAGE ? ListForm.after(shown.getLast()) : null,
            publishes));
    model.addAttribute("member", member);
    model.addAttribute("verdicts", form.begin().isEmpty() ? verdicts.of(member) : List.of());
    model.addAttribute("offer", choices.of(page));
    model.addAttribute("bulk", bulk);
    return "editing/list";
  }
}
