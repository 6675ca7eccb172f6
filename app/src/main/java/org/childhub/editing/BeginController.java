package org.childhub.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.catalogue.Kind;
import org.childhub.text.Language;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins an item with its kind, language and title; the whole form comes then. */
@Needs(Right.CONTRIBUTE)
@Controller
class BeginController {
  private static final Set<Kind> OF_CURATORS =
      EnumSet.of(Kind.SERIES, Kind.COLLECTION, Kind.ORGANISATION);

  private final Editing editing;

  BeginController(Editing editing) {
    this.editing = editing;
  }

  @GetMapping("/{lang}/edit/new")
  String newForm(
      Page page, Member member, @RequestParam(defaultValue = "article") String kind, Model model) {
    return form(page, member, kind(member, kind), page.language(), "", "", model);
  }

  @PostMapping("/{lang}/edit/new")
  String create(
      Page page,
      Member member,
      @RequestParam(defaultValue = "article") String kind,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String original,
      HttpServletResponse response,
      Model model) {
    var language = Language.find(original).orElse(page.language());
    var named = Typed.line(title);
    var problem =
        named.isEmpty()
            ? "editing.problem.title"
            : named.codePointCount(0, named.length()) > Check.LONGEST_TITLE
                ? "editing.problem.long"
                : "";
    if (!problem.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(page, member, kind(member, kind), language, named, problem, model);
    }
    var id = editing.begin(member, kind(member, kind), Content.titled(language, named));
    return "redirect:" + page.to("/edit/" + id);
  }

  private static String form(
      Page page,
      Member member,
      Kind kind,
      Language original,
      String title,
      String problem,
      Model model) {
    page.titled(page.t("editing.new.title"), "").unlisted();
    model.addAttribute("kind", kind);
    model.addAttribute("kinds", kinds(member));
    model.addAttribute("original", original);
    model.addAttribute("title", title);
    model.addAttribute("problem", problem);
    return "editing/new";
  }

  private static Kind kind(Member member, String code) {
    return kinds(member).stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static Set<Kind> kinds(Member member) {
    return member.may(Right.CURATE)
        ? EnumSet.allOf(Kind.class)
        : EnumSet.complementOf(EnumSet.copyOf(OF_CURATORS));
  }
}
