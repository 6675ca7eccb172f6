package org.childhub.editing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.text.Language;
import org.childhub.uploads.Proposal;
import org.childhub.uploads.Uploads;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files of an item: one is uploaded, comes back with what it tells, and gets its place. */
@Needs(Right.CONTRIBUTE)
@Controller
@RequestMapping("/{lang}/edit/{id:[0-9]+}/files")
class AttachmentController {
  private final Attaching attaching;
  private final OpenItems open;
  private final Editing editing;
  private final Uploads uploads;

  AttachmentController(Attaching attaching, OpenItems open, Editing editing, Uploads uploads) {
    this.attaching = attaching;
    this.open = open;
    this.editing = editing;
    this.uploads = uploads;
  }

  /** Shows what an uploaded file tells, for the member to accept. */
  @GetMapping
  String newForm(
      Page page, Member member, @PathVariable long id, @RequestParam long file, Model model) {
    var item = attaching.item(member, id);
    var content = open.left(member, item).content();
    var stored = uploads.file(file, member).orElseThrow(NotFound::new);
    var proposal = uploads.proposal(file, member);
    var language =
        proposal
            .map(Proposal::languageTag)
            .flatMap(Language::find)
            .orElse(Language.of(content.original()));
    var offers =
        proposal.map(Proposal::lines).orElse(List.of()).stream()
            .filter(line -> !line.field().equals("language"))
            .map(
                line ->
                    new Attachment.Offer(line, Told.isFree(content, line.field(), language.tag())))
            .toList();
    page.titled(page.t("editing.files.attach"), "").unlisted();
    model.addAttribute(
        "attachment",
        new Attachment(item, stored, language, Choices.languages(List.of(language)), offers));
    return "editing/attach";
  }

  /**
   * Attaches it.
   *
   * @param take what to fill in of what it tells
   */
  @PostMapping
  String create(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam long file,
      @RequestParam String language,
      @RequestParam(defaultValue = "") List<String> take) {
    var tag = Language.find(language).orElseThrow(NotFound::new);
    attaching.attach(member, id, file, tag, take);
    return "redirect:" + page.to("/edit/" + id) + "?done=attached&file=" + file;
  }

  /** Keeps what was typed into the form, and goes for a file. */
  @PostMapping("/upload")
  String upload(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> form) {
    open.keep(member, attaching.item(member, id), form);
    var back = URLEncoder.encode(page.to("/edit/" + id + "/files"), UTF_8);
    return "redirect:" + page.to("/uploads") + "?to=" + back;
  }

  /** Keeps what was typed into the form, and moves one of the files or takes it out. */
  @PostMapping("/order")
  String order(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> form) {
    var work = open.typed(member, attaching.item(member, id), form);
    var files =
        Attaching.ordered(
            work.content().files(),
            form.getFirst("up"),
            form.getFirst("down"),
            form.getFirst("remove"));
    editing.autosave(member, id, work.base(), work.content().withFiles(files));
    var in = Language.find(String.valueOf(form.getFirst("in"))).map(Language::tag).orElse("");
    var told = EditPages.file(form.getFirst("told-by"));
    return "redirect:" + page.to("/edit/" + id) + "?in=" + in + "&file=" + told + "#files";
  }
}
