package org.childhub.administration;

import jakarta.servlet.http.HttpServletResponse;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.Logos;
import org.childhub.catalogue.OrganisationNames;
import org.childhub.catalogue.OrganisationNames.Slice;
import org.childhub.text.Fold;
import org.childhub.web.Logo;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The logos of organisations, donors among them. */
@Needs(Right.ADMINISTER)
@Controller
@RequestMapping("/{lang}/admin/organisations")
class LogoController {
  private static final int A_PAGE = 100;

  private final Cards cards;
  private final OrganisationNames names;
  private final Logos logos;
  private final LogoDesk desk;

  LogoController(Cards cards, OrganisationNames names, Logos logos, LogoDesk desk) {
    this.cards = cards;
    this.names = names;
    this.logos = logos;
    this.desk = desk;
  }

  /**
   * Those with this word in a name in any language, by their names.
   *
   * @param after slug of the one after which the list goes on
   */
  @GetMapping
  String list(
      Page page,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    var wanted = Fold.fold(q);
    var found =
        names.all(page.t()).stream()
            .filter(one -> one.titles().stream().anyMatch(it -> Fold.fold(it).contains(wanted)))
            .toList();
    var slice = Slice.of(found, after, A_PAGE);
    page.titled(page.t("administration.organisations.title"), "").unlisted();
    model.addAttribute("q", q);
    model.addAttribute("organisations", slice.shown());
    model.addAttribute("next", slice.next());
    return "administration/organisations";
  }

  @GetMapping("/{slug}")
  String edit(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    return form(page, find(page, slug), null, done, model);
  }

  @PostMapping("/{slug}/logo")
  String put(
      Page page,
      Member member,
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable MultipartFile logo,
      HttpServletResponse response,
      Model model) {
    var card = find(page, slug);
    var problem = desk.put(member, card.id(), logo);
    if (problem.isEmpty()) {
      return "redirect:" + page.to("/admin/organisations/" + slug) + "?done=saved";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(page, card, problem.get(), "", model);
  }

  @PostMapping("/{slug}/logo/removal")
  String remove(Page page, Member member, @PathVariable String slug) {
    desk.remove(member, find(page, slug).id());
    return "redirect:" + page.to("/admin/organisations/" + slug) + "?done=removed";
  }

  private EntryCard find(Page page, String slug) {
    return cards
        .find(slug, page.language())
        .filter(card -> card.kind() == Kind.ORGANISATION && card.slug().equals(slug))
        .orElseThrow(NotFound::new);
  }

  private String form(
      Page page, EntryCard card, @Nullable String problem, String done, Model model) {
    page.titled(card.title(), "").unlisted();
    model.addAttribute("card", card);
    model.addAttribute("logo", logos.of(card.id()).map(Logo::address).orElse(null));
    model.addAttribute("problem", problem);
    model.addAttribute("done", done);
    return "administration/organisation";
  }
}
