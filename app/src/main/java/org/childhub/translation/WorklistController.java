package org.childhub.translation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.catalogue.Cards;
import org.childhub.people.PublicNames;
import org.childhub.places.Places;
import org.childhub.text.Language;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The translators' queue. */
@Needs(Right.TRANSLATE)
@Controller
class WorklistController {
  private static final int SHOWN = 20;

  private final Worklist worklist;
  private final Cards cards;
  private final PublicNames names;
  private final Places places;
  private final Machine machine;
  private final MachineOrders orders;

  WorklistController(
      Worklist worklist,
      Cards cards,
      PublicNames names,
      Places places,
      Machine machine,
      MachineOrders orders) {
    this.worklist = worklist;
    this.cards = cards;
    this.names = names;
    this.places = places;
    this.machine = machine;
    this.orders = orders;
  }

  @GetMapping("/{lang}/translations")
  String list(Page page, Member member, WorklistForm form, Model model) {
    page.titled(page.t("translation.queue.title"), "").unlisted();
    var own = own(member);
    var language = form.language().filter(Targets.ALL::contains).orElseGet(own::getFirst);
    var counts = worklist.counts(member, language, form);
    var todo = form.asked().orElseGet(() -> first(counts));
    var count = counts.getOrDefault(todo, 0L);
    var found = worklist.list(member, language, todo, count, form, SHOWN + 1);
    var shown = found.stream().limit(SHOWN).toList();
    model.addAttribute(
        "list",
        new WorklistPage(
            form,
            language,
            own,
            Targets.ALL.stream().filter(other -> !own.contains(other)).toList(),
            todo,
            counts,
            lines(shown, page.language()),
            countries(page),
            next(form, language, todo, found, shown)));
    model.addAttribute("machine", machine.name());
    model.addAttribute("order", orders.open(member).orElse(null));
    return "translation/list";
  }

  /** The languages that she reads first; hers alone where she said of none. */
  private List<Language> own(Member member) {
    var own = new LinkedHashSet<Language>();
    Stream.concat(Stream.of(member.language()), names.reads(member.id()).stream())
        .map(Targets::of)
        .filter(Targets.ALL::contains)
        .forEach(own::add);
    return own.isEmpty() ? Targets.ALL : new ArrayList<>(own);
  }

  private static Todo first(Map<Todo, Long> counts) {
    return Stream.of(Todo.values())
        .filter(todo -> counts.getOrDefault(todo, 0L) > 0)
        .findFirst()
        .orElse(Todo.STALE);
  }

  private List<WorklistPage.Line> lines(List<Worklist.Waiting> shown, Language reader) {
    var byId =
        shown.stream().collect(Collectors.toMap(Worklist.Waiting::entryId, Function.identity()));
    return cards.byIds(shown.stream().map(Worklist.Waiting::entryId).toList(), reader).stream()
        .map(card -> new WorklistPage.Line(card, Objects.requireNonNull(byId.get(card.id()))))
        .toList();
  }

  private static @Nullable String next(
      WorklistForm form,
      Language language,
      Todo todo,
      List<Worklist.Waiting> found,
      List<Worklist.Waiting> shown) {
    return found.size() > shown.size() ? form.next(language, todo, shown.getLast()) : null;
  }

  private List<String> countries(Page page) {
    return places.focus().stream().sorted(page.t().compareCountries()).toList();
  }
}
