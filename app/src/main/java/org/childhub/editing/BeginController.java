package org.childhub.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.catalogue.Kind;
import org.childhub.files.StoredFile;
import org.childhub.text.Language;
import org.childhub.uploads.Proposal;
import org.childhub.uploads.Uploads;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
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
  private final Uploads uploads;

  BeginController(Editing editing, Uploads uploads) {
    this.editing = editing;
    this.uploads = uploads;
  }

  /** With a file of the member's, with the title and the language that it tells. */
  @GetMapping("/{lang}/edit/new")
  String newForm(
      Page page,
      Member member,
      @RequestParam(defaultValue = "article") String kind,
      @RequestParam(required = false) @Nullable Long file,
      Model model) {
    var proposal = file == null ? Optional.<Proposal>empty() : uploads.proposal(file, member);
    var title = proposal.map(Proposal::title).map(Proposal.Offer::value).orElse("");
    var language = proposal.map(Proposal::language).map(Proposal.Offer::value);
    return form(
        page,
        member,
        new Beginning(
            kind(member, kind), language.orElse(page.language()), title, name(member, file), file),
        "",
        model);
  }

  @PostMapping("/{lang}/edit/new")
  String create(
      Page page,
      Member member,
      @RequestParam(defaultValue = "article") String kind,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String original,
      @RequestParam(required = false) @Nullable Long file,
      HttpServletResponse response,
      Model model) {
    var beginning =
        new Beginning(
            kind(member, kind),
            Language.find(original).orElse(page.language()),
            Typed.line(title),
            name(member, file),
            file);
    var problem = problem(beginning.title());
    if (!problem.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(page, member, beginning, problem, model);
    }
    var content = Content.titled(beginning.original(), beginning.title());
    var form = page.to("/edit/" + editing.begin(member, beginning.kind(), content));
    var attaches = file != null && Field.FILES.isOf(beginning.kind());
    return "redirect:" + form + (attaches ? "/files?file=" + file : "");
  }

  private static String problem(String title) {
    if (title.isEmpty()) {
      return "editing.problem.title";
    }
    return title.codePointCount(0, title.length()) > Check.LONGEST_TITLE
        ? "editing.problem.long"
        : "";
  }

  /** What the member's file is called, empty where there is none. */
  private String name(Member member, @Nullable Long file) {
    return file == null
        ? ""
        : uploads.file(file, member).map(StoredFile::name).orElseThrow(NotFound::new);
  }

  private static String form(
      Page page, Member member, Beginning beginning, String problem, Model model) {
    page.titled(page.t("editing.new.title"), "").unlisted();
    model.addAttribute("beginning", beginning);
    model.addAttribute("kinds", kinds(member));
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
