package org.childhub.uploads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.files.StoredFile;
import org.childhub.files.StoredFiles;
import org.childhub.web.HubAddress;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The pages on which a member brings a file and sees what became of it. */
@Needs(Right.CONTRIBUTE)
@Controller
@RequestMapping("/{lang}/uploads")
class UploadController {
  private final Uploads uploads;
  private final FileForm form;
  private final StoredFiles files;

  UploadController(Uploads uploads, FileForm form, StoredFiles files) {
    this.uploads = uploads;
    this.form = form;
    this.files = files;
  }

  @GetMapping
  String list(
      Page page, Member member, @RequestParam(required = false) @Nullable String to, Model model) {
    return form(page, member, HubAddress.of(to).orElse(""), null, model);
  }

  /** Takes a whole file without a script. */
  @PostMapping
  String create(
      Page page,
      Member member,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var wayBack = HubAddress.of(to(request)).orElse("");
    return switch (form.read(member, wayBack, request)) {
      case FileForm.Outcome.Whole(var upload) -> "redirect:" + page.to(upload.path());
      case FileForm.Outcome.Beyond(var limit) -> {
        response.setStatus(limit.status().value());
        yield form(page, member, wayBack, limit.key(), model);
      }
      case FileForm.Outcome.NoFile() -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield form(page, member, wayBack, "uploads.limit.none", model);
      }
    };
  }

  @GetMapping("/{id}")
  String show(Page page, Member member, @PathVariable String id, Model model) {
    var upload = find(id, member);
    page.titled(upload.name().isEmpty() ? page.t("uploads.title") : upload.name(), "").unlisted();
    model.addAttribute("shown", shown(upload, member));
    return "uploads/show";
  }

  /** Gives up a file that is not kept yet. */
  @PostMapping("/{id}/removal")
  String remove(Page page, Member member, @PathVariable String id) {
    var upload = find(id, member);
    if (!uploads.remove(upload.id(), member)) {
      throw new NotFound();
    }
    var back = upload.wayBack();
    return "redirect:" + page.to("/uploads") + (back.isEmpty() ? "" : query(back));
  }

  /** Whoever asks for a parameter of a form with files has the container read the files as well. */
  private static @Nullable String to(HttpServletRequest request) {
    var to =
        UriComponentsBuilder.newInstance()
            .query(request.getQueryString())
            .build()
            .getQueryParams()
            .getFirst("to");
    try {
      return to == null ? null : URLDecoder.decode(to, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return null;
    }
  }

  private static String query(String back) {
    return "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  private Upload find(String id, Member member) {
    return TusController.id(id)
        .flatMap(known -> uploads.find(known, member))
        .orElseThrow(NotFound::new);
  }

  private ShownUpload shown(Upload upload, Member member) {
    var fileId = upload.fileId();
    var file = Optional.ofNullable(fileId).flatMap(files::find);
    return new ShownUpload(
        upload,
        file.map(StoredFile::textState).orElse(null),
        fileId == null ? null : uploads.proposal(fileId, member).orElse(null));
  }

  private String form(
      Page page, Member member, String wayBack, @Nullable String problem, Model model) {
    page.titled(page.t("uploads.title"), "").unlisted();
    model.addAttribute("uploads", uploads.list(member));
    model.addAttribute("wayBack", wayBack);
    model.addAttribute("action", page.to("/uploads") + (wayBack.isEmpty() ? "" : query(wayBack)));
    model.addAttribute("maxSize", files.maxSize());
    model.addAttribute("problem", problem);
    return "uploads/list";
  }
}
