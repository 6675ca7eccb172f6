package org.childhub.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.catalogue.TopicMoves;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.topics.Curation;
import org.childhub.topics.Flaw;
import org.childhub.topics.TopicSheet;
import org.childhub.topics.Topics;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.childhub.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The vocabulary for those who look after it. */
@Needs(Right.CURATE)
@Controller
@RequestMapping("/{lang}/admin/topics")
class VocabularyController {
  private final Curation curation;
  private final TopicDesk desk;
  private final Topics topics;
  private final TopicMoves entries;
  private final KeptTrees trees;

  VocabularyController(
      Curation curation, TopicDesk desk, Topics topics, TopicMoves entries, KeptTrees trees) {
    this.curation = curation;
    this.desk = desk;
    this.topics = topics;
    this.entries = entries;
    this.trees = trees;
  }

  /** The tree of all, or those that a word or a missing language finds. */
  @GetMapping
  String list(
      Page page,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String missing,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    page.titled(page.t("administration.topics.title"), "").unlisted();
    var words = q.strip();
    var tree =
        words.isEmpty() && missing.isEmpty()
            ? trees.of(page.language(), () -> all(page))
            : new VocabularyTree(found(page, words, missing), List.of());
    model.addAttribute("nodes", tree.nodes());
    model.addAttribute("retired", tree.retired());
    model.addAttribute("q", words);
    model.addAttribute("missing", missing);
    model.addAttribute("languages", written());
    model.addAttribute("done", done);
    return "administration/topics";
  }

  private VocabularyTree all(Page page) {
    var sheets = curation.sheets();
    return new VocabularyTree(
        VocabularyNode.tree(sheets, topics, page.t()),
        VocabularyNode.those(sheets, TopicSheet::retired, topics, page.t()));
  }

  private List<VocabularyNode> found(Page page, String words, String missing) {
    return VocabularyNode.those(
        curation.sheets(),
        sheet ->
            VocabularyNode.says(sheet, words)
                && (missing.isEmpty() || VocabularyNode.lacks(sheet, missing)),
        topics,
        page.t());
  }

  private static List<Language> written() {
    return Languages.INTERFACE.stream()
        .filter(language -> !language.equals(Language.SR_LATN))
        .toList();
  }

  @GetMapping("/new")
  String newForm(Page page, @RequestParam(defaultValue = "") String broader, Model model) {
    var above = topics.find(broader).map(topic -> Set.of(topic.slug())).orElse(Set.of());
    return form(page, TopicForm.empty(above), null, "", model);
  }

  @PostMapping
  String create(
      Page page,
      Member member,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = TopicForm.typed("", new Typed(fields));
    var added = desk.add(member, form.draft());
    if (!added.flaws().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(page, form.with(added.flaws(), ""), null, "", model);
    }
    return "redirect:" + page.to("/admin/topics/" + added.slug()) + "?done=added";
  }

  /** The form; the address of a topic that became part of another leads there. */
  @GetMapping("/{slug}")
  String edit(
      Page page,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    var sheet = curation.sheets().get(slug);
    if (sheet == null) {
      var other = topics.find(slug).orElseThrow(NotFound::new);
      return "redirect:" + page.to("/admin/topics/" + other.slug());
    }
    return form(page, TopicForm.of(sheet), sheet, done, model);
  }

  @PostMapping("/{slug}")
  String update(
      Page page,
      Member member,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = TopicForm.typed(slug, new Typed(fields));
    var flaws = desk.write(member, form);
    if (!flaws.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var sheet = sheet(slug);
      return form(page, form.with(flaws, sheet.changedAt().toString()), sheet, "", model);
    }
    return "redirect:" + page.to("/admin/topics/" + slug) + "?done=saved";
  }

  @GetMapping("/{slug}/merger")
  String newMerger(Page page, @PathVariable String slug, Model model) {
    return merger(page, sheet(slug), Optional.empty(), model);
  }

  @PostMapping("/{slug}/merger")
  String merge(
      Page page,
      Member member,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String into,
      HttpServletResponse response,
      Model model) {
    var sheet = sheet(slug);
    var flaws = desk.merge(member, slug, into);
    if (!flaws.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return merger(page, sheet, flaws.stream().findFirst(), model);
    }
    return "redirect:" + page.to("/admin/topics/" + into) + "?done=merged";
  }

  @PostMapping("/{slug}/retirement")
  String retire(Page page, Member member, @PathVariable String slug) {
    desk.retire(member, slug, true);
    return "redirect:" + page.to("/admin/topics/" + slug) + "?done=retired";
  }

  @PostMapping("/{slug}/retirement/end")
  String resume(Page page, Member member, @PathVariable String slug) {
    desk.retire(member, slug, false);
    return "redirect:" + page.to("/admin/topics/" + slug) + "?done=resumed";
  }

  private TopicSheet sheet(String slug) {
    return Optional.ofNullable(curation.sheets().get(slug)).orElseThrow(NotFound::new);
  }

  private String form(
      Page page, TopicForm form, @Nullable TopicSheet sheet, String done, Model model) {
    page.titled(
            sheet == null
                ? page.t("administration.topics.new")
                : topics.label(sheet.slug(), page.language()),
            "")
        .unlisted();
    model.addAttribute("form", form);
    model.addAttribute("sheet", sheet);
    model.addAttribute("entries", sheet == null ? 0L : entries.count(sheet.slug()));
    model.addAttribute("others", others(page, form.slug()));
    model.addAttribute("done", done);
    return "administration/topic";
  }

  private String merger(Page page, TopicSheet sheet, Optional<Flaw> flaw, Model model) {
    page.titled(page.t("administration.topics.merge"), "").unlisted();
    model.addAttribute("sheet", sheet);
    model.addAttribute("entries", entries.count(sheet.slug()));
    model.addAttribute("others", others(page, sheet.slug()));
    model.addAttribute("flaw", flaw.orElse(null));
    return "administration/merger";
  }

  /** Slugs of all topics in use but this one, in the alphabet of their names, with these. */
  private List<Map.Entry<String, String>> others(Page page, String slug) {
    return topics.all().stream()
        .filter(topic -> !topic.slug().equals(slug))
        .map(topic -> Map.entry(topic.slug(), topic.label(page.language())))
        .sorted(Map.Entry.comparingByValue(page.t().compare()))
        .toList();
  }
}
