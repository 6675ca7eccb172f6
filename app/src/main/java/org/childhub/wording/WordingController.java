package org.childhub.wording;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.text.Language;
import org.childhub.text.MessageRules;
import org.childhub.text.Texts;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.childhub.web.Typed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The messages of the interface: those who translate see them, {@link Wording#isFor} says who
 * corrects.
 */
@Needs(Right.TRANSLATE)
@Controller
@RequestMapping("/{lang}" + WordingController.PATH)
class WordingController {
  static final String PATH = "/admin/messages";
  private static final int SHOWN = 30;

  private final Wordings wordings;
  private final WordingDesk desk;
  private final MessageFiles files;
  private final Members members;

  WordingController(Wordings wordings, WordingDesk desk, MessageFiles files, Members members) {
    this.wordings = wordings;
    this.desk = desk;
    this.files = files;
    this.members = members;
  }

  @GetMapping
  String list(Page page, WordingForm form, Model model) {
    page.titled(page.t("wording.title"), "").unlisted();
    var language = form.language(page.language());
    var found = wordings.find(language, form);
    var rest =
        found.stream()
            .filter(one -> one.key().compareTo(form.from()) > 0)
            .limit(SHOWN + 1)
            .toList();
    var shown = rest.stream().limit(SHOWN).toList();
    model.addAttribute("form", form);
    model.addAttribute("language", language);
    model.addAttribute("languages", WordingForm.WRITTEN);
    model.addAttribute("count", found.size());
    model.addAttribute("wordings", shown);
    model.addAttribute("names", names(shown));
    model.addAttribute(
        "next", rest.size() > SHOWN ? form.next(language, shown.getLast().key()) : "");
    return "wording/list";
  }

  /** Every file with its corrections, as they lie in the source. */
  @GetMapping("/messages.zip")
  void export(Page page, HttpServletResponse response) throws IOException {
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"messages.zip\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    files.write(response.getOutputStream());
  }

  @GetMapping("/{tag}/{key}")
  String show(
      Page page,
      Member member,
      @PathVariable String tag,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    var wording = find(tag, key);
    return draw(page, member, wording, wording.present(), "", done, model);
  }

  @PostMapping("/{tag}/{key}")
  String correct(
      Page page,
      Member member,
      @PathVariable String tag,
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var wording = find(member, tag, key);
    if (wording.isGone()) {
      throw new NotFound();
    }
    var typed = new Typed(fields);
    var pattern = typed.line("pattern");
    var fault =
        MessageRules.fault(pattern, wording.english(), wording.shipped(), wording.language());
    if (fault.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var offered = offered(wording, pattern, fault.get());
      var problem =
          offered.equals(pattern)
              ? problem(page.t(), wording, fault.get())
              : page.t("wording.fault.converted");
      return draw(page, member, wording, offered, problem, "", model);
    }
    if (!desk.correct(member, wording, pattern, typed.line("base"))) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return draw(page, member, find(tag, key), pattern, page.t("wording.conflict"), "", model);
    }
    return "redirect:" + page.to(wording.address()) + "?done=saved";
  }

  /** Takes the correction back that the page showed. */
  @PostMapping("/{tag}/{key}/withdrawal")
  String withdraw(
      Page page,
      Member member,
      @PathVariable String tag,
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var wording = find(member, tag, key);
    if (!desk.withdraw(member, wording, new Typed(fields).line("base"))) {
      response.setStatus(HttpStatus.CONFLICT.value());
      var now = find(tag, key);
      return draw(page, member, now, now.present(), page.t("wording.conflict.back"), "", model);
    }
    return wording.isGone()
        ? "redirect:" + page.to(PATH)
        : "redirect:" + page.to(wording.address()) + "?done=withdrawn";
  }

  /** One that this member may correct. */
  private Wording find(Member member, String tag, String key) {
    var wording = find(tag, key);
    if (!wording.isFor(member)) {
      throw new NotFound();
    }
    return wording;
  }

  private Wording find(String tag, String key) {
    return WordingForm.WRITTEN.stream()
        .filter(language -> language.tag().equals(tag))
        .findFirst()
        .flatMap(language -> wordings.find(language, key))
        .orElseThrow(NotFound::new);
  }

  /** What was typed; Serbian in Latin letters as it is in Cyrillic, to be looked at. */
  private static String offered(Wording wording, String pattern, MessageRules.Fault fault) {
    return fault == MessageRules.Fault.SCRIPT && wording.language().equals(Language.SR_CYRL)
        ? MessageRules.inCyrillic(pattern)
        : pattern;
  }

  private static String problem(Texts texts, Wording wording, MessageRules.Fault fault) {
    var wanted =
        switch (fault) {
          case ARGUMENTS -> String.join(" ", wording.placeholders());
          case PLURALS -> String.join(", ", MessageRules.pluralForms(wording.language()));
          default -> texts.number(MessageRules.MOST);
        };
    return texts.get("wording.fault." + fault.code(), wanted);
  }

  private String draw(
      Page page,
      Member member,
      Wording wording,
      String typed,
      String problem,
      String done,
      Model model) {
    page.titled(page.t("wording.one"), "").unlisted();
    model.addAttribute("wording", wording);
    model.addAttribute("mine", wording.isFor(member));
    model.addAttribute("typed", typed);
    model.addAttribute("problem", problem);
    model.addAttribute("done", done);
    model.addAttribute("forms", String.join(", ", MessageRules.pluralForms(wording.language())));
    model.addAttribute("names", names(List.of(wording)));
    return "wording/show";
  }

  /** Those who corrected, by their numbers. */
  private Map<Long, Member> names(List<Wording> shown) {
    return members.find(
        shown.stream()
            .flatMap(one -> Stream.ofNullable(one.correction()))
            .flatMap(correction -> Stream.ofNullable(correction.memberId()))
            .distinct()
            .toList());
  }
}
