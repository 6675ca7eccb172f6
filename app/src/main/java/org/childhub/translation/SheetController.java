package org.childhub.translation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.catalogue.Addresses;
import org.childhub.editing.Content;
import org.childhub.people.PublicNames;
import org.childhub.text.Language;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * An item beside its translation. Of what a form sends only the words of the language in the
 * address are read.
 */
@Needs(Right.TRANSLATE)
@Controller
@RequestMapping("/{lang}/translations/{entry:[0-9]{1,18}}/{language}")
class SheetController {
  private final Translations translations;
  private final SheetHelp help;
  private final PublicNames names;
  private final Addresses addresses;
  private final Machine machine;

  SheetController(
      Translations translations,
      SheetHelp help,
      PublicNames names,
      Addresses addresses,
      Machine machine) {
    this.translations = translations;
    this.help = help;
    this.names = names;
    this.addresses = addresses;
    this.machine = machine;
  }

  @GetMapping
  String edit(
      Page page,
      Member member,
      @PathVariable long entry,
      @PathVariable String language,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    var sheet = translations.open(member, entry, language(language));
    if (!sheet.language().tag().equals(language)) {
      return "redirect:" + page.to(path(entry, sheet.language()));
    }
    model.addAttribute("done", done.equals("shown") || done.equals("kept") ? done : "");
    return show(page, member, sheet, Map.of(), model);
  }

  /** Finishes the translation where {@code then} says so, else keeps it as a draft. */
  @PostMapping
  String update(
      Page page,
      Member member,
      @PathVariable long entry,
      @PathVariable String language,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletResponse response,
      Model model) {
    var into = language(language);
    var base = base(form);
    var words = words(form);
    if (!"finish".equals(form.getFirst("then"))) {
      translations.keep(member, entry, into, base, words);
      return "redirect:" + page.to(path(entry, into)) + "?done=kept";
    }
    return switch (translations.finish(member, entry, into, base, words)) {
      case Saved.Shown shown -> "redirect:" + page.to(path(entry, into)) + "?done=shown";
      case Saved.Overtaken overtaken -> {
        translations.keep(member, entry, into, base, words);
        response.setStatus(HttpStatus.CONFLICT.value());
        var sheet = translations.typed(member, entry, into, base, words);
        yield show(page, member, sheet, Map.of(), model);
      }
      case Saved.Refused(var problems) -> {
        translations.keep(member, entry, into, base, words);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var sheet = translations.typed(member, entry, into, base, words);
        yield show(page, member, sheet, problems, model);
      }
    };
  }

  /** Keeps what is being typed, as the script asks now and then. */
  @PostMapping("/autosave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void autosave(
      Member member,
      @PathVariable long entry,
      @PathVariable String language,
      @RequestParam MultiValueMap<String, String> form) {
    translations.keep(member, entry, language(language), base(form), words(form));
  }

  @PostMapping("/discard")
  String discard(
      Page page, Member member, @PathVariable long entry, @PathVariable String language) {
    translations.discard(member, entry, language(language));
    return "redirect:" + page.to(path(entry, language(language)));
  }

  private String show(
      Page page, Member member, Sheet sheet, Map<String, String> problems, Model model) {
    var known = help.of(sheet);
    page.titled(page.t("translation.sheet.title", sheet.title()), "").unlisted();
    model.addAttribute(
        "shown",
        new SheetPage(
            sheet,
            problems,
            known.glossary(),
            known.memory(),
            names.of(member.id()).orElse(""),
            addresses.of(sheet.entryId()).map(sheet.kind()::path).orElse("")));
    model.addAttribute("machine", machine.name());
    return "translation/sheet";
  }

  private static String path(long entry, Language language) {
    return "/translations/" + entry + "/" + language.tag();
  }

  private static Language language(String tag) {
    return Language.find(tag).orElseThrow(NotFound::new);
  }

  private static Base base(MultiValueMap<String, String> form) {
    return Base.parse(form.getFirst("base")).orElseThrow(NotFound::new);
  }

  private static Content.Words words(MultiValueMap<String, String> form) {
    return Content.Words.typed(
        form.getFirst("title"), form.getFirst("summary"), form.getFirst("body"), "", "");
  }
}
