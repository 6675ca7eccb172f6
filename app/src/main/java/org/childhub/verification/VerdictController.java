package org.childhub.verification;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.moderation.Handlings;
import org.childhub.moderation.Undecided;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
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

/** Decides who works in which profession, each for her country or organisation. */
@Needs(Right.VERIFY)
@Controller
@RequestMapping("/{lang}/verifications")
class VerdictController {
  private static final int MOST = 100;
  private static final List<String> YEARS = List.of("1", "2", "3", "5");
  private static final int LONGEST_REASON = 1000;

  private final Verifications verifications;
  private final VerificationTasks tasks;
  private final VerificationSource source;
  private final Handlings handlings;
  private final Proofs proofs;
  private final Members members;
  private final Confirmers confirmers;
  private final Clock clock;

  VerdictController(
      Verifications verifications,
      VerificationTasks tasks,
      VerificationSource source,
      Handlings handlings,
      Proofs proofs,
      Members members,
      Confirmers confirmers,
      Clock clock) {
    this.verifications = verifications;
    this.tasks = tasks;
    this.source = source;
    this.handlings = handlings;
    this.proofs = proofs;
    this.members = members;
    this.confirmers = confirmers;
    this.clock = clock;
  }

  @GetMapping
  String list(Page page, Member member, Model model) {
    var waiting = tasks.list(member, Undecided.ALL, 0, MOST);
    page.titled(page.t("verification.queue"), "").unlisted();
    model.addAttribute("waiting", waiting);
    model.addAttribute(
        "names", members.find(waiting.stream().map(Verification::memberId).toList()));
    return "verification/list";
  }

  @GetMapping("/{id}")
  String show(Page page, Member member, @PathVariable long id, Model model) {
    return draw(page, member, find(member, id), "", Map.of(), model);
  }

  /** What proves it, to be saved and looked at with care. */
  @GetMapping("/{id}/file")
  ResponseEntity<Resource> file(Page page, Member member, @PathVariable long id) {
    var file = find(member, id).file();
    var stored = file == null ? null : proofs.find(file).orElse(null);
    if (stored == null) {
      throw new NotFound();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType(stored.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(stored.name()).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(proofs.content(stored));
  }

  @PostMapping("/{id}/confirmation")
  String confirm(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String years) {
    var asked = find(member, id);
    if (years == null || !YEARS.contains(years)) {
      return "redirect:" + page.to("/verifications/" + id);
    }
    verifications.confirm(member, asked, LocalDate.now(clock).plusYears(Long.parseLong(years)));
    return "redirect:" + page.to("/verifications") + "?done=confirmed";
  }

  @PostMapping("/{id}/refusal")
  String refuse(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String reason,
      HttpServletResponse response,
      Model model) {
    var asked = find(member, id);
    var words = reason == null ? "" : reason.replace("\u0000", "").strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var key = words.isEmpty() ? "verification.reason.missing" : "verification.reason.long";
      return draw(page, member, asked, words, Map.of("reason", key), model);
    }
    verifications.refuse(member, asked, words);
    return "redirect:" + page.to("/verifications") + "?done=refused";
  }

  private Verification find(Member reader, long id) {
    return tasks.find(reader, id).orElseThrow(NotFound::new);
  }

  private String draw(
      Page page,
      Member reader,
      Verification asked,
      String reason,
      Map<String, String> problems,
      Model model) {
    var name = members.find(asked.memberId()).map(Member::name).orElseThrow(NotFound::new);
    page.titled(name, "").unlisted();
    model.addAttribute("handling", handlings.of(source.task(asked, name, page.t()), reader));
    model.addAttribute("asked", asked);
    model.addAttribute(
        "organisation",
        asked.organisation() == null
            ? ""
            : confirmers
                .organisations(page)
                .getOrDefault(asked.organisation(), asked.organisation()));
    model.addAttribute("years", YEARS);
    model.addAttribute("reason", reason);
    model.addAttribute("problems", problems);
    return "verification/show";
  }
}
