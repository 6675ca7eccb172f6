package org.childhub.people;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.childhub.accounts.Accounts;
import org.childhub.accounts.Accounts.Account;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A member's own profile. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}/me/profile")
class ProfileController {
  private final Accounts accounts;
  private final Profiles profiles;
  private final ProfileCheck check;
  private final Portraits portraits;
  private final ProfileChoices choices;

  ProfileController(
      Accounts accounts,
      Profiles profiles,
      ProfileCheck check,
      Portraits portraits,
      ProfileChoices choices) {
    this.accounts = accounts;
    this.profiles = profiles;
    this.check = check;
    this.portraits = portraits;
    this.choices = choices;
  }

  @GetMapping
  String edit(
      Page page,
      Member member,
      @RequestParam(required = false) @Nullable String saved,
      Model model) {
    var account = account(member);
    var form = ProfileForm.of(account, profiles.find(member.id()));
    return draw(page, account, form, Map.of(), saved != null, model);
  }

  @PostMapping
  String update(
      Page page, Member member, ProfileForm typed, HttpServletResponse response, Model model) {
    var account = account(member);
    var form = typed.cleaned();
    var problems = check.problems(form, account);
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return draw(page, account, form, problems, false, model);
    }
    profiles.save(account, form, organisation(page, form));
    return "redirect:" + page.to("/me/profile?saved=yes");
  }

  private String organisation(Page page, ProfileForm form) {
    return choices.organisation(String.valueOf(form.organisation()), page.language());
  }

  /** Keeps a photo. */
  @PostMapping("/photo")
  String putPhoto(
      Page page,
      Member member,
      @RequestParam(required = false) @Nullable MultipartFile photo,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var account = account(member);
    if (!account.adult()) {
      throw new NotFound();
    }
    var problem = photo == null || photo.isEmpty() ? "people.photo.missing" : put(member, photo);
    if (problem.isEmpty()) {
      return "redirect:" + page.to("/me/profile?saved=yes");
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    var form = ProfileForm.of(account, profiles.find(member.id()));
    return draw(page, account, form, Map.of("photo", problem), false, model);
  }

  private String put(Member member, MultipartFile photo) throws IOException {
    var name = photo.getOriginalFilename();
    try (var in = photo.getInputStream()) {
      return portraits.put(member.id(), in, name == null ? "" : name, photo.getSize()).orElse("");
    }
  }

  @PostMapping("/photo/removal")
  String removePhoto(Page page, Member member) {
    portraits.remove(member.id());
    return "redirect:" + page.to("/me/profile?saved=yes");
  }

  @GetMapping("/photo")
  ResponseEntity<Resource> photo(Page page, Member member) {
    var photo = profiles.find(member.id()).photo();
    return PhotoController.send(photo == null ? Optional.empty() : portraits.picture(photo));
  }

  /** She has turned 18. */
  @PostMapping("/age")
  String comeOfAge(Page page, Member member) {
    if (!accounts.comeOfAge(member.id())) {
      throw new NotFound();
    }
    return "redirect:" + page.to("/me/profile?saved=yes");
  }

  private Account account(Member member) {
    return accounts.find(member.id()).orElseThrow(NotFound::new);
  }

  private String draw(
      Page page,
      Account account,
      ProfileForm form,
      Map<String, String> problems,
      boolean saved,
      Model model) {
    var profile = profiles.find(account.id());
    page.titled(page.t("people.profile.title"), "").unlisted();
    model.addAttribute("account", account);
    model.addAttribute("profile", profile);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("saved", saved);
    model.addAttribute("choices", choices.of(page, form, ProfileForm.of(account, profile)));
    return "people/profile";
  }
}
