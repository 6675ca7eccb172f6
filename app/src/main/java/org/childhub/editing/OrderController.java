package org.childhub.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.catalogue.EntryCard;
import org.childhub.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts what a series or collection holds in order: each entry has a number that can be changed. */
@Needs(Right.CONTRIBUTE)
@Controller
@RequestMapping("/{lang}/edit/{id:[0-9]{1,18}}/order")
class OrderController {
  private final Ordering ordering;

  OrderController(Ordering ordering) {
    this.ordering = ordering;
  }

  @GetMapping
  String edit(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    var item = ordering.whole(member, id);
    model.addAttribute("done", done.equals("ordered"));
    var shown = ordering.shown(item, page.language());
    return show(page, item, lines(shown, List.of()), ids(shown), "", model);
  }

  /**
   * Keeps the order.
   *
   * @param entry ids as they were shown
   * @param seen ids in the order that was kept then
   * @param place what was typed for each entry
   */
  @PostMapping
  String update(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") List<Long> entry,
      @RequestParam(defaultValue = "") List<Long> seen,
      @RequestParam(defaultValue = "") List<String> place,
      HttpServletResponse response,
      Model model) {
    var item = ordering.whole(member, id);
    var shown = cards(ordering.shown(item, page.language()));
    var now = List.copyOf(shown.keySet());
    if (place.size() != entry.size() || !place.stream().allMatch(OrderController::isPlace)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var lines = lines(entry.stream().filter(shown::containsKey).map(shown::get).toList(), place);
      return show(page, item, lines, seen, "editing.order.number", model);
    }
    var places = place.stream().map(String::strip).map(Integer::valueOf).toList();
    var wanted = Ordering.ordered(entry, places);
    if (!ordering.arrange(member, id, seen, wanted)) {
      response.setStatus(HttpStatus.CONFLICT.value());
      var lines = lines(both(wanted, now).stream().map(shown::get).toList(), List.of());
      return show(page, item, lines, now, "editing.order.conflict", model);
    }
    return "redirect:" + page.to("/edit/" + id + "/order") + "?done=ordered";
  }

  private static boolean isPlace(String typed) {
    return typed.strip().matches("[1-9]\\d{0,5}");
  }

  /** What was wanted of what is there, then what came since. */
  private static List<Long> both(List<Long> wanted, List<Long> now) {
    var both = new ArrayList<>(wanted.stream().filter(now::contains).distinct().toList());
    now.stream().filter(id -> !both.contains(id)).forEach(both::add);
    return both;
  }

  private static Map<Long, EntryCard> cards(List<EntryCard> shown) {
    return shown.stream()
        .collect(
            Collectors.toMap(
                EntryCard::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
  }

  private static List<Long> ids(List<EntryCard> shown) {
    return shown.stream().map(EntryCard::id).toList();
  }

  /** Lines with what was typed, else with the places they have. */
  private static List<OrderForm.Line> lines(List<EntryCard> shown, List<String> typed) {
    var lines = new ArrayList<OrderForm.Line>();
    for (var at = 0; at < shown.size(); at++) {
      var place = typed.size() == shown.size() ? typed.get(at) : String.valueOf(at + 1);
      lines.add(new OrderForm.Line(shown.get(at), place, !isPlace(place)));
    }
    return lines;
  }

  private String show(
      Page page,
      Item item,
      List<OrderForm.Line> lines,
      List<Long> seen,
      String problem,
      Model model) {
    var title = ordering.title(item, page.language());
    page.titled(page.t("editing.order.title", title.words()), "").unlisted();
    model.addAttribute("form", new OrderForm(item, title, lines, seen, problem));
    return "editing/order";
  }
}
