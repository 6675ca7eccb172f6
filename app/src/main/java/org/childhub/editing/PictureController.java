package org.childhub.editing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.text.Language;
import org.childhub.uploads.Uploads;
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

/**
 * Pictures in texts: one is uploaded, and goes behind the text with words that say what it shows.
 */
@Needs(Right.CONTRIBUTE)
@Controller
@RequestMapping("/{lang}/edit/{id:[0-9]{1,18}}/pictures")
class PictureController {
  private final Attaching attaching;
  private final OpenItems open;
  private final Uploads uploads;

  PictureController(Attaching attaching, OpenItems open, Uploads uploads) {
    this.attaching = attaching;
    this.open = open;
    this.uploads = uploads;
  }

  /** Keeps what was typed into the form, and goes for a picture. */
  @PostMapping("/upload")
  String upload(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> form) {
    var work = open.keep(member, open.item(member, id), form);
    var in = language(String.valueOf(form.getFirst("in")), work.content());
    var back = page.to("/edit/" + id + "/pictures") + "?in=" + in.tag();
    return "redirect:" + page.to("/uploads") + "?to=" + URLEncoder.encode(back, UTF_8);
  }

  /** Asks what an uploaded picture shows. */
  @GetMapping
  String newForm(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam long file,
      @RequestParam(defaultValue = "") String in,
      Model model) {
    return show(page, member, id, file, in, "", "", model);
  }

  /** Puts it into the text; without words for those who do not see it, it asks for them. */
  @PostMapping
  String create(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam long file,
      @RequestParam(defaultValue = "") String in,
      @RequestParam(defaultValue = "") String words,
      HttpServletResponse response,
      Model model) {
    var item = open.item(member, id);
    var said = Typed.line(words);
    if (said.isEmpty() || said.length() > Picture.LONGEST || !isPicture(member, file)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var problem = said.isEmpty() ? "editing.picture.missing" : "editing.problem.long";
      return show(page, member, id, file, in, said, problem, model);
    }
    var language = language(in, open.left(member, item).content());
    attaching.show(member, id, file, language, said);
    return "redirect:"
        + page.to("/edit/" + id)
        + "?in="
        + language.tag()
        + "&done=shown-picture#body";
  }

  private boolean isPicture(Member member, long file) {
    return uploads.file(file, member).filter(Picture::isOne).isPresent();
  }

  private String show(
      Page page,
      Member member,
      long id,
      long file,
      String in,
      String words,
      String problem,
      Model model) {
    var item = open.item(member, id);
    var stored = uploads.file(file, member).orElseThrow(NotFound::new);
    page.titled(page.t("editing.picture.title"), "").unlisted();
    var language = language(in, open.left(member, item).content());
    model.addAttribute("picture", new Picture(item, stored, language, words, problem));
    return "editing/picture";
  }

  private static Language language(String tag, Content content) {
    return Language.find(tag).orElseGet(() -> Language.of(content.original()));
  }
}
