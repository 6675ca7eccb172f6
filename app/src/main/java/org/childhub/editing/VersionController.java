package org.childhub.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
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

/** Every version of an item, what differs between any two, and the way back to one. */
@Needs(Right.CONTRIBUTE)
@Controller
@RequestMapping("/{lang}/edit/{id:[0-9]+}/versions")
class VersionController {
  private final Items items;
  private final Versions versions;
  private final Editing editing;
  private final ItemFiles files;
  private final Members members;

  VersionController(
      Items items, Versions versions, Editing editing, ItemFiles files, Members members) {
    this.items = items;
    this.versions = versions;
    this.editing = editing;
    this.files = files;
    this.members = members;
  }

  /** Without choice the last two are compared. */
  @GetMapping
  String list(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to,
      Model model) {
    var item = items.find(member, id).orElseThrow(NotFound::new);
    var after = to == null ? item.number() : to;
    var before = from == null ? Math.max(0, after - 1) : from;
    var lines = versions.list(id);
    var compared = versions.find(id, before, after);
    page.titled(page.t("editing.versions.title", item.title()), "").unlisted();
    model.addAttribute(
        "history",
        new History(
            item,
            lines,
            names(lines),
            before,
            after,
            Differences.between(
                page, content(item, compared.get(before)), content(item, compared.get(after))),
            Erasing.isFor(member, item) ? files.kept(id) : List.of(),
            item.isEditableBy(member)));
    return "editing/versions";
  }

  @PostMapping("/{number:[0-9]+}/restore")
  String restore(Page page, Member member, @PathVariable long id, @PathVariable int number) {
    var isSaved = editing.restore(member, id, number) instanceof Outcome.Saved;
    return "redirect:" + page.to("/edit/" + id) + (isSaved ? "?done=saved" : "");
  }

  /** Before the first version there was nothing. */
  private static Content content(Item item, @Nullable Version version) {
    return version == null
        ? new Content(item.language(), Map.of(), Map.of(), Map.of())
        : version.content();
  }

  private Map<Long, String> names(List<VersionLine> lines) {
    var ids = lines.stream().map(VersionLine::savedBy).filter(id -> id != null).distinct().toList();
    var names = new HashMap<Long, String>();
    members.find(ids).forEach((id, member) -> names.put(id, member.name()));
    return names;
  }
}
