package org.childhub.editing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.catalogue.Kind;
import org.childhub.text.Unseen;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member writes and looks after. */
@Needs(Right.CONTRIBUTE)
@Controller
class ListController {
  private static final int ON_A_PAGE = 30;
  static final Set<String> STATES = Set.of("draft", "review", "published", "planned", "withdrawn");

  private final Items items;
  private final Choices choices;
  private final Verdicts verdicts;

  ListController(Items items, Choices choices, Verdicts verdicts) {
    this.items = items;
    this.choices = choices;
    this.verdicts = verdicts;
  }

  @GetMapping("/{lang}/edit")
  String list(
      Page page,
      Member member,
      @RequestParam(defaultValue = "") String whose,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    var publishes = member.may(Right.PUBLISH);
    var mine = !publishes || whose.equals("mine");
    var typed = Unseen.without(words).strip();
    var filter =
        new Items.Filter(
            mine,
            STATES.contains(state) ? state : "",
            kinds().contains(kind) ? kind : "",
            "",
            typed,
            place(after));
    var found = items.list(member, filter, ON_A_PAGE + 1);
    var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
    page.titled(page.t("editing.list.title"), "").unlisted();
    model.addAttribute(
        "list",
        new ItemList(
            mine ? "mine" : "all",
            filter.state(),
            filter.kind(),
            typed,
            shown,
            found.size() > ON_A_PAGE ? after(shown.getLast()) : null,
            publishes));
    model.addAttribute("member", member);
    model.addAttribute("verdicts", after.isEmpty() ? verdicts.of(member) : List.of());
    model.addAttribute("offer", choices.of(page));
    return "editing/list";
  }

  static List<String> kinds() {
    return Stream.of(Kind.values()).map(Kind::code).toList();
  }

  private static String after(Item last) {
    return last.changedAt() + "_" + last.id();
  }

  private static Items.@Nullable Place place(String after) {
    var border = after.indexOf('_');
    try {
      return border < 0
          ? null
          : new Items.Place(
              Instant.parse(after.substring(0, border)),
              Long.parseLong(after.substring(border + 1)));
    } catch (DateTimeException | NumberFormatException none) {
      return null;
    }
  }
}
