package org.childhub.notices;

import jakarta.servlet.http.HttpServletResponse;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.childhub.web.Signatures;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Ends a member's mails with one click, be she signed in or not: mail programs post to the address
 * that stands in each mail (RFC 8058), people press the button of its page.
 */
@OpenToEveryone
@Controller
@RequestMapping("/{lang}/notices/stop/{signed}")
class StopController {
  private final Signatures signatures;
  private final Times times;

  StopController(Signatures signatures, Times times) {
    this.signatures = signatures;
    this.times = times;
  }

  @GetMapping
  String show(Page page, @PathVariable String signed, HttpServletResponse response, Model model) {
    member(signed);
    return answer(page, false, response, model);
  }

  @PostMapping
  String stop(Page page, @PathVariable String signed, HttpServletResponse response, Model model) {
    times.stop(member(signed));
    return answer(page, true, response, model);
  }

  private static String answer(
      Page page, boolean stopped, HttpServletResponse response, Model model) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    page.titled(page.t("notices.stop.title"), "").unlisted();
    model.addAttribute("stopped", stopped);
    return "notices/stop";
  }

  private long member(String signed) {
    return signatures.read(DigestLetters.STOP, signed).orElseThrow(NotFound::new);
  }
}
