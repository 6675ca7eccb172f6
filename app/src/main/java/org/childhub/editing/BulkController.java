package org.childhub.editing;

import java.util.List;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes several chosen items at once. */
@Needs(Right.PUBLISH)
@Controller
class BulkController {
  private static final int MOST = 200;

  private final Bulk bulk;

  BulkController(Bulk bulk) {
    this.bulk = bulk;
  }

  @PostMapping("/{lang}/edit/bulk")
  String update(
      Page page, Member member, @RequestParam MultiValueMap<String, String> form, Model model) {
    var ids =
        form.getOrDefault("item", List.of()).stream()
            .filter(id -> id.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .distinct()
            .limit(MOST)
            .toList();
    var change =
        new Bulk.Change(
            one(form, "add-topic"),
            one(form, "remove-topic"),
            one(form, "add-country"),
            one(form, "remove-country"),
            one(form, "add-whole"),
            one(form, "remove-whole"),
            one(form, "then"));
    var result = bulk.change(member, ids, change);
    page.titled(page.t("editing.bulk.title"), "").unlisted();
    model.addAttribute("result", result);
    return "editing/bulk";
  }

  private static String one(MultiValueMap<String, String> form, String name) {
    return Stream.ofNullable(form.getFirst(name)).map(Typed::line).findFirst().orElse("");
  }
}
