package org.childhub.verification;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.accounts.Accounts;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.people.Profession;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A member asks to have her profession confirmed. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}/me/verification")
class VerificationController {
  private final Verifications verifications;
  private final Proofs proofs;
  private final Accounts accounts;
  private final Confirmers confirmers;

  VerificationController(
      Verifications verifications, Proofs proofs, Accounts accounts, Confirmers confirmers) {
    this.verifications = verifications;
    this.proofs = proofs;
    this.accounts = accounts;
    this.confirmers = confirmers;
  }

  @GetMapping
  String show(Page page, Member member, Model model) {
    return draw(page, member, VerificationForm.EMPTY, Map.of(), model);
  }

  @PostMapping
  String create(
      Page page,
      Member member,
      VerificationForm typed,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var form = typed.cleaned();
    var problems = form.problems();
    var country = accounts.find(member.id()).orElseThrow(NotFound::new).country();
    if (country == null) {
      problems.put("profession", "verification.country.missing");
    }
    if ("organisation".equals(form.how())
        && !problems.containsKey("organisation")
        && !confirmers.knows(String.valueOf(form.organisation()), page)) {
      problems.put("organisation", "verification.organisation.missing");
    }
    Optional<Long> proof = Optional.empty();
    if (problems.isEmpty() && file != null && !file.isEmpty()) {
      var taken = take(file);
      proof = taken.file();
      if (!taken.problem().isEmpty()) {
        problems.put("file", taken.problem());
      }
    }
    if (country == null || !problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return draw(page, member, form, problems, model);
    }
    verifications.ask(member.id(), form, country, proof.orElse(null));
    return "redirect:" + page.to("/me/verification");
  }

  private Proofs.Taken take(MultipartFile file) throws IOException {
    var name = file.getOriginalFilename();
    try (var in = file.getInputStream()) {
      return proofs.take(in, name == null ? "" : name, file.getSize());
    }
  }

  /** She takes it back. */
  @PostMapping("/withdrawal")
  String withdraw(Page page, Member member) {
    verifications.withdraw(member.id());
    return "redirect:" + page.to("/me/verification");
  }

  private String draw(
      Page page, Member member, VerificationForm form, Map<String, String> problems, Model model) {
    page.titled(page.t("verification.title"), "").unlisted();
    verifications.of(member.id()).ifPresent(last -> model.addAttribute("last", last));
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("organisations", confirmers.organisations(page));
    model.addAttribute(
        "professions",
        Stream.of(Profession.values())
            .filter(profession -> profession != Profession.STUDENT)
            .map(Profession::code)
            .sorted(
                Comparator.comparing(
                    code -> page.t("people.profession." + code), page.t().compare()))
            .toList());
    return "verification/form";
  }
}
