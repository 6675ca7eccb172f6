package org.childhub.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.text.Fold;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Imports in the browser, with the same code as the command. */
@Needs(Right.IMPORT)
@Controller
@RequestMapping("/{lang}/admin/import")
class ImportController {
  private static final String SOON = "3";
  private static final int LINES = 100;

  private final BrowserImports imports;
  private final KeptSentences sentences;
  private final KeptReports reports;

  ImportController(BrowserImports imports, KeptSentences sentences, KeptReports reports) {
    this.imports = imports;
    this.sentences = sentences;
    this.reports = reports;
  }

  @GetMapping
  String list(Page page, Model model) {
    return list(page, Map.of(), Map.of(), model);
  }

  private String list(
      Page page, Map<String, String> fields, Map<String, String> problems, Model model) {
    page.titled(page.t("exchange.title"), "").unlisted();
    model.addAttribute("imports", imports.latest());
    model.addAttribute("fields", fields);
    model.addAttribute("problems", problems);
    model.addAttribute("largest", page.t().size(ImportUpload.LARGEST));
    return "exchange/imports";
  }

  /** Checks a file or a repository; it is taken in when somebody has seen what would happen. */
  @PostMapping
  String create(
      Page page,
      Member member,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var upload = ImportUpload.read(request, imports.folder());
    var address = text(upload, "address");
    var kept = upload.file();
    if (kept == null) {
      return isAddress(address)
          ? show(
              page,
              imports.check(member, address, address, name(upload, address), SourceFormat.OAI))
          : refuse(page, upload, address.isEmpty() ? "file" : "address", response, model);
    }
    var format = upload.tooLarge() ? Optional.<SourceFormat>empty() : detect(kept.toString());
    if (format.isEmpty()) {
      Files.deleteIfExists(kept);
      return refuse(page, upload, upload.tooLarge() ? "large" : "format", response, model);
    }
    return show(
        page,
        imports.check(
            member, kept.toString(), upload.called(), name(upload, upload.called()), format.get()));
  }

  private static Optional<SourceFormat> detect(String file) {
    try {
      return SourceFormat.detect(file).filter(format -> format != SourceFormat.SKOS);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isAddress(String text) {
    try {
      return PublicAddress.isPublic(new URI(text));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String name(ImportUpload upload, String called) {
    var typed = text(upload, "source");
    var name = typed.isEmpty() ? called.replaceFirst("\\.[^.]{1,6}$", "") : typed;
    return Fold.slug(name.replaceFirst("^https?://", "").replaceFirst("/.*$", ""));
  }

  private static String text(ImportUpload upload, String field) {
    var typed = upload.fields().getOrDefault(field, "");
    return typed.equals("null") ? "" : typed.strip();
  }

  private String refuse(
      Page page, ImportUpload upload, String problem, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    var field = problem.equals("address") ? "address" : "file";
    var fields = Map.of("address", text(upload, "address"), "source", text(upload, "source"));
    return list(page, fields, Map.of(field, "exchange.bad." + problem), model);
  }

  private static String show(Page page, long id) {
    return "redirect:" + page.to("/admin/import/" + id);
  }

  /** How far it is; the page asks anew by itself while somebody works on it. */
  @GetMapping("/{id}")
  String show(Page page, @PathVariable long id, HttpServletResponse response, Model model)
      throws IOException {
    var order = find(id);
    page.titled(page.t("exchange.one", order.called()), "").unlisted();
    if (order.isUnderWay()) {
      response.setHeader("Refresh", SOON);
    }
    model.addAttribute("order", order);
    model.addAttribute("problem", sentences.read(order.problem(), page.t()));
    model.addAttribute(
        "report",
        order.isUnderWay() ? List.of() : reports.first(imports.report(order), LINES, page.t()));
    return "exchange/import";
  }

  /** The whole report, its reasons in the language of the page. */
  @GetMapping("/{id}/report.tsv")
  void report(Page page, @PathVariable long id, HttpServletResponse response) throws IOException {
    var report = imports.report(find(id));
    if (!Files.exists(report)) {
      throw new NotFound();
    }
    response.setContentType("text/tab-separated-values;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + ".tsv\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    reports.write(report, page.t(), response.getWriter());
  }

  /** Takes in what was checked. */
  @PostMapping("/{id}/start")
  String start(Page page, Member member, @PathVariable long id) {
    var order = find(id);
    if (order.isChecked()) {
      imports.start(member, order, false);
    }
    return show(page, id);
  }

  /** Goes on with what was stopped or failed. */
  @PostMapping("/{id}/resumption")
  String resume(Page page, Member member, @PathVariable long id) {
    var order = find(id);
    if (order.canGoOn()) {
      imports.start(member, order, order.dryRun());
    }
    return show(page, id);
  }

  @PostMapping("/{id}/stop")
  String stop(Page page, Member member, @PathVariable long id) {
    imports.stop(member, find(id));
    return show(page, id);
  }

  private BrowserImport find(long id) {
    return imports.find(id).orElseThrow(NotFound::new);
  }
}
