package org.childhub.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A member's own page, and the devices on which she is signed in. */
@Needs(Right.BE_MEMBER)
@Controller
@RequestMapping("/{lang}/me")
class MeController {
  private final List<Door> doors;
  private final Devices devices;
  private final SignedIn signedIn;

  MeController(List<Door> doors, Devices devices, SignedIn signedIn) {
    this.doors = doors;
    this.devices = devices;
    this.signedIn = signedIn;
  }

  @GetMapping
  String show(Page page, Member member, Model model) {
    page.titled(page.t("accounts.me.title"), "").unlisted();
    model.addAttribute("member", member);
    model.addAttribute("doors", doors.stream().filter(door -> member.may(door.right())).toList());
    return "accounts/me";
  }

  @GetMapping("/devices")
  String devices(Page page, Member member, HttpServletRequest request, Model model) {
    page.titled(page.t("accounts.devices.title"), "").unlisted();
    model.addAttribute("devices", devices.of(member.id()));
    model.addAttribute(
        "here", signedIn.in(request).map(Devices.Opened::deviceId).orElseThrow(NotFound::new));
    return "accounts/devices";
  }

  /** Signs out one device. */
  @PostMapping("/devices/{id}/sign-out")
  String close(Page page, Member member, @PathVariable long id) {
    if (!devices.close(member.id(), id)) {
      throw new NotFound();
    }
    return "redirect:" + page.to("/me/devices");
  }

  /** Signs out everywhere, here too. */
  @PostMapping("/devices/sign-out")
  String closeAll(
      Page page, Member member, HttpServletRequest request, HttpServletResponse response) {
    devices.closeAll(member.id());
    signedIn.close(request, response);
    return "redirect:" + page.to("/sign-in");
  }
}
