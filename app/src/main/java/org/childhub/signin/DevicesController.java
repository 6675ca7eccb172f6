package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The devices on which a member is signed in. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}/me/devices")
class DevicesController {
  private final Devices devices;
  private final SignedIn signedIn;

  DevicesController(Devices devices, SignedIn signedIn) {
    this.devices = devices;
    this.signedIn = signedIn;
  }

  @GetMapping
  String list(Page page, Member member, HttpServletRequest request, Model model) {
    page.titled(page.t("signin.devices.title"), "").unlisted();
    model.addAttribute("devices", devices.of(member.id()));
    model.addAttribute(
        "here", signedIn.in(request).map(Devices.Opened::deviceId).orElseThrow(NotFound::new));
    return "signin/devices";
  }

  /** Signs out one device. */
  @PostMapping("/{id}/sign-out")
  String close(Page page, Member member, @PathVariable long id) {
    if (!devices.close(member.id(), id)) {
      throw new NotFound();
    }
    return "redirect:" + page.to("/me/devices");
  }

  /** Signs out everywhere, here too. */
  @PostMapping("/sign-out")
  String closeAll(
      Page page, Member member, HttpServletRequest request, HttpServletResponse response) {
    devices.closeAll(member.id());
    signedIn.close(request, response);
    return "redirect:" + page.to("/sign-in");
  }
}
