package org.childhub.newsletter;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.catalogue.Cards;
import org.childhub.newsletter.Issue.Words;
import org.childhub.places.Place;
import org.childhub.places.Places;
import org.childhub.search.Listings;
import org.childhub.search.Results;
import org.childhub.search.Scope;
import org.childhub.text.Languages;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where editors compose newsletters: words, items and their order. */
@Needs(Right.WRITE_NEWSLETTERS)
@Controller
@RequestMapping("/{lang}" + IssuesController.PATH)
class IssuesController {
  static final String PATH = "/newsletters";
  private static final int LONGEST_SUBJECT = 150;
  private static final int LONGEST_INTRO = 10_000;

  private final Issues issues;
  private final Sending sending;
  private final Cards cards;
  private final Listings listings;
  private final Places places;

  IssuesController(Issues issues, Sending sending, Cards cards, Listings listings, Places places) {
    this.issues = issues;
    this.sending = sending;
    this.cards = cards;
    this.listings = listings;
    this.places = places;
  }

  @GetMapping
  String list(Page page, Member member, Model model) {
    page.titled(page.t("newsletter.issues.title"), "").unlisted();
    model.addAttribute("issues", issues.list(member));
    model.addAttribute("form", new IssueForm(page.language().tag(), "", "", ""));
    return forms(page, member, "", List.of(), "newsletter/list", model);
  }

  @PostMapping
  ModelAndView create(Page page, Member member, IssueForm form, Model model) {
    var wrong = wrong(form, member);
    if (wrong.isEmpty()) {
      return new ModelAndView("redirect:" + page.to(at(issues.begin(member, words(form)))));
    }
    page.titled(page.t("newsletter.issues.title"), "").unlisted();
    model.addAttribute("issues", issues.list(member));
    model.addAttribute("form", form);
    return refused(forms(page, member, form.country(), wrong, "newsletter/list", model), model);
  }

  /** The issue, and what of the catalogue answers the words, to be put into it. */
  @GetMapping("/{id}")
  String edit(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    var issue = open(member, id);
    search(page, q, issues.items(id), model);
    var form =
        new IssueForm(
            issue.language().tag(),
            issue.country() == null ? "" : issue.country(),
            issue.subject(),
            issue.intro());
    return show(page, member, issue, form, List.of(), model);
  }

  @PostMapping("/{id}")
  ModelAndView update(
      Page page, Member member, @PathVariable long id, IssueForm form, Model model) {
    var issue = open(member, id);
    var wrong = wrong(form, member);
    if (wrong.isEmpty()) {
      issues.change(id, words(form));
      return new ModelAndView("redirect:" + page.to(at(id)));
    }
    search(page, "", List.of(), model);
    return refused(show(page, member, issue, form, wrong, model), model);
  }

  @PostMapping("/{id}/items")
  String add(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam long entry,
      @RequestParam(defaultValue = "") String q) {
    open(member, id);
    if (!cards.isAnyPublic(List.of(entry))) {
      throw new NotFound();
    }
    issues.add(id, entry);
    return back(page, id, q);
  }

  @PostMapping("/{id}/items/{entry}/remove")
  String remove(
      Page page,
      Member member,
      @PathVariable long id,
      @PathVariable long entry,
      @RequestParam(defaultValue = "") String q) {
    open(member, id);
    issues.remove(id, entry);
    return back(page, id, q);
  }

  @PostMapping("/{id}/items/{entry}/raise")
  String raise(
      Page page,
      Member member,
      @PathVariable long id,
      @PathVariable long entry,
      @RequestParam(defaultValue = "") String q) {
    open(member, id);
    issues.raise(id, entry);
    return back(page, id, q);
  }

  /** To the issue, with the search that was asked. */
  private static String back(Page page, long id, String q) {
    return "redirect:" + page.to(at(id)) + (q.isEmpty() ? "" : "?q=" + encode(q, UTF_8));
  }

  static String at(long id) {
    return PATH + "/" + id;
  }

  private Issue open(Member member, long id) {
    return issues.find(member, id).orElseThrow(NotFound::new);
  }

  private String show(
      Page page, Member member, Issue issue, IssueForm form, List<String> wrong, Model model) {
    page.titled(issue.subject(), "").unlisted();
    model.addAttribute("issue", issue);
    model.addAttribute("form", form);
    model.addAttribute("items", cards.byIds(issues.items(issue.id()), issue.language()));
    model.addAttribute("readers", sending.count(issue));
    return forms(page, member, form.country(), wrong, "newsletter/edit", model);
  }

  private String forms(
      Page page, Member member, String country, List<String> wrong, String view, Model model) {
    model.addAttribute("wrong", wrong);
    model.addAttribute(
        "everywhere", new Words(Languages.INTERFACE.getFirst(), null, "", "").isFor(member));
    model.addAttribute(
        "countries",
        places.countriesOffered(List.of(country)).stream()
            .filter(place -> member.may(Right.WRITE_NEWSLETTERS, List.of(place.code()), null))
            .sorted(Comparator.comparing(Place::code, page.t().compareCountries()))
            .toList());
    return view;
  }

  /** Finds what answers the words; what is in already is not offered again. */
  private void search(Page page, String q, List<Long> taken, Model model) {
    var found = q.isBlank() ? List.<Results.Found>of() : found(page, q);
    var offered = found.stream().filter(each -> !taken.contains(each.card().id())).toList();
    model.addAttribute("q", q);
    model.addAttribute("found", offered);
    model.addAttribute("allIn", offered.size() < found.size());
  }

  private List<Results.Found> found(Page page, String q) {
    var asked = new LinkedMultiValueMap<String, String>();
    asked.add("q", q);
    return listings.of(page, Scope.SEARCH, asked).results().found();
  }

  /** Names of the fields that cannot be taken. */
  private List<String> wrong(IssueForm form, Member member) {
    var wrong = new ArrayList<String>();
    var subject = form.subject().strip();
    if (subject.isEmpty()
        || subject.length() > LONGEST_SUBJECT
        || subject.chars().anyMatch(Character::isISOControl)) {
      wrong.add("subject");
    }
    if (form.intro().length() > LONGEST_INTRO) {
      wrong.add("intro");
    }
    if (Languages.interfaceLanguage(form.language()).isEmpty()) {
      wrong.add("language");
    } else if (!words(form).isFor(member)) {
      wrong.add("country");
    }
    return wrong;
  }

  private Words words(IssueForm form) {
    return new Words(
        Languages.interfaceLanguage(form.language()).orElseThrow(),
        Optional.of(form.country())
            .filter(code -> !code.isEmpty())
            .flatMap(places::find)
            .map(Place::code)
            .orElse(null),
        form.subject().strip(),
        form.intro());
  }

  private static ModelAndView refused(String view, Model model) {
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
