package org.childhub.translation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.text.Language;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Files for translators' tools, out and in. */
@Needs(Right.TRANSLATE)
@Controller
@RequestMapping("/{lang}/translations/files")
class XliffController {
  private static final Set<String> DONE = Set.of("taken", "removed", "kept");

  private final XliffExchange exchange;
  private final XliffStore store;
  private final Worklist worklist;

  XliffController(XliffExchange exchange, XliffStore store, Worklist worklist) {
    this.exchange = exchange;
    this.store = store;
    this.worklist = worklist;
  }

  /** What the queue's filter shows, as many items as a file may have, or none: 404. */
  @GetMapping("/export")
  ResponseEntity<byte[]> export(Member member, WorklistForm form) {
    var language = form.language().filter(Targets.ALL::contains).orElseThrow(NotFound::new);
    var todo = form.asked().orElse(Todo.MISSING);
    var entries =
        worklist.list(member, language, todo, form, XliffReader.MOST_ITEMS).stream()
            .map(Worklist.Waiting::entryId)
            .toList();
    return pack(exchange.items(member, language, entries));
  }

  /** One item, where it has a text to translate; else 404. */
  @GetMapping("/export/{entryId:[0-9]{1,18}}/{language}")
  ResponseEntity<byte[]> export(
      Member member, @PathVariable long entryId, @PathVariable String language) {
    var into =
        Language.find(language)
            .map(Targets::of)
            .filter(Targets.ALL::contains)
            .orElseThrow(NotFound::new);
    return pack(exchange.items(member, into, List.of(entryId)));
  }

  private static ResponseEntity<byte[]> pack(Map<XliffExchange.Pair, List<XliffItem>> items) {
    var pack = XliffPack.of(items).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(pack.type()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + pack.name() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(pack.content());
  }

  @GetMapping
  String newForm(
      Page page, Member member, @RequestParam(defaultValue = "") String done, Model model) {
    return form(page, member, DONE.contains(done) ? done : "", "", model);
  }

  private String form(Page page, Member member, String done, String problem, Model model) {
    page.titled(page.t("translationfiles.title"), "").unlisted();
    model.addAttribute("done", done);
    model.addAttribute("problem", problem);
    model.addAttribute("waiting", store.waiting(member));
    model.addAttribute("largest", page.t().size(XliffReader.LARGEST));
    return "translation/files";
  }

  /** Keeps a file, or those of a zip, to be looked at; nothing of it is taken yet. */
  @PostMapping
  String create(
      Page page,
      Member member,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var upload = XliffUpload.read(request);
    try {
      if (upload.called().isEmpty()) {
        throw new XliffRefused("none", "");
      }
      var kept = store.keep(member, XliffArchive.files(upload));
      return kept.size() == 1
          ? show(page, kept.getFirst())
          : "redirect:" + page.to("/translations/files") + "?done=kept";
    } catch (XliffRefused e) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(page, member, "", problem(page, e), model);
    }
  }

  private static String problem(Page page, XliffRefused refused) {
    var detail =
        refused.reason().equals("target")
            ? page.t().languageName(Language.of(refused.detail()))
            : refused.detail();
    var said = page.t("translationfiles.bad." + refused.reason(), detail);
    return refused.called().isEmpty() ? said : refused.called() + ": " + said;
  }

  private static String show(Page page, long id) {
    return "redirect:" + page.to("/translations/files/" + id);
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  String show(Page page, Member member, @PathVariable long id, Model model) {
    var preview = exchange.preview(member, find(member, id));
    return preview(page, preview, preview.proposed(), "", List.of(), model);
  }

  private static String preview(
      Page page,
      XliffPreview preview,
      Set<String> chosen,
      String problem,
      List<XliffPreview.Refusal> refusals,
      Model model) {
    page.titled(page.t("translationfiles.preview.title", preview.called()), "").unlisted();
    model.addAttribute("preview", preview);
    model.addAttribute("chosen", chosen);
    model.addAttribute("problem", problem);
    model.addAttribute("refusals", refusals);
    return "translation/file";
  }

  /** Takes the chosen fields, all or none. */
  @PostMapping("/{id:[0-9]{1,18}}/taking")
  String take(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") Set<String> take,
      HttpServletResponse response,
      Model model) {
    var sent = find(member, id);
    if (take.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var preview = exchange.preview(member, sent);
      return preview(page, preview, take, "translationfiles.choose.none", List.of(), model);
    }
    return switch (exchange.take(member, sent, take, code)) {
      case XliffExchange.Taken.Shown shown -> {
        store.remove(member, id);
        yield "redirect:" + page.to("/translations/files") + "?done=taken";
      }
      case XliffExchange.Taken.Overtaken overtaken -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        var preview = exchange.preview(member, sent);
        yield preview(page, preview, take, "translationfiles.overtaken", List.of(), model);
      }
      case XliffExchange.Taken.Refused(var refusals) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var preview = exchange.preview(member, sent);
        yield preview(page, preview, take, "translationfiles.refused", refusals, model);
      }
    };
  }

  @PostMapping("/{id:[0-9]{1,18}}/removal")
  String remove(Page page, Member member, @PathVariable long id) {
    store.remove(member, find(member, id).id());
    return "redirect:" + page.to("/translations/files") + "?done=removed";
  }

  private XliffStore.Sent find(Member member, long id) {
    return store.find(member, id).orElseThrow(NotFound::new);
  }
}
