package org.childhub.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.places.PlacesInUse;
import org.childhub.text.Language;
import org.childhub.text.Markdown;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The people who show themselves. Members see more of them than guests, so theirs is never kept.
 */
@OpenToEveryone
@Controller
@RequestMapping("/{lang}/people")
class PeopleController {
  private static final int A_PAGE = 30;

  private final People people;
  private final Pseudonyms pseudonyms;
  private final Markdown markdown;
  private final PlacesInUse places;

  PeopleController(People people, Pseudonyms pseudonyms, Markdown markdown, PlacesInUse places) {
    this.people = people;
    this.pseudonyms = pseudonyms;
    this.markdown = markdown;
    this.places = places;
  }

  @GetMapping
  String list(
      Page page,
      @Nullable Member member,
      PeopleFilter asked,
      HttpServletResponse response,
      Model model) {
    var reader = reader(page, member, response);
    var filter = asked.cleaned();
    var found = people.list(reader, filter, A_PAGE + 1);
    page.titled(page.t("people.title"), page.t("people.dek")).in("people");
    model.addAttribute("filter", filter);
    model.addAttribute("people", found.stream().limit(A_PAGE).toList());
    model.addAttribute("next", found.size() > A_PAGE ? found.get(A_PAGE - 1).slug() : null);
    model.addAttribute("countries", countries(page, reader, filter));
    model.addAttribute("topics", sorted(page, reader, Part.TOPICS, page::topic));
    model.addAttribute(
        "languages",
        sorted(page, reader, Part.LANGUAGES, tag -> page.t().languageName(Language.of(tag))));
    return "people/list";
  }

  @GetMapping("/{slug}")
  String show(
      Page page,
      @Nullable Member member,
      @PathVariable String slug,
      HttpServletResponse response,
      Model model) {
    var person = find(page, member, slug, response);
    return draw(page, person, member, "", model);
  }

  /** Tells a moderator who stands behind a pseudonym, and notes that she asked. */
  @Needs(Right.MODERATE)
  @PostMapping("/{slug}/name")
  String resolve(
      Page page,
      Member member,
      @PathVariable String slug,
      HttpServletResponse response,
      Model model) {
    var person = find(page, member, slug, response);
    var name = pseudonyms.resolve(member, person).orElseThrow(NotFound::new);
    return draw(page, person, member, name, model);
  }

  private Person find(
      Page page, @Nullable Member member, String slug, HttpServletResponse response) {
    return people.find(reader(page, member, response), slug).orElseThrow(NotFound::new);
  }

  /** Whoever only seems to be a member sees a guest's page, and that is not kept either. */
  private static Visibility reader(
      Page page, @Nullable Member member, HttpServletResponse response) {
    if (page.isMembers() || member != null) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    return member == null ? Visibility.EVERYONE : Visibility.MEMBERS;
  }

  private String draw(
      Page page, Person person, @Nullable Member member, String realName, Model model) {
    page.titled(person.name(), "").in("people");
    var isPublic = people.find(Visibility.EVERYONE, person.slug()).isPresent();
    if (!isPublic) {
      page.unlisted();
    }
    model.addAttribute("followable", isPublic && (member == null || member.id() != person.id()));
    model.addAttribute("person", person);
    model.addAttribute(
        "bio", markdown.renderIn(person.bio(), person.bioLanguage(), page.language()));
    model.addAttribute("realName", realName);
    model.addAttribute(
        "resolvable",
        realName.isEmpty() && member != null && pseudonyms.mayResolve(member, person));
    return "people/show";
  }

  private List<String> countries(Page page, Visibility reader, PeopleFilter filter) {
    var hidden = places.hidden();
    return sorted(page, reader, Part.COUNTRY, page.t()::country).stream()
        .filter(code -> !hidden.contains(code) || code.equals(filter.country()))
        .toList();
  }

  private List<String> sorted(
      Page page, Visibility reader, Part part, Function<String, String> name) {
    return people.values(reader, part).stream()
        .sorted(Comparator.comparing(name, page.t().compare()))
        .toList();
  }
}
